import type { UnitToMatch } from '../domain/accounts/match-units.ts';
import type { Calendar } from '../domain/calendar/types.ts';
import type { IsoDate } from '../kernel/dates.ts';
import { partsOf } from '../kernel/dates.ts';
import { dueOf } from './due-cell.ts';
import { type LedgerField, type LedgerHead, ledgerHead } from './ledger-heads.ts';
import type { Cell, InSheet, SheetRow } from './sheet.ts';
import { EMPTY_CELL } from './sheet.ts';
import { type UnitMatcher, unitMatcher, unitsOf } from './unit-cell.ts';

/** Where a row stands: its sheet and its number there. */
type Place = { readonly sheet: string; readonly line: number };

/** A row ready to become a task; `notes` are what a person should look at before. */
export type LedgerRow = Place & {
  readonly content: string;
  readonly deliverable: string | null;
  readonly leadUnitId: string;
  readonly coUnitIds: readonly string[];
  readonly leader: string | null;
  readonly dueOn: IsoDate | null;
  readonly dueRule: string | null;
  /** 来源文件 as the sheet names it. */
  readonly source: string | null;
  readonly notes: readonly string[];
};

/** A row that cannot become a task, with every reason. */
export type FaultyRow = Place & { readonly content: string; readonly reasons: readonly string[] };

/** What a workbook holds of a ledger; null where none of its sheets has the head of one. */
export type LedgerRead = { readonly rows: readonly LedgerRow[]; readonly faulty: readonly FaultyRow[] } | null;

/** What rows are read against. */
export type LedgerFrame = {
  readonly units: readonly UnitToMatch[];
  readonly calendar: Calendar | undefined;
  readonly today: IsoDate;
  /** Whether the ledger has this task already, by content and lead unit. */
  readonly has: (content: string, leadUnitId: string) => boolean;
};

type SeenFrom = LedgerFrame & { readonly match: UnitMatcher };

/** The most a task’s content may have, as `taskTermsSchema` has it. */
const LONGEST = { content: 300, deliverable: 60, leader: 60 };
const MOST_SUPPORTS = 40;

/** The rows of all sheets that have a ledger’s head: those ready to become tasks, and those that cannot, each with its reasons. */
export function readLedger(sheets: readonly InSheet[], frame: LedgerFrame): LedgerRead {
  const tables = sheets.flatMap(sheet => {
    const head = ledgerHead(sheet);
    return head === null ? [] : [{ sheet, head }];
  });
  if (tables.length === 0) return null;
  const seen: SeenFrom = { ...frame, match: unitMatcher(frame.units) };
  const read = tables.flatMap(({ sheet, head }) => {
    const year = yearOf(sheet, head, frame.today);
    const records = sheet.rows.filter(row => row.line > head.lastLine && !isAside(row, head, sheet));
    return records.map(row => readRow(row, head, sheet.name, year, seen));
  });
  return sorted(read);
}

// of two rows that say the same the first stands
function sorted(read: readonly (LedgerRow | FaultyRow)[]): NonNullable<LedgerRead> {
  const rows = new Map<string, LedgerRow>();
  const faulty: FaultyRow[] = [];
  for (const one of read) {
    if ('reasons' in one) {
      faulty.push(one);
      continue;
    }
    const key = `${one.leadUnitId} ${one.content}`;
    const twin = rows.get(key);
    if (twin === undefined) rows.set(key, one);
    else faulty.push({ ...placeOf(one), content: one.content.slice(0, 60), reasons: [`与第${twin.line}行相同`] });
  }
  return { rows: [...rows.values()], faulty };
}

const placeOf = ({ sheet, line }: Place): Place => ({ sheet, line });

const cellOf = (row: SheetRow, head: LedgerHead, field: LedgerField): Cell =>
  row.cells[head.columns.get(field) ?? -1] ?? EMPTY_CELL;

const textOf = (row: SheetRow, head: LedgerHead, field: LedgerField): string =>
  cellOf(row, head, field)
    .text.replace(/\s{0,9}\n\s{0,9}/g, '')
    .trim();

const TOTAL = /^(?:合计|总计|小计|注|备注|说明|填表人|填报人|填报单位|审核人|联系人|联系电话)(?:[:：\s]|$)/u;
const SECTION =
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|第[一二三四五六七八九十]{1,3}[部章类])/u;

/** Whether a row is no task: a section’s title, a total, a remark, or the head come again on another page. */
function isAside(row: SheetRow, head: LedgerHead, sheet: InSheet): boolean {
  const texts = row.cells.map(cell => cell.text).filter(text => text !== '');
  const [first = ''] = texts;
  const isOne = new Set(texts).size === 1;
  if (TOTAL.test(first)) return true;
  if (isOne && (sheet.joined.has(row.line) || SECTION.test(first))) return true;
  if (isOne && cellOf(row, head, 'content').text === '') return true;
  const lead = textOf(row, head, 'lead');
  return /^(?:牵头|责任|主办|承办)(?:单位|部门)$/u.test(lead);
}

function readRow(row: SheetRow, head: LedgerHead, sheet: string, year: number, frame: SeenFrom): LedgerRow | FaultyRow {
  const at = { sheet, line: row.line };
  const content = contentOf(row, head);
  const deliverable = orNull(textOf(row, head, 'deliverable'));
  const leader = orNull(textOf(row, head, 'leader'));
  const units = unitsOf(cellOf(row, head, 'lead').text, cellOf(row, head, 'support').text, frame.match);
  const due = dueOf(cellOf(row, head, 'due'), year, frame.calendar);
  const reasons = [
    ...(content === '' ? ['没有任务内容'] : []),
    ...tooLong('任务内容', content, LONGEST.content),
    ...tooLong('成果形式', deliverable ?? '', LONGEST.deliverable),
    ...tooLong('责任领导', leader ?? '', LONGEST.leader),
    ...units.reasons,
    ...(units.coUnitIds.length > MOST_SUPPORTS ? [`配合单位超过${MOST_SUPPORTS}个`] : []),
    ...(due.ok ? [] : [due.reason]),
  ];
  const { leadUnitId } = units;
  if (leadUnitId !== null && frame.has(content, leadUnitId)) reasons.push('台账中已有相同任务');
  if (reasons.length > 0 || leadUnitId === null || !due.ok) return { ...at, content: content.slice(0, 60), reasons };
  return {
    ...{ ...at, content, deliverable, leadUnitId, coUnitIds: units.coUnitIds, leader },
    ...{ dueOn: due.dueOn, dueRule: due.rule, source: orNull(textOf(row, head, 'source')) },
    notes: [...units.notes, ...(due.note === null ? [] : [due.note])],
  };
}

const orNull = (text: string): string | null => (text === '' || /^[-—–/]+$/u.test(text) ? null : text);

const tooLong = (word: string, text: string, most: number): string[] =>
  text.length > most ? [`${word}有${text.length}个字，最多${most}个`] : [];

// what stands over several measures goes before each of them
function contentOf(row: SheetRow, head: LedgerHead): string {
  const [theme, content] = [textOf(row, head, 'theme'), textOf(row, head, 'content')];
  if (theme === '' || content === '' || content.includes(theme)) return content === '' ? theme : content;
  return `${theme.replace(/[。；：:;]{1,9}$/u, '')}：${content}`;
}

/** The year a ledger is of, by its title above the head; else that of today. */
function yearOf({ rows, name }: InSheet, head: LedgerHead, today: IsoDate): number {
  const above = rows.filter(row => row.line < head.lastLine).flatMap(row => row.cells.map(cell => cell.text));
  const found = [...above, name].map(text => /(20\d{2})年/.exec(text)?.[1]).find(year => year !== undefined);
  return found === undefined ? partsOf(today).year : Number(found);
}
