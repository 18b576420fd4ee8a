import { expect, test } from 'vitest';
import { valueWords } from '../../../../extension/features/desk/value-words.ts';
import type { Directory } from '../../../../extension/features/units/directory.ts';
import { isoDate } from '../../../../shared/kernel/dates.ts';

const directory = {
  unitName: (id: string) => `单位${id}`,
  personName: (id: string) => `人员${id}`,
} as unknown as Directory;
const words = (field: string, value: unknown) => valueWords(field, value, directory, isoDate('2026-11-24'));

test.each([
  ['dueOn', null, '未填'],
  ['coUnitIds', [], '未填'],
  ['coUnitIds', ['a', 'b'], '单位a、单位b'],
  ['leadUnitId', 'c', '单位c'],
  ['issuers', ['市委', '市政府'], '市委、市政府'],
  ['state', 'review', '待核对'],
  ['demand', null, '未填'],
  ['demand', { verdict: false, quote: null, anchor: null }, '不要求配套'],
  ['demand', { verdict: true, quote: '各市应制定方案。', anchor: null }, '要求制定配套文件：“各市应制定方案。”'],
])('a conflict on %s shows %j as %s', (field, value, shown) => {
  expect(words(field, value)).toBe(shown);
});
