import { expect, test } from 'vitest';
import { by, byNumber, byText, descending, inTurn, nullsLast } from '../../../shared/kernel/compare.ts';

test('numbers sort as numbers and text by code unit', () => {
  expect([10, 9, 1].sort(byNumber)).toEqual([1, 9, 10]);
  expect(['b', 'a', 'B'].sort(byText)).toEqual(['B', 'a', 'b']);
});

test('orders combine: first by score downwards, then by name', () => {
  const units = [
    { name: 'b', score: 1 },
    { name: 'a', score: 1 },
    { name: 'c', score: 2 },
  ];
  units.sort(
    inTurn(
      descending(by(unit => unit.score, byNumber)),
      by(unit => unit.name, byText),
    ),
  );
  expect(units.map(unit => unit.name)).toEqual(['c', 'a', 'b']);
});

test('what has no date comes last', () => {
  expect([null, 2, null, 1].sort(nullsLast(byNumber))).toEqual([1, 2, null, null]);
});
