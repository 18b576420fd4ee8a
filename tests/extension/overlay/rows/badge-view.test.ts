import { expect, test } from 'vitest';
import type { KnownRow } from '../../../../extension/messages/contract.ts';
import { badgeOf } from '../../../../extension/overlay/rows/badge-view.ts';
import { builtInCalendar } from '../../../../shared/domain/calendar/tables.ts';
import { isoDate } from '../../../../shared/kernel/dates.ts';

const TODAY = isoDate('2026-11-24');
const row = (known: Partial<KnownRow>): KnownRow => ({ known: true, question: false, dueOn: null, tasks: 1, ...known });

test.each([
  ['of nobody’s ledger', row({ known: false, tasks: 0 }), '＋ 标记'],
  ['that may be another', row({ known: false, question: true }), '？ 待核对'],
  ['registered without tasks', row({ tasks: 0 }), '◇ 待研判'],
  ['whose tasks have no date or are closed', row({}), '✔ 已入账'],
  ['due in three weeks', row({ dueOn: isoDate('2026-12-18') }), '○ 余18个工作日'],
  ['due on Friday', row({ dueOn: isoDate('2026-11-27') }), '◑ 余3个工作日'],
  ['due today', row({ dueOn: TODAY }), '◉ 今日到期'],
  ['overdue', row({ dueOn: isoDate('2026-11-20') }), '▲ 逾期2个工作日'],
])('a document %s', (_, known, words) => {
  const { symbol, word } = badgeOf(known, TODAY, builtInCalendar);
  expect(`${symbol} ${word}`).toBe(words);
});
