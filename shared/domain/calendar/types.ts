import type { IsoDate } from '../../kernel/dates.ts';

/** Where a year's table comes from: the notice by name, number and date, so that it can be looked up and corrected. */
export type CalendarNotice = { readonly title: string; readonly number: string; readonly issuedOn: IsoDate };

/** Days off of one holiday, both ends included, make-up days not counted. */
export type Holiday = { readonly name: string; readonly from: IsoDate; readonly to: IsoDate };

/** One year of days off and make-up workdays; `notice` is null while the year is only estimated (调休未公布). */
export type YearTable = {
  readonly year: number;
  readonly notice: CalendarNotice | null;
  readonly holidays: readonly Holiday[];
  /** Weekend days that are worked. */
  readonly makeUpDays: readonly IsoDate[];
};

/** The calendar rules are computed with; made by `calendarFrom`, handed to every function that counts days. */
export type Calendar = {
  /** Names the state of the tables, so that a computed date can say which one it rests on. */
  readonly version: string;
  /** First day with an official table. */
  readonly coveredFrom: IsoDate;
  /** Last day with an official table; later days are estimates. */
  readonly coveredTo: IsoDate;
  readonly years: readonly YearTable[];
  readonly daysOff: ReadonlyMap<IsoDate, string>;
  readonly makeUpDays: ReadonlySet<IsoDate>;
};

/** What a calendar is made anew from where messages cannot carry it whole. */
export type CalendarTables = Pick<Calendar, 'version' | 'years'>;
