import type { Block } from './blocks.ts';

const DIGITS = '〇一二三四五六七八九';

/** A number from 1 to 99 in Chinese: 十, 十二, 三十. */
export function chineseNumber(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const digit = (one: number): string => DIGITS.charAt(one);
  return `${tens > 1 ? digit(tens) : ''}${tens > 0 ? '十' : ''}${ones > 0 ? digit(ones) : ''}`;
}

const FORMS: readonly ((value: number) => string)[] = [
  value => `${chineseNumber(value)}、`,
  value => `（${chineseNumber(value)}）`,
  value => `${value}.`,
  value => `（${value}）`,
];

/** The blocks with their headings numbered 一、（一）1.（1）, each level beginning anew below the one above it (GB/T 9704-2012, 7.3.3). */
export function numbered(blocks: readonly Block[]): Block[] {
  const counts = [0, 0, 0, 0];
  return blocks.map(block => {
    if (block.kind !== 'heading') return block;
    const at = block.level - 1;
    counts[at] = (counts[at] ?? 0) + 1;
    counts.fill(0, at + 1);
    return { ...block, text: `${FORMS[at]?.(counts[at] ?? 1) ?? ''}${block.text}` };
  });
}
