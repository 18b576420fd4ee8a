// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { firstText, looksLikeDocument, looksLikeList } from '../../../shared/recognition/cheap-test.ts';
import type { PageNode } from '../../../shared/recognition/page/node.ts';

const look = (title: string, text: string, url = 'http://10.1.2.3/'): boolean =>
  looksLikeDocument({ url, title, text });

describe('the first look', () => {
  test.each([
    ['示例市人民政府关于开展检查的通知_示例市人民政府', ''],
    ['收文处理', '来 文 字 号 示政发〔2026〕7号'],
    ['文件', '索 引 号：SL01 发文机关：示例市政府'],
    ['', '示政发〔2026〕7号 各区县人民政府：现将方案印发给你们，请认真贯彻执行。'],
    ['', '密 级：机密'],
  ])('lets %j with %j through', (title, text) => {
    expect(look(title, text)).toBe(true);
  });

  test.each([
    ['示例商城', '运动手套 19元 加入购物车'],
    ['今日要闻', '本报讯 昨日我市举行马拉松比赛，三千人参加。'],
    ['食堂一周菜谱', '周一 红烧带鱼 醋溜白菜'],
    ['', ''],
  ])('passes over %j', (title, text) => {
    expect(look(title, text, 'https://www.example.test/')).toBe(false);
  });
});

test('the first text ends early on a large page', () => {
  const rows = Array.from({ length: 2_000 }, (_, index) => `<p>第${index}行，写得很长很长</p>`).join('');
  const document = new DOMParser().parseFromString(`<script>var a</script>${rows}`, 'text/html') as unknown as Document;
  const text = firstText(document);
  expect(text).toContain('第0行');
  expect(text).not.toContain('var a');
  expect(text.length).toBeLessThanOrEqual(12_000);
});

test('a tree that knows no siblings gives the same first text as a page that does', () => {
  const bare = (node: PageNode): PageNode => ({
    ...{ nodeType: node.nodeType, nodeName: node.nodeName, nodeValue: node.nodeValue },
    childNodes: Array.from(node.childNodes, bare),
  });
  const html =
    '<table><tr><td>来文字号</td><td>示政发〔2026〕7号</td></tr></table><!-- 空 --><p>各区县：<b>现印发</b>给你们。</p>';
  const document = new DOMParser().parseFromString(html, 'text/html') as unknown as PageNode;
  expect(firstText(document)).toBe('来文字号\n示政发〔2026〕7号\n各区县：\n现印发\n给你们。\n');
  expect(firstText(bare(document))).toBe(firstText(document));
});

test.each([
  ['关于甲事项的通知\n示办发〔2026〕1号\n关于乙事项的通知\n示办发〔2026〕2号\n', true],
  ['关于甲事项的通知\n2026-11-03\n关于乙事项的意见\n2026-11-04\n', true],
  ['关于甲事项的通知\n示办发〔2026〕1号\n', false],
  ['周一 红烧带鱼\n周二 醋溜白菜\n11-03\n11-04\n', false],
])('a list is worth reading row by row when it shows titles with numbers or dates: %j', (text, may) => {
  expect(looksLikeList(text)).toBe(may);
});
