import { byNumber, byText } from '../../../shared/kernel/compare.ts';
import { dateInChina, type IsoDate, millisecondsOf } from '../../../shared/kernel/dates.ts';
import { listDate } from '../../../shared/words/dates.ts';
import type { Figures } from './overview.ts';
import { stands } from './task-filter.ts';
import type { TaskRow } from './task-rows.ts';

/** What presses behind each figure, in one line; empty where there is nothing to say. */
export type FigureNotes = Readonly<Record<keyof Figures, string>>;

/** The notes of the six figures on a day. */
export function figureNotes(rows: readonly TaskRow[], today: IsoDate): FigureNotes {
  const behind = (standing: keyof Figures) => rows.filter(row => stands(row, standing));
  const open = behind('open');
  return {
    overdue: longest(behind('overdue')),
    today: units(behind('today')),
    near: nearest(behind('near'), today),
    review: oldestSubmission(behind('review'), today),
    open: special(open),
    closed: counted(
      '本月销号',
      behind('closed').filter(row => row.task.closedOn?.slice(0, 7) === today.slice(0, 7)),
    ),
  };
}

const counted = (word: string, rows: readonly TaskRow[]): string =>
  rows.length === 0 ? '' : `${word}${rows.length}项`;

function longest(rows: readonly TaskRow[]): string {
  const days = rows
    .map(row => -(row.status.workdays ?? 0))
    .sort(byNumber)
    .at(-1);
  return days === undefined ? '' : `最长${days}个工作日`;
}

function units(rows: readonly TaskRow[]): string {
  const names = [...new Set(rows.map(row => row.lead))];
  const [first, ...others] = names;
  if (first === undefined) return '';
  return others.length === 0 ? first : `${first}等${names.length}个单位`;
}

function nearest(rows: readonly TaskRow[], today: IsoDate): string {
  const [first] = rows.flatMap(row => row.task.dueOn ?? []).sort(byText);
  return first === undefined ? '' : `最近${listDate(first, today)}`;
}

function oldestSubmission(rows: readonly TaskRow[], today: IsoDate): string {
  const [first] = rows.flatMap(row => row.latest?.at ?? []).sort(byText);
  return first === undefined ? '' : `最早${listDate(dateInChina(millisecondsOf(first)), today)}报送`;
}

function special(rows: readonly TaskRow[]): string {
  const difficult = counted(
    '有困难',
    rows.filter(row => stands(row, 'difficult')),
  );
  const undated = counted(
    '未定期限',
    rows.filter(row => stands(row, 'undated')),
  );
  return [difficult, undated].filter(note => note !== '').join('，');
}
