import { expect, it } from 'vitest';
import type { Block } from '../../../shared/render/blocks.ts';
import { chineseNumber, numbered } from '../../../shared/render/heading-numbers.ts';

it.each([
  [1, '一'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [99, '九十九'],
])('writes %i as %s', (value, words) => expect(chineseNumber(value)).toBe(words));

it('numbers headings by level, each level anew below the one above it', () => {
  const levels = [1, 2, 2, 3, 4, 4, 3, 1, 2] as const;
  const blocks = levels.map((level): Block => ({ kind: 'heading', level, text: '题' }));
  expect(numbered(blocks).map(block => (block.kind === 'heading' ? block.text : ''))).toEqual([
    ...['一、题', '（一）题', '（二）题', '1.题', '（1）题', '（2）题', '2.题', '二、题', '（一）题'],
  ]);
});
