import type { Calendar } from '../domain/calendar/types.ts';
import { dateInField } from './date-forms.ts';
import { safeDay } from './deadlines/find.ts';
import { clockIn } from './deadlines/time.ts';
import type { PageText } from './page/types.ts';
import type { Deadline, SiteHints } from './types.ts';

/** 限办日期 of an office form as a deadline: the system set it, whatever the text says. */
export function dueFromForm(page: PageText, hints: SiteHints, calendar?: Calendar): Deadline[] {
  const pair = page.pairs.find(one => one.kind === 'due' && dateInField(one.value) !== null);
  const text = pair?.value ?? hints.dueOn ?? '';
  const resolved = dateInField(text);
  if (resolved === null) return [];
  const label = pair?.label ?? '限办日期';
  return [
    {
      ...{ text, quote: `${label}：${text}`, at: pair?.at ?? 0, start: 0, end: text.length },
      ...{ kind: 'absolute', tier: 'hard', resolved, safe: safeDay(resolved, calendar), time: clockIn(text) },
      ...{ rule: `办文单上的${label}`, basis: null, counted: null, recurs: null, confidence: 0.95 },
    },
  ];
}
