import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PageNode } from '../../../../shared/recognition/page/node.ts';
import { findRows } from '../../../../shared/recognition/rows/find-rows.ts';

const text = (nodeValue: string): PageNode => ({ nodeType: 3, nodeName: '#text', nodeValue, childNodes: [] });
const element = (nodeName: string, title: string, childNodes: readonly PageNode[]): PageNode => ({
  nodeType: 1,
  nodeName,
  nodeValue: null,
  childNodes,
  getAttribute: name => (name === 'href' ? '/x' : name === 'title' ? title : null),
});

const words = fc.constantFrom(
  '关于甲事项的示例通知',
  '示办发〔2026〕12号',
  ...Array<string>(12).fill('2026-11-03'),
  '机密',
  '机密★10年',
  '密级',
  '标题',
  '来文字号',
  '（秘密）',
  '',
  '。',
  '1',
);
const tags = fc.constantFrom('TABLE', 'TR', 'TD', 'TH', 'UL', 'LI', 'DIV', 'A', 'SPAN', 'P');
const { node } = fc.letrec<{ node: PageNode; parent: PageNode; leaf: PageNode }>(tie => ({
  leaf: words.map(text),
  parent: fc
    .tuple(tags, fc.constantFrom(...Array<string>(15).fill(''), '秘密'), fc.array(tie('node'), { maxLength: 5 }))
    .map(parts => element(...parts)),
  node: fc.oneof({ depthSize: 'small', withCrossShrink: true }, tie('leaf'), tie('parent'), tie('parent')),
}));

const [list, item, cell] = [
  fc.constantFrom('TABLE', 'UL', 'DIV'),
  fc.constantFrom('TR', 'LI', 'DIV'),
  fc.constantFrom('TD', 'SPAN', 'A'),
];
const row = fc
  .tuple(
    item,
    cell,
    fc.constantFrom('关于甲事项的示例通知', '示例办法（秘密）', '机密★ 关于乙的示例意见'),
    fc.array(node, { maxLength: 4 }),
  )
  .map(([name, holder, title, others]) => element(name, '', [element(holder, '', [text(title)]), ...others]));
const page = fc
  .tuple(list, fc.array(row, { maxLength: 6 }), fc.array(node, { maxLength: 1 }))
  .map(([name, rows, others]) => element('BODY', '', [...others, element(name, '', rows)]));

const wordsOf = (from: PageNode): string =>
  from.nodeType === 3 ? (from.nodeValue ?? '') : Array.from(from.childNodes).map(wordsOf).join(' ');

test('of any page, what a row shows stands in it, no row holds another, and none bears a star', () => {
  let found = 0;
  const holdsOf = fc.property(page, body => {
    const { rows } = findRows(body, { url: 'https://oa.example.gov.cn/' });
    found += rows.length;
    for (const row of rows) {
      const said = wordsOf(row.node).replace(/\s/g, '');
      expect(said).toContain(row.shown.title);
      expect(said).toContain(row.shown.number ?? '');
      expect(said).not.toMatch(/机密★|（秘密）/);
      expect(rows.some(({ node: other }) => other !== row.node && holds(other, row.node))).toBe(false);
    }
  });
  void fc.assert(holdsOf, { numRuns: 3_000 });
  expect(found).toBeGreaterThan(10);
});

const holds = (a: PageNode, b: PageNode): boolean => Array.from(a.childNodes).some(one => one === b || holds(one, b));

test('a list of many rows is read in one pass', () => {
  const row = (nth: number) =>
    element('TR', '', [
      element('TD', '', [element('A', '', [text(`关于第${nth}项示例工作的通知`)])]),
      element('TD', '', [text(`示办发〔2026〕${nth}号`)]),
    ]);
  const { rows } = findRows(
    element(
      'TABLE',
      '',
      Array.from({ length: 500 }, (_, nth) => row(nth + 1)),
    ),
  );
  expect(rows.map(({ shown }) => shown.number)).toEqual(rows.map((_, nth) => `示办发〔2026〕${nth + 1}号`));
  expect(rows).toHaveLength(500);
});
