import type { RecordRef } from '../domain/kinds.ts';
import { partsOf } from '../kernel/dates.ts';
import { type Change, type Moment, put, type Rows } from './define.ts';

/** The series of 台账号, one a year from 1. */
export const LEDGER_SERIES: RecordRef<'series'> = { kind: 'series', id: 'ledger' };

/** The number an official series gives, and the change that uses it up; null off the server, where it reads 待编号. */
export function takeNumber(
  rows: Rows,
  series: RecordRef<'series'>,
  moment: Moment,
): { year: number; value: number; change: Change } | null {
  if (!moment.authoritative) return null;
  const { year } = partsOf(moment.today);
  const counter = rows.get('series', series.id);
  const value = counter !== null && counter.year === year ? counter.next : 1;
  return { year, value, change: put('series', series.id, { v: 1, year, next: value + 1 }) };
}
