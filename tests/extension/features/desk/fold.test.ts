import { expect, it } from 'vitest';
import { fold, fragmentsOf } from '../../../../extension/features/desk/fold.ts';

it.each([
  ['鲁办发〔2026〕12号', '鲁办发202612号'],
  ['鲁办发[2026]12号', '鲁办发202612号'],
  ['（试行）', '试行'],
  ['“一业一证” 改革', '一业一证改革'],
  ['ＺＢ１２', 'zb12'],
])('%s is compared as %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

it('takes blanks and enumeration commas for the ends of fragments', () => {
  expect(fragmentsOf(' 营商　12号、试点 ')).toEqual(['营商', '12号', '试点']);
  expect(fragmentsOf('  ')).toEqual([]);
});
