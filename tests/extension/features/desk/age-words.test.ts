import { expect, it } from 'vitest';
import { ageWords } from '../../../../extension/features/desk/age-words.ts';

const MINUTE = 60_000;

it.each([
  [0, '不到1分钟'],
  [-5 * MINUTE, '不到1分钟'],
  [MINUTE, '1分钟'],
  [59 * MINUTE, '59分钟'],
  [60 * MINUTE, '1小时'],
  [(24 * 60 - 1) * MINUTE, '23小时'],
  [4 * 24 * 60 * MINUTE, '4天'],
])('%i ms is %s', (milliseconds, words) => {
  expect(ageWords(milliseconds)).toBe(words);
});
