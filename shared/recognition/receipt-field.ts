import type { IsoDate } from '../kernel/dates.ts';
import { dateInField } from './date-forms.ts';
import type { PageText } from './page/types.ts';

/** 收文日期 or 签收时间 as the office form states it: the day a period from receipt starts; null where none is shown. */
export function receiptOf({ pairs }: PageText): IsoDate | null {
  for (const pair of pairs) {
    const day = pair.kind === 'received' ? dateInField(pair.value) : null;
    if (day !== null) return day;
  }
  return null;
}
