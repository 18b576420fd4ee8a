import { expect, test } from 'vitest';
import { RowSum } from '../../../shared/kernel/checksum.ts';

const sumOf = (rows: readonly (readonly [string, number])[]) => {
  const sum = new RowSum();
  for (const [id, rev] of rows) sum.add(id, rev);
  return { count: sum.count, digits: sum.digits };
};

const ROWS = [
  ['a', 1],
  ['b', 2],
  ['c', 3],
] as const;

test('the order in which rows are added does not matter', () => {
  expect(sumOf([...ROWS].reverse())).toEqual(sumOf(ROWS));
});

test('a missing row, an older revision and two swapped revisions each show', () => {
  expect(sumOf(ROWS.slice(1))).not.toEqual(sumOf(ROWS));
  expect(
    sumOf([
      ['a', 1],
      ['b', 2],
      ['c', 2],
    ]),
  ).not.toEqual(sumOf(ROWS));
  expect(
    sumOf([
      ['a', 2],
      ['b', 1],
      ['c', 3],
    ]),
  ).not.toEqual(sumOf(ROWS));
});

test('nothing held sums to nothing', () => {
  expect(sumOf([])).toEqual({ count: 0, digits: '0000000000000000' });
});
