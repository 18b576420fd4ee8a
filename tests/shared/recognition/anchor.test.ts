import { describe, expect, test } from 'vitest';
import { anchorOf, type FoundAnchor, findAnchor } from '../../../shared/recognition/anchor.ts';
import type { Block } from '../../../shared/recognition/page/types.ts';

const blocksOf = (...texts: readonly string[]): Block[] =>
  texts.map((text, index) => ({ text, at: index * 3, kind: 'text', level: 0 }));

const LETTER = [
  '关于深化示例改革的实施意见',
  '为贯彻落实全省改革工作会议部署，现提出如下意见。',
  '（一）编制事项清单。各市对照省级基础清单，梳理本地高频事项，编制本市事项清单和办理指南。（市行政审批服务局牵头）',
  '（二）制定配套方案。各市应结合实际制定实施方案，于2026年12月18日前报省委改革办备案。（市委改革办牵头）',
  '（三）打通数据共享。自本意见印发之日起30个工作日内，完成12类数据接口的对接和联调。（市大数据局牵头）',
  '（四）规范综合窗口。推进政务服务大厅综合窗口改造，统一受理标准和服务用语。（市行政审批服务局牵头）',
];
const BLOCKS = blocksOf(...LETTER);

/** The anchor of a stretch of text, wherever it stands. */
function anchored(blocks: readonly Block[], text: string) {
  const block = blocks.find(one => one.text.includes(text))!;
  const start = block.text.indexOf(text);
  return anchorOf(blocks, block.at, start, start + text.length)!;
}

/** The text a found anchor covers. */
function textAt(blocks: readonly Block[], { from, to }: FoundAnchor): string {
  const texts = blocks.map(block => block.text);
  if (from.index === to.index) return texts[from.index]!.slice(from.offset, to.offset);
  const between = texts.slice(from.index + 1, to.index);
  return [texts[from.index]!.slice(from.offset), ...between, texts[to.index]!.slice(0, to.offset)].join('');
}

const SCHEME = '各市应结合实际制定实施方案，于2026年12月18日前报省委改革办备案。';

describe('a sentence is kept', () => {
  test('with what stands before and behind it, across blocks', () => {
    expect(anchored(BLOCKS, SCHEME)).toEqual({
      exact: SCHEME,
      prefix: '事项清单和办理指南。（市行政审批服务局牵头）（二）制定配套方案。',
      suffix: '（市委改革办牵头）（三）打通数据共享。自本意见印发之日起30个工',
      at: 9,
    });
  });

  test('at the very beginning with nothing before it', () => {
    expect(anchored(BLOCKS, LETTER[0]!).prefix).toBe('');
  });

  test('no longer than 600 characters, without the spaces at its ends', () => {
    const long = blocksOf(` ${'改'.repeat(900)}`);
    expect(anchorOf(long, 0, 0, 901)?.exact.length).toBe(599);
    expect(anchorOf(blocksOf('   '), 0, 0, 3)).toBeNull();
    expect(anchorOf(BLOCKS, 4, 0, 3)).toBeNull();
  });
});

describe('a sentence is found again', () => {
  const anchor = anchored(BLOCKS, SCHEME);
  test.each([
    ['on the same page', LETTER],
    ['on a page with more above it', ['索引号：示例', '发布机构：示例省', ...LETTER]],
    ['with other blocks around', [LETTER[3]!]],
    ['with spaces inside', LETTER.map(text => text.replaceAll('，', '， '))],
    ['in half width', LETTER.map(text => text.replaceAll('，', ',').replaceAll('（', '(').replaceAll('）', ')'))],
    ['in full-width digits', LETTER.map(text => text.replaceAll('2026', '２０２６').replaceAll('18', '１８'))],
    ['broken over two blocks', LETTER.flatMap(text => text.split(/(?<=，)/))],
  ])('%s', (_, texts) => {
    const blocks = blocksOf(...texts);
    const found = findAnchor(blocks, anchor)!;
    expect(found.score).toBeGreaterThanOrEqual(0.85);
    expect(textAt(blocks, found).replace(/[\s，,]/g, '')).toContain('各市应结合实际制定实施方案');
    expect(textAt(blocks, found)).toMatch(/备案。$/);
  });

  test('with its date changed, and says it is not quite the same', () => {
    const blocks = blocksOf(...LETTER.map(text => text.replace('12月18日', '12月31日')));
    const found = findAnchor(blocks, anchor)!;
    expect(found.how).toBe('fuzzy');
    expect(textAt(blocks, found)).toBe(SCHEME.replace('18日', '31日'));
  });

  test('among several alike by what stands around it', () => {
    const same = '各单位按月报送进展。';
    const blocks = blocksOf(`一、审批改革。${same}市审批局负责。`, `二、数据改革。${same}市数据局负责。`);
    const second = anchorOf(blocks, 3, 7, 7 + same.length)!;
    const found = findAnchor(blocks, second)!;
    expect([found.from.index, found.how]).toEqual([1, 'context']);
    const moved = blocksOf(blocks[1]!.text, blocks[0]!.text);
    expect(findAnchor(moved, second)?.from.index).toBe(0);
  });
});

describe('a sentence is lost', () => {
  const anchor = anchored(BLOCKS, SCHEME);
  test.each([
    ['when it was taken out', LETTER.filter(text => !text.includes(SCHEME))],
    ['when it was rewritten', LETTER.map(text => text.replace(SCHEME, '由省委改革办统一编制全省方案并组织实施。'))],
    ['when another document stands there', ['关于国庆放假的通知', '各单位做好值班安排，保持通信畅通。']],
    ['on an empty page', []],
  ])('%s', (_, texts) => expect(findAnchor(blocksOf(...texts), anchor)).toBeNull());

  test('when only a few common words of it stand elsewhere', () => {
    const words = anchored(blocksOf('一、总则。认真落实。', '二、其他。'), '认真落实。');
    expect(findAnchor(blocksOf('会议要求，各地要认真落实。', '散会。'), words)).toBeNull();
  });
});
