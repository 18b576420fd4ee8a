import { expect, test } from 'vitest';
import { districtAddressee, slipName, slipNumber } from '../../../shared/words/slips.ts';

test.each([
  ['示例区', false, '示例区委改革办'],
  ['示例县', true, '示例县委、县政府'],
  ['高新区', false, '高新区党工委改革办'],
  ['示例湖旅游度假区', true, '示例湖旅游度假区党工委、管委会'],
])('a slip to %s (党委、政府: %s) is addressed %s', (name, toCommittee, words) => {
  expect(districtAddressee(name, toCommittee)).toBe(words);
});

test('a 责令书 is counted in 期, the others in 号', () => {
  expect(slipNumber('press', '示改', 2026, 5)).toBe('示改催〔2026〕5号');
  expect(slipNumber('order', '示改', 2026, 4)).toBe('第4期〔2026〕');
  expect(slipName({ type: 'press', number: '示改催〔2026〕5号' })).toBe('催办单示改催〔2026〕5号');
  expect(slipName({ type: 'order', number: null })).toBe('责令书');
});
