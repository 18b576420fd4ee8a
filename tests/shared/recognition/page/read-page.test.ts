// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { PageNode } from '../../../../shared/recognition/page/node.ts';
import { nodeAt, readPage } from '../../../../shared/recognition/page/read-page.ts';
import type { PageText } from '../../../../shared/recognition/page/types.ts';

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html') as unknown as Document;
const read = (body: string): PageText =>
  readPage(parse(`<!doctype html><html><head><title>标题</title></head><body>${body}</body></html>`));
const textsOf = (page: PageText): string[] => page.blocks.map(block => block.text);
const pairsOf = (page: PageText): string[][] => page.pairs.map(pair => [pair.kind, pair.value]);

test('a block ends where a reader sees a new line, not where an element does', () => {
  expect(textsOf(read('<p><b>示例</b>市<span>政府</span><br>办公室</p><div>文件</div>'))).toEqual([
    '示例市政府',
    '办公室',
    '文件',
  ]);
});

test('scripts, navigation and what its own attributes hide are not read', () => {
  const page = read(
    '<nav>首页</nav><script>alert(1)</script><style>p{}</style><p hidden>甲</p><p style="display: none">乙</p><p>丙</p>',
  );
  expect(textsOf(page)).toEqual(['丙']);
});

test('what a stylesheet hides is left out when the caller says so', () => {
  const document = parse('<p class="gone">甲</p><p>乙</p>');
  const isHidden = (node: PageNode): boolean => node.getAttribute?.('class') === 'gone';
  expect(textsOf(readPage(document, { isHidden }))).toEqual(['乙']);
});

test('title and meta elements are read by lower-case name', () => {
  const document = parse(
    '<html><head><title> 通知 </title><meta name="ArticleTitle" content="关于检查的通知"></head><body></body></html>',
  );
  expect(readPage(document)).toMatchObject({ title: '通知', metas: { articletitle: '关于检查的通知' } });
});

test('a table of labels gives pairs, spaced labels and split numbers included', () => {
  const page = read(`<table>
    <tr><td>来 文 字 号：</td><td>示政发</td><td>〔2026〕</td><td>7号</td><td>密　级</td><td>无</td></tr>
    <tr><td>标　　题</td><td colspan="5">关于检查的通知</td></tr></table>`);
  expect(pairsOf(page)).toEqual([
    ['number', '示政发〔2026〕7号'],
    ['marking', '无'],
    ['title', '关于检查的通知'],
  ]);
  expect(page.blocks.every(block => block.kind === 'pair')).toBe(true);
});

test('pairs are found in lists, lines, and a label with its value in the next block', () => {
  expect(
    pairsOf(read('<ul><li>发文机关：示例市政府</li><li><span>成文日期：</span><span>2026-01-02</span></li></ul>')),
  ).toEqual([
    ['issuer', '示例市政府'],
    ['written', '2026-01-02'],
  ]);
  expect(pairsOf(read('<p>【发文字号】示政发〔2026〕7号　【发布日期】2026.01.05</p>'))).toEqual([
    ['number', '示政发〔2026〕7号'],
    ['published', '2026.01.05'],
  ]);
  expect(pairsOf(read('<dl><dt>发文机关：</dt><dd>示例市政府</dd></dl>'))).toEqual([['issuer', '示例市政府']]);
});

test('a form shows its typed text, its chosen option and its ticks, and never a password', () => {
  const page = read(`<p>密级：<label><input type="radio">机密</label><label><input type="radio" checked>无</label></p>
    <p>标题：<input type="text" value="关于检查的通知"></p><p>缓急：<select><option>平急<option selected>特急</select></p>
    <p>口令<input type="password" value="secret"><input type="hidden" value="token"></p>`);
  expect(pairsOf(page)).toEqual([
    ['marking', '□机密☑无'],
    ['title', '关于检查的通知'],
    ['urgency', '特急'],
  ]);
  expect(JSON.stringify(page)).not.toMatch(/secret|token/);
});

test('a label in an element of its own needs no colon; several labels in one line are told apart by theirs', () => {
  const page =
    read(`<div><b>文　　号</b><i>示办发〔2026〕3号</i></div><li><span>发文机关：</span><em>示例市委办公室</em></li>
    <p><b>发文机关：</b>示例市政府 成文日期：2026年3月1日</p><h2><b>标题</b>关于检查的通知</h2>`);
  expect(pairsOf(page)).toEqual([
    ['number', '示办发〔2026〕3号'],
    ['issuer', '示例市委办公室'],
    ['issuer', '示例市政府'],
    ['written', '2026年3月1日'],
  ]);
});

test('blocks that are hardly anything but links are told apart', () => {
  const page = read(
    '<p><a href="/">首页</a> &gt; <a href="/x">政策文件</a></p><p>正文里有<a href="/y">一个链接</a>而已</p>',
  );
  expect(page.blocks.map(block => block.kind)).toEqual(['link', 'text']);
});

test('a block leads back to the node it begins with', () => {
  const document = parse('<p>甲</p><div> <p>乙<b>丙</b></p></div><p><input type="text" value="丁"></p>');
  const page = readPage(document);
  const nodes = page.blocks.map(block => nodeAt(document, block.at));
  expect(nodes.map(node => node?.nodeValue ?? node?.nodeName)).toEqual(['甲', '乙', 'INPUT']);
  expect(nodeAt(document, 9999)).toBeNull();
});

test('what was read is plain values and survives being sent', () => {
  const page = read('<h1>关于检查的通知</h1><table><tr><td>文号</td><td>示政发〔2026〕7号</td></tr></table>');
  expect(JSON.parse(JSON.stringify(page))).toEqual(page);
});
