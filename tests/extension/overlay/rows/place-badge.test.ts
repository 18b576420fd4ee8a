import { expect, test } from 'vitest';
import { placeBadge } from '../../../../extension/overlay/rows/place-badge.ts';

const box = (left: number, right: number) => ({ left, right, top: 100, bottom: 120 });
const row = { left: 0, right: 1_000, top: 90, bottom: 130 };
const size = { width: 80, height: 20 };

test.each([
  ['behind the title where its cell has room', box(100, 300), box(90, 500), [box(520, 600)], 306],
  ['at the row’s end where the cell has none', box(100, 450), box(90, 500), [box(520, 600)], 914],
  ['before the title where the end is taken', box(100, 450), box(90, 500), [box(520, 990)], 14],
  ['over the cell’s end where nothing is free', box(20, 450), box(10, 500), [box(460, 990)], 418],
])('a badge stands %s', (_, line, cell, words, left) => {
  expect(placeBadge({ row, cell, line, words: [line, ...words] }, size)).toEqual({ left, top: 100 });
});

test('a title of two lines has its badge beside the second', () => {
  const second = { left: 100, right: 200, top: 120, bottom: 140 };
  const words = [box(100, 480), second];
  expect(placeBadge({ row, cell: box(90, 500), line: second, words }, size)).toEqual({ left: 206, top: 120 });
});

test('under the title, where a high row has room there alone', () => {
  const high = { ...row, top: 60, bottom: 160 };
  const words = [box(20, 450), { left: 460, right: 990, top: 70, bottom: 150 }];
  const place = (height: number) =>
    placeBadge({ row: high, cell: box(10, 500), line: box(20, 450), words }, { width: 80, height });
  expect(place(20)).toEqual({ left: 20, top: 117 });
  expect(place(50).left).toBe(418);
});
