import { expect, test } from 'vitest';
import { isNear, placeCard } from '../../../../extension/overlay/lens/place-card.ts';

const window = { width: 1000, height: 600 };
const card = { width: 300, height: 120 };
const line = (left: number, top: number) => ({ left, top, right: left + 80, bottom: top + 20 });

test.each([
  ['stands above the line, which has been read', line(200, 300), { left: 200, top: 174 }],
  ['goes below where there is no room above', line(200, 60), { left: 200, top: 86 }],
  ['stays inside the window at its right edge', line(960, 300), { left: 692, top: 174 }],
  ['and at its left edge', line(-30, 300), { left: 8, top: 174 }],
])('the card %s', (_, at, place) => expect(placeCard(at, card, window, null)).toEqual(place));

test('the card keeps clear of the chip: on the other side of the line, else aside', () => {
  const chip = { left: 700, right: 1000, top: 200, bottom: 228 };
  expect(placeCard(line(720, 300), card, window, chip)).toEqual({ left: 692, top: 326 });
  const tall = { left: 700, right: 1000, top: 100, bottom: 500 };
  expect(placeCard(line(720, 300), card, window, tall)).toEqual({ left: 394, top: 174 });
});

test('a point near a box is on it within the slack', () => {
  const box = line(100, 100);
  expect(isNear(box, 96, 110, 5)).toBe(true);
  expect(isNear(box, 94, 110, 5)).toBe(false);
});
