import { expect, test } from 'vitest';
import { centi, divideHalfUp, pointsText } from '../../../shared/kernel/points.ts';

test.each([
  [86.42, 8642],
  [1.005, 101],
  [0.285, 29],
  [89.725, 8973],
  [-1.005, -101],
])('%d points are %i hundredths, rounded half up', (points, expected) => {
  expect(centi(points)).toBe(expected);
});

test.each([
  [17945, 2, 8973],
  [1, 3, 0],
  [2, 3, 1],
  [-3, 2, -1],
])('%i divided by %i is %i, rounded half up', (numerator, denominator, expected) => {
  expect(divideHalfUp(numerator, denominator)).toBe(expected);
});

test('points are written with two decimals, below zero too', () => {
  expect(pointsText(8642)).toBe('86.42');
  expect(pointsText(8600)).toBe('86.00');
  expect(pointsText(-5)).toBe('-0.05');
  expect(() => pointsText(1.5)).toThrow('not hundredths');
});
