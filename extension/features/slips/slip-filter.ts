import { type Period, slipFigures, type TypeFigures } from '../../../shared/domain/slips/figures.ts';
import { isOver } from '../../../shared/domain/slips/steps.ts';
import { SLIP_STATES, SLIP_TYPES, type SlipState, type SlipType } from '../../../shared/domain/slips/types.ts';
import { must } from '../../../shared/kernel/assert.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { addDays, dateOf, partsOf } from '../../../shared/kernel/dates.ts';
import type { SlipRow } from './slip-rows.ts';

/** What narrows the list: how slips stand, or the rows behind a figure. */
export type SlipFilter = {
  /** `mine`, waits for me; `open`, not over; null for all. */
  readonly standing: 'mine' | 'open' | SlipState | null;
  readonly type: SlipType | null;
  readonly figure: Figure | null;
  readonly period: PeriodName;
};

/** The figures of the funnel that open their rows. */
export const FIGURES = ['sent', 'signed', 'replied', 'accepted', 'closed', 'late'] as const;

/** One figure of the funnel. */
export type Figure = (typeof FIGURES)[number];

/** The periods figures are counted over. */
export const PERIODS = ['month', 'year', 'last-year'] as const;

/** One of the periods. */
export type PeriodName = (typeof PERIODS)[number];

const one = <T extends string>(among: readonly T[], text: string | undefined): T | null =>
  among.find(value => value === text) ?? null;

/** Reads the filter out of the address. */
export const filterOf = (query: Readonly<Record<string, string>>): SlipFilter => ({
  standing: one(['mine', 'open', ...SLIP_STATES] as const, query.standing),
  type: one(SLIP_TYPES, query.type),
  figure: one(FIGURES, query.figure),
  period: one(PERIODS, query.period) ?? 'year',
});

/** The filter as the address has it. */
export const queryOf = ({ standing, type, figure, period }: SlipFilter): Record<string, string> => ({
  tab: 'slips',
  standing: standing ?? '',
  type: type ?? '',
  figure: figure ?? '',
  period: period === 'year' ? '' : period,
});

/** The days of a period: 本月 and 今年以来 up to today, 上年 whole. */
export function periodOf(name: PeriodName, today: IsoDate): Period {
  const { year, month } = partsOf(today);
  const day = (y: number, m: number, d: number) => must(dateOf(y, m, d), 'a day of the calendar');
  if (name === 'month') return { from: day(year, month, 1), to: today };
  if (name === 'year') return { from: day(year, 1, 1), to: today };
  return { from: day(year - 1, 1, 1), to: addDays(day(year, 1, 1), -1) };
}

/** The funnel of all slips in a period. */
export const figuresIn = (rows: readonly SlipRow[], period: PeriodName, today: IsoDate): readonly TypeFigures[] =>
  slipFigures(rows, periodOf(period, today), today);

/** Whether a slip stands so. */
export function standsSo({ slip, next }: SlipRow, standing: SlipFilter['standing']): boolean {
  if (standing === null) return true;
  if (standing === 'mine') return next !== null;
  return standing === 'open' ? !isOver(slip) : slip.state === standing;
}

/** The slips that answer the filter, in the order they came. */
export function filterSlips(rows: readonly SlipRow[], filter: SlipFilter, today: IsoDate): readonly SlipRow[] {
  const { type, figure, standing, period } = filter;
  const typed = type === null ? rows : rows.filter(row => row.slip.type === type);
  if (figure === null) return typed.filter(row => standsSo(row, standing));
  const ids = new Set(figuresIn(typed, period, today).flatMap(figures => figures[figure]));
  return typed.filter(row => ids.has(row.id));
}
