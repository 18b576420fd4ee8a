import { describe, expect, test } from 'vitest';
import { matchItems } from '../../../extension/ui/picker-match.ts';
import { byNumber } from '../../../shared/kernel/compare.ts';

const units = [
  { value: 'a', label: '市发展和改革委员会', keys: ['sfgw', '市发改委'] },
  { value: 'b', label: '市住房和城乡建设局', keys: ['szjj'] },
  { value: 'c', label: '临淄区委改革办', keys: ['lzq'] },
  { value: 'd', label: '改革研究中心' },
  { value: 'e', label: '㙍城镇改革办' },
];
const found = (query: string) => matchItems(units, query).map(match => match.item.value);
const marked = (query: string, value: string) =>
  [...(matchItems(units, query).find(match => match.item.value === value)?.marked ?? [])].sort(byNumber);

describe('finding a unit by what is typed', () => {
  test.each([
    ['nothing typed shows all in their order', '', ['a', 'b', 'c', 'd', 'e']],
    ['a name that begins with it stands first', '改革', ['d', 'a', 'c', 'e']],
    ['pinyin initials find the unit', 'szjj', ['b']],
    ['capital letters and spaces do not matter', 'SZ JJ', ['b']],
    ['a customary short name is a key', '发改委', ['a']],
    ['the characters of a short name in their order', '住建局', ['b']],
    ['characters out of order find nothing', '局建住', []],
  ])('%s', (_, query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  test('the characters that answered are marked', () => {
    expect(marked('改革', 'c')).toEqual([4, 5]);
    expect(marked('住建局', 'b')).toEqual([1, 6, 8]);
  });

  test('a character outside the basic plane counts as one', () => {
    const rare = [{ value: 'r', label: '𠮷林改革办' }];
    expect([...(matchItems(rare, '改革')[0]?.marked ?? [])]).toEqual([2, 3]);
  });
});
