import type { Calendar } from '../domain/calendar/types.ts';
import { dateOf, type IsoDate, isoDate, lastDayOfMonth, partsOf } from '../kernel/dates.ts';
import { dateInField } from '../recognition/date-forms.ts';
import { findDeadlines } from '../recognition/deadlines/find.ts';
import { dateOfSerial } from './serial-dates.ts';
import type { Cell } from './sheet.ts';

/** When a row is due; `rule`: how the sheet said it, null for a plain day; `note`: what a person should look at; or why it is not clear. */
export type DueRead =
  | { readonly ok: true; readonly dueOn: IsoDate | null; readonly rule: string | null; readonly note: string | null }
  | { readonly ok: false; readonly reason: string };

const OPEN = /长期|持续|常态|全年|随时|适时|不定期|按要求|按时限|贯穿/;
const MONTH = /^((?:19|20)\d{2})[-/.年](\d{1,2})月?份?[底末]?前?$/;
const LONGEST_RULE = 100;
/** Of no use to anybody: a slip of the pen, or a cell that holds something else. */
const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;

/** Reads 完成时限 of a cell: a date of the spreadsheet, a day or month in figures, or in words by the grammar of deadlines, seen from a year. */
export function dueOf(cell: Cell, year: number, calendar: Calendar | undefined): DueRead {
  const text = cell.text.replace(/\s+/g, '');
  if (text === '' || /^(?:[-—–/无]+|未定|待定|未定期限)$/.test(text)) return due(null, null, null);
  if (cell.date !== null) return plausible(cell.date, null, text);
  if (cell.number !== null) return dueOfNumber(cell.number, text);
  const month = MONTH.exec(text);
  if (month !== null) return dueOfMonth(Number(month[1]), Number(month[2]), text);
  const day = /^\D{0,2}\d{4}\D\d{1,2}\D\d{1,2}日?前?$|^\d{8}$/.test(text) ? dateInField(text) : null;
  return day === null ? dueOfWords(text, year, calendar) : plausible(day, null, text);
}

const due = (dueOn: IsoDate | null, rule: string | null, note: string | null): DueRead => ({
  ok: true,
  dueOn,
  rule,
  note,
});
const unclear = (text: string): DueRead => ({
  ok: false,
  reason: `完成时限“${text.slice(0, 30)}”看不出日期，请写成2026年12月31日这样`,
});

function plausible(date: IsoDate, rule: string | null, text: string, note: string | null = null): DueRead {
  const { year } = partsOf(date);
  return year < FIRST_YEAR || year > LAST_YEAR ? unclear(text) : due(date, rule, note);
}

function dueOfNumber(number: number, text: string): DueRead {
  if (/^20\d{2}$/.test(text)) return dueOfMonth(Number(text), 12, text);
  const month = /^(20\d{2})\.(\d{1,2})$/.exec(text);
  if (month !== null) {
    // a spreadsheet drops the nought of 2026.10
    if (month[2] === '1')
      return { ok: false, reason: `完成时限“${text}”看不出是1月还是10月，请写成${month[1]}年1月或${month[1]}年10月` };
    return dueOfMonth(Number(month[1]), Number(month[2]), text);
  }
  const date = /^20\d{6}$/.test(text) ? dateInField(text) : dateOfSerial(number);
  return date === null ? unclear(text) : plausible(date, null, text);
}

function dueOfMonth(year: number, month: number, text: string): DueRead {
  if (dateOf(year, month, 1) === null) return unclear(text);
  return plausible(lastDayOfMonth(year, month), `表格写明“${text}”，以月末计`, text);
}

function dueOfWords(text: string, year: number, calendar: Calendar | undefined): DueRead {
  const phrase = /前|以前|之前|内/.test(text) ? text : `${text}前`;
  const blocks = [{ text: `${phrase.replace(/[。；;]{1,9}$/, '')}完成。`, at: 0, kind: 'text', level: 0 } as const];
  const found = findDeadlines(blocks, { issuedOn: isoDate(`${year}-01-01`), calendar });
  const dates = found.flatMap(one => (one.resolved === null ? [] : [one.resolved])).sort((a, b) => (a < b ? -1 : 1));
  const last = dates.at(-1);
  if (last === undefined)
    return OPEN.test(text) ? due(null, null, `时限“${text.slice(0, 30)}”不是日期，按未定期限导入`) : unclear(text);
  const note = dates.length > 1 ? `时限写了${dates.length}个日期，取最后一个` : null;
  return plausible(last, `表格写明“${text.slice(0, LONGEST_RULE)}”`, text, note);
}
