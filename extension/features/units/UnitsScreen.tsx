import type { ComponentChildren } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ListDetail } from '../../ui/ListDetail.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { fragmentsOf } from '../desk/fold.ts';
import { NotYet } from '../desk/NotYet.tsx';
import { openedAt } from '../desk/router.ts';
import { useScreenKeys } from '../desk/use-screen-keys.ts';
import { UnitDetail } from './UnitDetail.tsx';
import { UnitTable } from './UnitTable.tsx';
import { answersUnit, unitRows } from './unit-rows.ts';

type UnitsScreenProps = {
  /** What a unit answers for, in figures that open their lists. */
  readonly tasksOf: (unitId: RecordId) => ComponentChildren;
};

/** 单位: the org tree, and one unit with its people beside it. */
export function UnitsScreen({ tasksOf }: UnitsScreenProps) {
  const desk = useDesk();
  const { id, query } = openedAt(desk.router);
  const { person = null, do: doing = null } = query;
  const [text, setText] = useState('');
  const directory = desk.directory.value;
  const all = useMemo(() => unitRows(directory), [directory]);
  const rows = useMemo(() => all.filter(row => answersUnit(row, fragmentsOf(text))), [all, text]);
  // a person may be opened without saying where they work
  const unitId = id ?? (person === null ? null : (directory.person(person)?.unitId ?? null));
  const opened = all.find(row => row.unit.id === unitId) ?? null;
  const ready = desk.isLoaded('unit');
  const open = (next: RecordId | null) => desk.router.go({ screen: 'units', id: next });
  useScreenKeys({ Escape: () => unitId !== null && open(null) });
  const detail =
    opened !== null ? (
      <UnitDetail
        key={opened.unit.id}
        row={opened}
        personId={person}
        doing={doing}
        tasks={tasksOf(opened.unit.id)}
        onDoing={(personId, what) => {
          if (what === null) desk.refill.value = null;
          const next: Record<string, string> = what === null ? {} : { person: personId, do: what };
          desk.router.replace({ screen: 'units', id: opened.unit.id, query: next });
        }}
      />
    ) : unitId !== null && ready ? (
      <EmptyState title="单位目录中没有这个单位。" />
    ) : null;
  return (
    <ListDetail
      title={opened?.unit.shortName ?? '单位'}
      onClose={() => open(null)}
      detail={detail}
      list={
        <>
          <UnitsHead text={text} onText={setText} count={rows.length} />
          <UnitTable
            rows={rows}
            openKey={unitId}
            onOpen={row => open(row.unit.id)}
            onActive={row => unitId !== null && desk.router.replace({ screen: 'units', id: row.unit.id })}
            empty={<NoUnits ready={ready} narrowed={all.length > 0} />}
          />
        </>
      }
    />
  );
}

type UnitsHeadProps = {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly count: number;
};

function UnitsHead({ text, onText, count }: UnitsHeadProps) {
  const head = useRef<HTMLDivElement>(null);
  useScreenKeys({ '/': () => head.current?.querySelector('input')?.focus() });
  return (
    <div class="list-head" ref={head}>
      <div class="list-head-row">
        <h1>单位</h1>
        <TextField
          label="筛选单位"
          labelHidden
          type="search"
          placeholder="单位、拼音首字母或人员"
          value={text}
          onChange={onText}
        />
        <span class="filter-count nobr" role="status">
          {`共${count}个`}
        </span>
      </div>
    </div>
  );
}

function NoUnits({ ready, narrowed }: { readonly ready: boolean; readonly narrowed: boolean }) {
  if (!ready) return <NotYet label="正在读取单位" />;
  if (narrowed) return <EmptyState title="没有符合条件的单位。">换一个词，或少写几个字。</EmptyState>;
  return <EmptyState title="还没有单位。">管理员在服务器上导入单位名单后，列在这里。</EmptyState>;
}
