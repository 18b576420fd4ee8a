import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { anchorOf, findAnchor } from '../../../shared/recognition/anchor.ts';
import { foldText } from '../../../shared/recognition/anchor-fold.ts';
import type { Block } from '../../../shared/recognition/page/types.ts';

// Measures as documents really have them: of one mould, apart by a few words.
const WHO = ['市发展改革委', '市教育局', '市科技局', '市财政局', '市住建局', '市商务局', '市大数据局'];
const WHAT = ['数据共享', '审批改革', '养老服务', '人才引进', '招标采购', '用地审批', '信用监管', '消费促进'];
const HOW = ['制定实施方案', '建立工作台账', '开展专项检查', '编制事项清单', '完成系统对接', '总结推广经验'];
const WHEN = ['12月底前', '2027年6月底前', '明年3月31日前', '每月25日前', '年内'];

type Kept = Block & { readonly origin: number };

const measure = fc
  .tuple(fc.constantFrom(...WHO), fc.constantFrom(...WHAT), fc.constantFrom(...HOW), fc.constantFrom(...WHEN))
  .map(([who, what, how, when]) => `围绕${what}，${when}${how}，并将进展情况报送市委改革办。（${who}牵头）`);
const document = fc
  .uniqueArray(measure, { minLength: 4, maxLength: 16 })
  .map(texts =>
    texts.map((text, n): Kept => ({ text: `（${n + 1}）${text}`, at: n, kind: 'text', level: 0, origin: n })),
  );

type Change = {
  readonly kind: 'drop' | 'double' | 'put' | 'edit' | 'space';
  readonly block: number;
  readonly at: number;
  readonly text: string;
};
const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('drop', 'double', 'put', 'edit', 'space'),
  block: fc.nat(15),
  at: fc.nat(60),
  text: fc.constantFrom('改', '革办', '12月18日', '　', '（略）', '市政府'),
});

function changed(blocks: readonly Kept[], { kind, block, at, text }: Change): Kept[] {
  const index = block % Math.max(1, blocks.length);
  const target = blocks[index];
  if (target === undefined) return [...blocks];
  const place = at % (target.text.length + 1);
  const edited = `${target.text.slice(0, place)}${kind === 'space' ? ' ' : text}${target.text.slice(place + (kind === 'edit' ? 2 : 0))}`;
  const now: Record<Change['kind'], Kept[]> = {
    drop: [],
    double: [target, { ...target }],
    put: [{ text: `新增${text}一段文字。`, at: 0, kind: 'text', level: 0, origin: -1 }, target],
    edit: [{ ...target, text: edited }],
    space: [{ ...target, text: edited }],
  };
  return blocks.flatMap((one, n) => (n === index ? now[kind] : [one])).map((one, n) => ({ ...one, at: n }));
}

const sentenceOf = (block: Kept) => {
  const start = block.text.indexOf('）') + 1;
  return { start, end: block.text.indexOf('。') + 1, text: block.text.slice(start, block.text.indexOf('。') + 1) };
};

test('on a page changed in any way a sentence is found where it was, or said to be lost, never elsewhere with certainty', () => {
  void fc.assert(
    fc.property(document, fc.nat(15), fc.array(change, { maxLength: 8 }), (blocks, pick, changes) => {
      const meant = blocks[pick % blocks.length]!;
      const { start, end, text } = sentenceOf(meant);
      const anchor = anchorOf(blocks, meant.at, start, end)!;
      const page = changes.reduce(changed, [...blocks]);
      const found = findAnchor(page, anchor);
      const stands = page.some(block => block.origin === meant.origin && foldText(block.text).includes(foldText(text)));
      if (stands && page.filter(block => foldText(block.text).includes(foldText(text))).length === 1)
        expect(found).not.toBeNull();
      if (found === null || found.score < 0.9) return;
      const place = page[found.from.index]!;
      const there = place.text.slice(
        found.from.offset,
        found.to.index === found.from.index ? found.to.offset : undefined,
      );
      expect(place.origin === meant.origin || foldText(there) === foldText(text)).toBe(true);
    }),
    { numRuns: 3_000, seed: 20_261_124 },
  );
});

test('any text is searched for any sentence without an error, and what is found lies inside it', () => {
  const anyBlocks = fc
    .array(fc.string({ unit: 'binary', maxLength: 200 }), { maxLength: 12 })
    .map(texts => texts.map((text, at): Block => ({ text, at, kind: 'text', level: 0 })));
  void fc.assert(
    fc.property(anyBlocks, fc.string({ unit: 'binary', maxLength: 80 }), fc.string(), (blocks, exact, context) => {
      const found = findAnchor(blocks, { exact, prefix: context, suffix: context, at: 0 });
      if (found === null) return;
      expect(found.to.offset).toBeLessThanOrEqual(blocks[found.to.index]!.text.length);
      expect(found.from.index).toBeLessThanOrEqual(found.to.index);
    }),
  );
});
