import { useEffect, useMemo, useRef } from 'preact/hooks';
import { may } from '../../../shared/domain/accounts/policy.ts';
import { Button } from '../../ui/Button.tsx';
import { FilterLine } from '../../ui/FilterLine.tsx';
import { unitItems } from '../units/directory.ts';
import { FilterEditor } from './FilterEditor.tsx';
import { conditionsOf, NO_FILTER, withoutCondition } from './filter-conditions.ts';
import { keepingUnit } from './keeping-unit.ts';
import { LightBar } from './LightBar.tsx';
import { SheetActs } from './sheets/SheetActs.tsx';
import { filterTasks } from './task-filter.ts';
import type { Ledger } from './use-ledger.ts';

type LedgerHeadProps = {
  readonly ledger: Ledger;
  /** Whether the conditions are open for changing. */
  readonly editing: boolean;
  readonly onEditing: (editing: boolean) => void;
};

/** The head of the ledger: how the tasks stand, and the conditions in one line of words. */
export function LedgerHead({ ledger, editing, onEditing }: LedgerHeadProps) {
  const { desk, filter, rows, all } = ledger;
  const directory = desk.directory.value;
  const units = useMemo(() => unitItems(directory.units), [directory]);
  const others = useMemo(() => filterTasks(all, { ...filter, standing: null }), [all, filter]);
  const actor = desk.actor.value;
  const keptBy = keepingUnit(actor);
  const adds = keptBy !== null && may(actor, 'ledger.addTask', { keptBy, answeredBy: [keptBy] });
  const head = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (editing) head.current?.querySelector<HTMLElement>('input[type=search]')?.focus();
  }, [editing]);
  return (
    <div class="list-head" ref={head}>
      <div class="list-head-row">
        <h1>台账</h1>
        <FilterLine
          conditions={conditionsOf(filter, directory)}
          onRemove={key => ledger.narrow(withoutCondition(filter, key))}
          onEdit={() => onEditing(true)}
          onAdd={() => onEditing(!editing)}
          onClear={() => ledger.narrow({ ...NO_FILTER, standing: filter.standing })}
          count={`共${rows.length}项`}
        />
        <SheetActs ledger={ledger} adds={adds} />
        {adds && <Button onPress={() => ledger.setDoing('add')}>立项</Button>}
      </div>
      {editing && (
        <FilterEditor filter={filter} units={units} onChange={ledger.narrow} onClose={() => onEditing(false)} />
      )}
      <LightBar rows={others} standing={filter.standing} hrefOf={ledger.hrefOf} />
    </div>
  );
}
