import type { Light } from '../../../shared/domain/calendar/lights.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { fold, fragmentsOf } from '../desk/fold.ts';
import type { TaskRow } from './task-rows.ts';

/** What a list of tasks can be narrowed to by how it stands. */
export const STANDINGS = [
  'overdue',
  'today',
  'near',
  'review',
  'open',
  'closed',
  'undated',
  'difficult',
  'disputed',
  'unsent',
] as const;

/** How a task stands: by its light, its state, or what is special about it. */
export type Standing = (typeof STANDINGS)[number];

/** The standings in words. */
export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  overdue: '逾期',
  today: '今日到期',
  near: '5个工作日内',
  review: '待核对',
  open: '在办',
  closed: '已销号',
  undated: '未定期限',
  difficult: '有困难',
  disputed: '有冲突',
  unsent: '待同步',
};

/** What narrows a list of tasks; null conditions narrow nothing. */
export type TaskFilter = {
  readonly standing: Standing | null;
  /** The unit that leads. */
  readonly lead: RecordId | null;
  /** The unit that supports. */
  readonly support: RecordId | null;
  readonly tag: string | null;
  /** Fragments of content, number, unit or progress; all must be found. */
  readonly text: string;
};

const isLight =
  (...lights: readonly Light[]) =>
  (row: TaskRow) =>
    lights.includes(row.status.state);

const STANDS: Readonly<Record<Standing, (row: TaskRow) => boolean>> = {
  overdue: isLight('overdue'),
  today: isLight('today'),
  near: isLight('near'),
  review: row => row.task.state === 'review',
  open: row => row.task.state === 'open',
  closed: row => row.task.state === 'closed',
  undated: isLight('none'),
  difficult: row => row.task.state !== 'closed' && row.latest?.state === 'difficult',
  disputed: row => row.disputed > 0,
  unsent: row => row.unsent,
};

/** Whether a task stands so. */
export const stands = (row: TaskRow, standing: Standing): boolean => STANDS[standing](row);

/** How many of the tasks stand in each way; a task may stand in several. */
export function standingCounts(rows: readonly TaskRow[]): Readonly<Record<Standing, number>> {
  const counts = Object.fromEntries(STANDINGS.map(standing => [standing, 0])) as Record<Standing, number>;
  for (const row of rows) {
    for (const standing of STANDINGS) if (STANDS[standing](row)) counts[standing] += 1;
  }
  return counts;
}

const haystacks = new WeakMap<TaskRow, string>();

/** What a task is found by, folded; kept with the row. */
export function haystackOf(row: TaskRow): string {
  const known = haystacks.get(row);
  if (known !== undefined) return known;
  const { content, number, deliverable, tags } = row.task;
  const made = [content, number, deliverable, row.lead, row.supports, row.latest?.text, ...tags]
    .map(part => fold(part ?? ''))
    .join('\n');
  haystacks.set(row, made);
  return made;
}

/** The rows a filter lets through, in the order they came. */
export function filterTasks(rows: readonly TaskRow[], filter: TaskFilter): readonly TaskRow[] {
  const fragments = fragmentsOf(filter.text);
  return rows.filter(
    row =>
      (filter.standing === null || stands(row, filter.standing)) &&
      (filter.lead === null || row.task.leadUnitId === filter.lead) &&
      (filter.support === null || row.task.coUnitIds.includes(filter.support)) &&
      (filter.tag === null || (row.task.tags as readonly string[]).includes(filter.tag)) &&
      (fragments.length === 0 || fragments.every(part => haystackOf(row).includes(part))),
  );
}

/** The filter an address asks for: `standing`, `lead`, `support`, `tag`, `text`. */
export function filterOf(query: Readonly<Record<string, string>>): TaskFilter {
  const { standing, lead = null, support = null, tag = null, text = '' } = query;
  return { standing: STANDINGS.find(one => one === standing) ?? null, lead, support, tag, text };
}

/** The filter as query values of an address; conditions that narrow nothing are left out. */
export function queryOf(filter: Partial<TaskFilter>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filter).filter(
      (entry): entry is [string, string] => entry[1] !== null && entry[1] !== undefined && entry[1] !== '',
    ),
  );
}
