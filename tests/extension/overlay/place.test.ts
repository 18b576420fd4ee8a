import { expect, test } from 'vitest';
import { DEFAULT_PLACE, placeOf, topOf } from '../../../extension/overlay/place.ts';

test('the chip stands below the middle unless it was moved', () => {
  expect(topOf(DEFAULT_PLACE, 1000, 28)).toBe(620);
});

test.each([
  ['above the window', -0.5, 8],
  ['below the window', 2, 964],
])('a place %s is brought back into it', (_, place, top) => {
  expect(topOf(place, 1000, 28)).toBe(top);
});

test('in a window lower than the chip it stands at the top', () => {
  expect(topOf(0.62, 20, 28)).toBe(8);
});

test('a place survives another window height', () => {
  expect(topOf(placeOf(300, 1000), 500, 28)).toBe(150);
  expect(placeOf(300, 0)).toBe(DEFAULT_PLACE);
});
