import { describe, expect, test } from 'vitest';
import { readText } from '../../../shared/recognition/page/read-text.ts';
import { recognise } from '../../../shared/recognition/recognise.ts';

const read = (...lines: string[]) => recognise(readText(lines.join('\n')));
const MADE_KNOWN = '《渡口管理暂行办法》已经审议通过，现予公布，自2026年3月1日起施行。';

describe('an order of several organs', () => {
  test('names them on lines of their own above 令', () => {
    const order = read(
      ...['中华人民共和国国家发展和改革委员会', '中华人民共和国财政部', '国家示例局', '令', '第18号', MADE_KNOWN],
      ...['国家发展和改革委员会主任：某某某', '财政部部长：某某某', '2026年1月5日'],
      ...['渡口管理暂行办法', '第一条 为规范渡口管理，制定本办法。'],
    );
    expect(order).toMatchObject({
      official: true,
      title: '渡口管理暂行办法',
      docNumber: '国家发展和改革委员会 财政部 国家示例局令第18号',
      issuers: ['国家发展和改革委员会', '财政部', '国家示例局'],
      dateIssued: '2026-01-05',
    });
    expect(order.confidence.docNumber).toBeLessThan(0.9);
  });

  test('names them on one line, and lends the name of what it makes known as a guess', () => {
    const order = read('国家发展改革委 财政部 商务部令', '第18号', MADE_KNOWN, '财 政 部 部 长 某某某', '2026年1月5日');
    expect(order).toMatchObject({
      official: true,
      title: '渡口管理暂行办法',
      issuers: ['国家发展改革委', '财政部', '商务部'],
      dateIssued: '2026-01-05',
    });
    expect(order.confidence.title).toBeLessThan(0.8);
  });
});

test('a list of organs with a number below them is no order', () => {
  const paper = read('示例市教育局', '示例市财政局', '第18号', '会议研究了渡口改造工作。');
  expect(paper.docNumber).toBeNull();
});
