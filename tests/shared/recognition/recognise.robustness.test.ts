import { describe, expect, test } from 'vitest';
import type { PageNode } from '../../../shared/recognition/page/node.ts';
import { readPage } from '../../../shared/recognition/page/read-page.ts';
import { readText } from '../../../shared/recognition/page/read-text.ts';
import { recognise } from '../../../shared/recognition/recognise.ts';

const LONG = 250_000;
const fill = (piece: string): string => piece.repeat(Math.ceil(LONG / piece.length)).slice(0, LONG);

/** Texts made to make a careless pattern fail or run for hours; each is a line of its own and one run-together block. */
const HOSTILE: Readonly<Record<string, string>> = {
  'NUL and control characters': fill('示\u0000例\u0007市\u001b'),
  'bidirectional controls': fill('\u202e机\u202c密\u2066\u2069'),
  'lone surrogates': fill('\ud800通\udc00知'),
  'one Chinese character': fill('市'),
  'organ after organ': fill('示例市人民政府办公室'),
  'brackets that never close': fill('（'),
  'brackets in brackets': fill('（（甲）乙'),
  'numbers that never end': fill('示政发〔2021〕'),
  'dates without a break': fill('2021年3月5日'),
  'labels without values': fill('发文字号：'),
  'title words without a break': fill('关于印发的通知'),
  'book titles that never close': fill('《关于'),
  'duties without a break': fill('市财政局牵头，（责任单位：'),
  'white space': fill(' \u3000\u00a0\t'),
  digits: fill('1234567890'),
  'responsible for ever': fill('、负责牵头配合和与及'),
  'every period there is': fill('自印发之日起30日内'),
  stars: fill('★密☆'),
  'mixed grammar': fill('各市：一、（一）1.到2021年底前，由A局、B局和C局牵头；每年3月底前〔2020〕第5号《》'),
};

describe('hostile text neither throws nor hangs', () => {
  test.each(Object.keys(HOSTILE))(
    '%s',
    name => {
      const text = HOSTILE[name] ?? '';
      for (const page of [
        readText(text),
        readText(text.replace(/(.{40})/gsu, '$1\n')),
        readText(`关于检查的通知\n各单位：${text}`),
      ]) {
        expect(() => recognise(page)).not.toThrow();
      }
    },
    30_000,
  );

  test('a title of a megabyte', () => {
    const title = `关于${'很长的'.repeat(350_000)}的通知`;
    const page = { ...readText('各单位：\n现将有关事项通知如下。'), title, metas: { articletitle: title } };
    expect(() => recognise(page)).not.toThrow();
  }, 30_000);

  test('a document of a quarter of a million characters keeps its fields', () => {
    const body = '（一）加强管理。各区县要于2026年12月31日前完成整改。（市财政局牵头，市民政局配合）\n'.repeat(5_000);
    const page = readText(
      `示例市人民政府文件\n示政发〔2026〕7号\n示例市人民政府关于加强管理的通知\n各区县人民政府：\n${body}示例市人民政府\n2026年3月9日`,
    );
    expect(recognise(page)).toMatchObject({ official: true, docNumber: '示政发〔2026〕7号', dateIssued: '2026-03-09' });
  }, 30_000);

  test('a tree ten thousand levels deep', () => {
    let node: PageNode = { nodeType: 3, nodeName: '#text', nodeValue: '机密★', childNodes: [] };
    for (let depth = 0; depth < 10_000; depth += 1) {
      node = { nodeType: 1, nodeName: 'DIV', nodeValue: null, childNodes: [node] };
    }
    expect(() => readPage(node)).not.toThrow();
  });
});

test('an empty page is no document', () => {
  expect(recognise(readText(''))).toMatchObject({
    official: false,
    refused: null,
    title: null,
    docNumber: null,
    issuers: [],
  });
});
