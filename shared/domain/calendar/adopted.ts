import * as z from 'zod';
import { daysBetween, type IsoDate, weekday } from '../../kernel/dates.ts';
import type { RecordId } from '../../kernel/ids.ts';
import { defineKind, type KindDefinition } from '../records/define.ts';
import { dateSchema, idSchema, instantSchema, lineSchema } from '../records/fields.ts';
import type { Holiday } from './types.ts';

/** A year's days off as a person hands them in: what a notice says, in the form of the tables. */
export const yearTableSchema = z.strictObject({
  year: z.number().int().min(2024).max(2100),
  notice: z.strictObject({ title: lineSchema(80), number: lineSchema(40), issuedOn: dateSchema }),
  holidays: z
    .array(z.strictObject({ name: lineSchema(20), from: dateSchema, to: dateSchema }))
    .min(1)
    .max(14),
  makeUpDays: z.array(dateSchema).max(30),
});

/** A year's days off with the notice they rest on. */
export type OfficialYear = z.infer<typeof yearTableSchema>;

/** How many replaced tables a year keeps; dates counted by an older one still stand where somebody wants them. */
export const MOST_EARLIER = 6;

/**
 * A year's days off as the jurisdiction adopted them; a corrected table replaces it and stays under `earlier`, newest first, so that
 * dates counted by it are found again.
 */
const calendarYearSchema = z.object({
  v: z.literal(2),
  table: yearTableSchema,
  adoptedAt: instantSchema,
  adoptedBy: idSchema,
  earlier: z.array(z.object({ table: yearTableSchema, adoptedAt: instantSchema })).max(MOST_EARLIER),
});

/** An adopted year. */
export type CalendarYear = z.infer<typeof calendarYearSchema>;

/** Everyone of the jurisdiction counts days by the same calendar; of two adoptions the later, decided on what is there, stands. */
export const calendarYearKind: KindDefinition<CalendarYear> = defineKind({
  kind: 'calendarYear',
  schema: calendarYearSchema,
  version: 2,
  upgrades: { 1: old => ({ ...old, earlier: [] }) },
  audience: () => ['all'],
  merge: { table: 'step', adoptedAt: 'step', adoptedBy: 'step', earlier: 'step' },
});

/** The id of a year's record: there is one for each year. */
export const calendarYearId = (year: number): RecordId => `calendar-${year}`;

const NUMBER = /^国办发明电〔20\d\d〕\d{1,3}号$/u;
const STATUTORY = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'] as const;
const LONGEST_HOLIDAY = 15;

/** What of a year's table cannot be, in Chinese sentences; empty for a sound one. 元旦 may begin in the December before. */
export const tableProblems = (table: OfficialYear): readonly string[] => [
  ...noticeProblems(table),
  ...nameProblems(table),
  ...table.holidays.flatMap(holiday => holidayProblems(table.year, holiday)),
  ...table.makeUpDays.flatMap(day => makeUpProblems(table, day)),
];

function noticeProblems({ year, notice }: OfficialYear): string[] {
  const { number, issuedOn } = notice;
  const problems = NUMBER.test(number) ? [] : [`发文字号“${number}”不是国办发明电的文号。`];
  return issuedOn.slice(0, 4) > String(year) ? [...problems, `成文日期${issuedOn}晚于${year}年。`] : problems;
}

const nameProblems = ({ holidays }: OfficialYear): string[] =>
  STATUTORY.flatMap(name => {
    const count = holidays.filter(one => one.name.includes(name)).length;
    if (count === 1) return [];
    return [count === 0 ? `没有${name}的安排。` : `${name}的安排出现了${count}次。`];
  });

function holidayProblems(year: number, { name, from, to }: Holiday): string[] {
  if (to < from || daysBetween(from, to) >= LONGEST_HOLIDAY) return [`${name}的起止日期不对。`];
  return isOfYear(year, from) && to.startsWith(String(year)) ? [] : [`${name}的放假日期不在${year}年。`];
}

function makeUpProblems({ year, holidays }: OfficialYear, day: IsoDate): string[] {
  const clash = holidays.find(one => one.from <= day && day <= one.to);
  const isWeekend = weekday(day) === 0 || weekday(day) === 6;
  return [
    ...(isOfYear(year, day) ? [] : [`上班日${day}不在${year}年。`]),
    ...(isWeekend ? [] : [`${day}写为上班，但该日不是周末。`]),
    ...(clash === undefined ? [] : [`${day}既写为上班，又在${clash.name}假期之内。`]),
  ];
}

// 元旦 and its make-up days reach into the last days of December
const isOfYear = (year: number, day: IsoDate): boolean => day >= `${year - 1}-12-25` && day <= `${year}-12-31`;
