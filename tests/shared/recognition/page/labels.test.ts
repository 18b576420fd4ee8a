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

test('a collection of laws names its fields in its own words', () => {
  expect(pairsInLine('发文标题: 示例市渡口管理办法').map(pair => pair.kind)).toEqual(['title']);
});
