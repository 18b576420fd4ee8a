import { calendarOfTables } from '../../shared/domain/calendar/calendar.ts';
import { dueStatus, lightSymbols } from '../../shared/domain/calendar/lights.ts';
import type { CalendarTables } from '../../shared/domain/calendar/types.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { Recognition } from '../../shared/recognition/types.ts';
import type { ChipView } from './Chip.tsx';
import { fieldsOf, lineOf } from './reading.ts';

/** What our ledger knows of the document on the page, and the calendar in force. */
export type Known = {
  readonly known: boolean;
  readonly question: boolean;
  readonly dueOn: IsoDate | null;
  readonly calendar: CalendarTables;
};

/** The chip for a document: what was read of it, or where it stands once it is in the ledger. */
export function viewOfDocument(recognition: Recognition, ledger: Known | null, today: IsoDate): ChipView {
  const fields = fieldsOf(recognition);
  if (ledger?.known === true) {
    const due = dueStatus(calendarOfTables(ledger.calendar), ledger.dueOn, today, null);
    return { tone: 'known', symbol: lightSymbols.done, text: `已入账 · ${due.words}`, action: '打开', fields };
  }
  if (ledger?.question === true)
    return { tone: 'warn', symbol: '？', text: '台账中有相近文件 · 请核对', action: '核对', fields };
  const line = lineOf(recognition);
  return line.sure
    ? { tone: 'plain', symbol: lightSymbols.soon, text: line.text, action: '入账', fields }
    : { tone: 'warn', symbol: '？', text: line.text, action: '入账', fields };
}

/** The chip for a page that carries a marking: it says where to go and nothing of the page (domain C4). */
export const MARKED_VIEW: ChipView = {
  tone: 'warn',
  symbol: lightSymbols.overdue,
  text: '本页标有密级，不读取、不入账。请在涉密系统或机要渠道办理',
  action: null,
  fields: [],
};

/** The chip when the extension was updated under the page. */
export const GONE_VIEW: ChipView = {
  tone: 'warn',
  symbol: '？',
  text: '扩展已更新，请刷新页面',
  action: null,
  fields: [],
};
