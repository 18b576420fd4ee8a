import { useMemo } from 'preact/hooks';
import { may } from '../../../../shared/domain/accounts/policy.ts';
import type { Month } from '../../../../shared/kernel/dates.ts';
import type { DocumentRow } from '../../documents/document-rows.ts';
import { figureNotes } from '../../ledger/figure-notes.ts';
import { figuresOf } from '../../ledger/overview.ts';
import { useDesk } from '../desk-context.ts';
import { NotYet } from '../NotYet.tsx';
import { FigureTiles } from './FigureTiles.tsx';
import { MonthDocuments } from './MonthDocuments.tsx';
import { MyList } from './MyList.tsx';
import { UnitLines } from './UnitLines.tsx';

/** 今日: how the ledger stands in six figures; below them the units for who reads all of them, my own list for everyone else. */
export function Today({ documents }: { readonly documents: readonly DocumentRow[] }) {
  const desk = useDesk();
  const rows = desk.tasks.value;
  const figures = useMemo(() => figuresOf(rows), [rows]);
  const today = desk.today.value;
  const notes = useMemo(() => figureNotes(rows, today), [rows, today]);
  const ready = desk.isLoaded('task');
  const month = today.slice(0, 7) as Month;
  return (
    <div class="today-screen">
      <h1 class="visually-hidden">今日</h1>
      <FigureTiles
        figures={ready ? figures : null}
        notes={ready ? notes : null}
        part={may(desk.actor.value, 'ledger.closeOut') ? 'keeps' : desk.readsAll.value ? 'reads' : 'answers'}
      />
      {ready ? (
        <div class="today-columns">
          {desk.readsAll.value ? <UnitLines rows={rows} /> : <MyList rows={rows} />}
          <MonthDocuments rows={documents} month={month} />
        </div>
      ) : (
        <NotYet label="正在读取台账" lines={8} />
      )}
    </div>
  );
}
