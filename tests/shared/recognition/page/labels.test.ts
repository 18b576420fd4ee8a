import { expect, test } from 'vitest';
import { labelKind, pairsInLine } from '../../../../shared/recognition/page/labels.ts';

test.each([
  ['发文标题：', 'title'],
  ['政策名称', 'title'],
  ['发布文号', 'number'],
  ['【颁布单位】', 'issuer'],
  ['颁 布 时 间：', 'published'],
  ['公文生成日期', 'generated'],
  ['实施时间', 'other'],
])('%s is a label of %s', (label, kind) => {
  expect(labelKind(label)).toBe(kind);
});

test('labels in brackets end each other’s values', () => {
  const pairs = pairsInLine('【颁布时间】1988-1-6【标题】示例装卸办法（试行）【发文号】【颁布单位】示例部【法规来源】');
  expect(pairs.map(({ kind, value }) => `${kind} ${value}`)).toEqual([
    'published 1988-1-6',
    'title 示例装卸办法（试行）',
    'number ',
    'issuer 示例部',
    'other ',
  ]);
});

test('a collection of laws names its fields in its own words', () => {
  expect(pairsInLine('发文标题: 示例市渡口管理办法').map(pair => pair.kind)).toEqual(['title']);
});
