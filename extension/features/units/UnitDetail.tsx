import type { ComponentChildren } from 'preact';
import { UNIT_KIND_WORDS } from '../../../shared/words/terms.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FactList } from '../../ui/FactList.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { PersonEntry } from './PersonEntry.tsx';
import type { UnitRow } from './unit-rows.ts';

type UnitDetailProps = {
  readonly row: UnitRow;
  readonly personId: string | null;
  readonly doing: string | null;
  readonly onDoing: (personId: string, doing: string | null) => void;
  /** What the unit answers for. */
  readonly tasks: ComponentChildren;
};

/** One unit: what it is, what it answers for, and its people with their roles. */
export function UnitDetail({ row, personId, doing, onDoing, tasks }: UnitDetailProps) {
  const directory = useDesk().directory.value;
  const { unit, people } = row;
  return (
    <article class="record">
      <h3>{unit.name}</h3>
      <FactList
        facts={[
          { name: '简称', value: unit.shortName },
          { name: '类型', value: UNIT_KIND_WORDS[unit.kind] },
          { name: '上级', value: unit.parentId === null ? '无' : (directory.unit(unit.parentId)?.name ?? '不详') },
          { name: '台账', value: tasks },
          ...(unit.active ? [] : [{ name: '状态', value: '已停用' }]),
        ]}
      />
      <section aria-label="人员">
        <h4>{`人员 ${people.length}人`}</h4>
        {people.length === 0 ? (
          <EmptyState title="还没有人员。">管理员在服务器上导入人员名单后，列在这里。</EmptyState>
        ) : (
          <ul class="record-list">
            {people.map(person => (
              <PersonEntry
                key={person.id}
                person={person}
                doing={person.id === personId ? doing : null}
                onDoing={what => onDoing(person.id, what)}
              />
            ))}
          </ul>
        )}
      </section>
    </article>
  );
}
