// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { cleanText, cleanWithWay } from '../../../../shared/recognition/page/clean.ts';
import { piecesAt, readPage } from '../../../../shared/recognition/page/read-page.ts';
import { partsOfPhrase } from '../../../../shared/recognition/page/span-way.ts';

const parse = (body: string): Document =>
  new DOMParser().parseFromString(`<body>${body}</body>`, 'text/html') as unknown as Document;

/** What the page's own nodes say where a phrase of the block that contains it is found again; null where it is dropped. */
function wayBack(body: string, words: string, changed = body): string | null {
  const block = readPage(parse(body)).blocks.find(one => one.text.includes(words));
  const start = block?.text.indexOf(words) ?? -1;
  const pieces = piecesAt(parse(changed), new Set([block?.at ?? 0])).get(block?.at ?? 0) ?? [];
  const parts = partsOfPhrase(pieces, { text: words, start, end: start + words.length });
  return parts?.map(({ node, from, to }) => (node.nodeValue ?? '').slice(from, to)).join('|') ?? null;
}

describe('the way from a phrase back to the page', () => {
  it.each([
    ['in one node', '<p>请于2026年12月底前报送。</p>', '2026年12月底前', '2026年12月底前'],
    ['across elements', '<p>请于<b>2026年</b><i>12月</i>底前报送。</p>', '2026年12月底前', '2026年|12月|底前'],
    [
      'with white space cleaned away',
      '<p>\n   请于 2026年\n\n  12月底前报送</p>',
      '2026年 12月底前',
      '2026年\n\n  12月底前',
    ],
    ['with full-width digits', '<p>请于２０２６年１２月底前</p>', '2026年12月底前', '２０２６年１２月底前'],
    ['with invisible characters inside', '<p>请于2026年\u200b12月底前</p>', '2026年12月底前', '2026年\u200b12月底前'],
    ['behind a blank node', '<p> <span> </span>12月底前报送</p>', '12月底前', '12月底前'],
    ['after a line break of the page', '<div>甲<br>乙，12月底前</div>', '12月底前', '12月底前'],
    ['said twice, the one meant', '<p>12月底前初报，12月底前终报</p>', '12月底前', '12月底前'],
  ])('%s', (_, body, words, nodes) => expect(wayBack(body, words)).toBe(nodes));

  it.each([
    ['says something else', '<p>请于12月底前报送</p>', '<p>请于11月底前报送</p>'],
    ['has lost the block', '<p>请于12月底前报送</p>', '<p></p>'],
    ['stands one paragraph further down', '<p>请于12月底前报送</p>', '<p>新增一段</p><p>请于12月底前报送</p>'],
  ])('is dropped where the page since %s', (_, body, changed) => expect(wayBack(body, '12月底前', changed)).toBe(null));

  it('follows a phrase that moved inside its own block, unless it now stands there twice', () => {
    expect(wayBack('<p>请于12月底前报送</p>', '12月底前', '<p>请各单位于12月底前报送</p>')).toBe('12月底前');
    const twice = '<p>请各单位12月底前报送，于12月底前报齐</p>';
    expect(wayBack('<p>请于12月底前报送</p>', '12月底前', twice)).toBe(null);
  });

  it('drops what stands in a form field', () => {
    expect(wayBack('<p>限办 <input type="text" value="2026年12月31日"></p>', '2026年12月31日')).toBe(null);
  });
});

test('cleaning with the way back gives what cleaning gives, and every character came from the text', () => {
  const odd = fc.constantFrom(
    ' ',
    '\n',
    '\u200b',
    '\u00ad',
    '\ufeff',
    '\ud83d',
    '😀',
    '７',
    '\u3000',
    '甲',
    'a',
    '\u0085',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(odd).map(all => all.join('')),
      ),
      raw => {
        const { text, from } = cleanWithWay(raw);
        expect(text).toBe(cleanText(raw));
        expect(from.length).toBe(text.length);
        expect(from.every((at, index) => index === 0 || at > (from[index - 1] ?? 0))).toBe(true);
      },
    ),
  );
});
