import { assert } from './assert.ts';

/** Points in integer hundredths: 8642 is 86.42分. Sums of these are exact; floats are not (DESIGN §5). */
export type Centi = number;

/** Hundredths from a number of points, rounded half up (half away from zero below it). */
export function centi(points: number): Centi {
  assert(Number.isFinite(points), `not a number of points: ${points}`);
  return roundHalfUp(points * 100);
}

/** A quotient rounded half up, exact for integers: how every published value is rounded. */
export function divideHalfUp(numerator: number, denominator: number): number {
  assert(Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator) && denominator > 0, 'whole numbers only');
  return Math.floor((2 * numerator + denominator) / (2 * denominator));
}

/** The points as people read them, always two decimals: `86.42`. */
export function pointsText(value: Centi): string {
  assert(Number.isSafeInteger(value), `not hundredths: ${value}`);
  const sign = value < 0 ? '-' : '';
  const whole = Math.floor(Math.abs(value) / 100);
  return `${sign}${whole}.${String(Math.abs(value) % 100).padStart(2, '0')}`;
}

// nb. 1.005 * 100 is 100.49999…; a thousandth of a hundredth is below any input we take
const roundHalfUp = (value: number): number => Math.sign(value) * Math.floor(Math.abs(value) + 0.5 + 1e-9);
