import type { DateRule } from '../../domain/calendar/date-rule.ts';
import type { Calendar } from '../../domain/calendar/types.ts';
import type { IsoDate } from '../../kernel/dates.ts';

/** What phrases are resolved against. */
export type Frame = {
  /** 成文日期 (or 印发日期): 本月, 下月 and years left out are seen from it. */
  readonly issuedOn: IsoDate | null;
  readonly issuedIn: number | null;
  /** The day it was signed for; what counts from receipt starts here. */
  readonly receivedOn: IsoDate | null;
  readonly calendar: Calendar | undefined;
};

/** What is known about a year or month left out: that of the date named just before in the same sentence. */
export type Carry = {
  readonly year: number | null;
  readonly month: IsoDate | null;
  readonly notBefore: IsoDate | null;
};

/** Nothing was named before. */
export const NO_CARRY: Carry = { year: null, month: null, notBefore: null };

/** A resolved date, the rule in words, and how sure it is. */
export type Resolved = {
  readonly date: IsoDate | null;
  readonly rule: string;
  readonly confidence: number;
  readonly counted?: DateRule | null;
  readonly basis?: string | null;
};

/** What is added where the days off of the time are not published yet. */
export const ESTIMATED = '调休未公布，估算';
/** A person is asked below 0.8. */
export const ASKED = 0.6;
