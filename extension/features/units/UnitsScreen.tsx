import type { ComponentChildren } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { by, byNumber, descending } from '../../../shared/kernel/compare.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { UNIT_KIND_WORDS } from '../../../shared/words/terms.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ListDetail } from '../../ui/ListDetail.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { Column } from '../../ui/table-columns.ts';
import { useDesk } from '../desk/desk-context.ts';
import { fragmentsOf } from '../desk/fold.ts';
import { NotYet } from '../desk/NotYet.tsx';
import { openedAt } from '../desk/router.ts';
import { useScreenKeys } from '../desk/use-screen-keys.ts';
import { UnitDetail } from './UnitDetail.tsx';
import { answersUnit, type UnitRow, unitRows } from './unit-rows.ts';

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
  const rows = useMemo(() => {
    const fragments = fragmentsOf(text);
    return fragments.length === 0 ? all : all.filter(row => answersUnit(row, fragments));
  }, [all, text]);
  const unitId = id ?? (person === null ? null : (directory.person(person)?.unitId ?? null));
  const opened = all.find(row => row.unit.id === unitId) ?? null;
  const ready = desk.isLoaded('unit');
  const search = useRef<HTMLDivElement>(null);
  const open = (next: RecordId | null) => desk.router.go({ screen: 'units', id: next });
  useScreenKeys({
    '/': () => search.current?.querySelector('input')?.focus(),
    Escape: () => unitId !== null && open(null),
  });
  return (
    <ListDetail
      title={opened?.unit.shortName ?? '单位'}
      onClose={() => open(null)}
      detail={
        opened !== null ? (
          <UnitDetail
            key={opened.unit.id}
            row={opened}
            personId={person}
            doing={doing}
            onDoing={(personId, what) => {
              if (what === null) desk.refill.value = null;
              desk.router.replace({
                screen: 'units',
                id: opened.unit.id,
                query: what === null ? {} : { person: personId, do: what },
              });
            }}
            tasks={tasksOf(opened.unit.id)}
          />
        ) : unitId !== null && ready ? (
          <EmptyState title="单位目录中没有这个单位。" />
        ) : null
      }
      list={
        <>
          <div class="list-head" ref={search}>
            <div class="list-head-row">
              <h1>单位</h1>
              <TextField
                label="筛选单位"
                labelHidden
                type="search"
                placeholder="单位、拼音首字母或人员"
                value={text}
                onChange={setText}
              />
              <span class="filter-count nobr" role="status">
                {`共${rows.length}个`}
              </span>
            </div>
          </div>
          <DataTable
            label="单位目录"
            columns={COLUMNS}
            rows={rows}
            rowKey={keyOf}
            openKey={unitId}
            onOpen={row => open(row.unit.id)}
            onActive={row => unitId !== null && desk.router.replace({ screen: 'units', id: row.unit.id })}
            empty={
              ready ? (
                <EmptyState title={all.length > 0 ? '没有符合条件的单位。' : '还没有单位。'}>
                  管理员在服务器上导入单位名单后，列在这里。
                </EmptyState>
              ) : (
                <NotYet label="正在读取单位" />
              )
            }
          />
        </>
      }
    />
  );
}

const keyOf = (row: UnitRow): string => row.unit.id;

const COLUMNS: readonly Column<UnitRow>[] = [
  {
    key: 'name',
    title: '单位',
    cell: row => (
      <span style={{ paddingLeft: `${row.depth * 16}px` }} class={row.unit.active ? undefined : 'secondary'}>
        {row.unit.name}
      </span>
    ),
    text: row => row.unit.name,
  },
  { key: 'short', title: '简称', cell: row => row.unit.shortName },
  { key: 'kind', title: '类型', width: 100, cell: row => UNIT_KIND_WORDS[row.unit.kind] },
  {
    key: 'people',
    title: '人员',
    width: 72,
    numeric: true,
    cell: row => row.people.length,
    compare: by(row => row.people.length, descending(byNumber)),
  },
];
