import { useMemo } from 'preact/hooks';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { addressText } from '../desk/address.ts';
import { useDesk } from '../desk/desk-context.ts';
import { figuresOf } from './overview.ts';

/** What a unit leads, in three figures that open their lists; tasks I may not see are not counted. */
export function UnitFigures({ unitId }: { readonly unitId: RecordId }) {
  const rows = useDesk().tasks.value;
  const figures = useMemo(() => figuresOf(rows.filter(row => row.task.leadUnitId === unitId)), [rows, unitId]);
  const link = (standing: 'open' | 'overdue' | 'review', word: string) =>
    figures[standing] === 0 ? null : (
      <a
        href={addressText({ screen: 'tasks', query: { lead: unitId, standing } })}
      >{`${word}${figures[standing]}项`}</a>
    );
  if (figures.open + figures.review + figures.closed === 0) return <>没有牵头的任务</>;
  return (
    <span class="unit-figures">
      <a href={addressText({ screen: 'tasks', query: { lead: unitId } })}>
        {`牵头${figures.open + figures.review + figures.closed}项`}
      </a>
      {link('open', '在办')}
      {link('overdue', '逾期')}
      {link('review', '待核对')}
    </span>
  );
}
