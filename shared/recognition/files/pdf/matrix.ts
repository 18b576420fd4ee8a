import { asNumber, type PdfValue } from './objects.ts';

/** A transformation (a b c d e f) as PDF writes it. */
export type Matrix = readonly [number, number, number, number, number, number];

/** Changes nothing. */
export const UNCHANGED: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function times(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [A, B, C, D, E, F] = outer;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

/** The six numbers of a list as a matrix. */
export function matrixOf(values: readonly PdfValue[]): Matrix {
  if (values.length < 6) return UNCHANGED;
  const [a, b, c, d, e, f] = values.map(value => asNumber(value));
  return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0];
}
