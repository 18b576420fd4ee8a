import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { LARGEST_FILE, LARGEST_PART } from '../../../../shared/recognition/files/limits.ts';
import { FILE_TROUBLES } from '../../../../shared/words/files.ts';
import { linesOf, read } from './read.ts';
import { docx, p } from './sample-docx.ts';
import { LETTER, letterSheets } from './sample-letter.ts';
import { ofd } from './sample-ofd.ts';
import { pdf, said } from './sample-pdf.ts';

const asDocx = (document: string | Uint8Array): Uint8Array =>
  zipSync({ 'word/document.xml': typeof document === 'string' ? strToU8(document) : document });
const objects = (beginning: string): string =>
  Array.from({ length: 20_000 }, (_none, at) => `${at + 1} 0 obj ${beginning}`).join('\n');
const paragraphs = LETTER.map(line => p(line)).join('');

describe('a hostile file is bounded and said to be what it is', () => {
  test.each([
    ['larger than is read', new Uint8Array(LARGEST_FILE + 1), 'too-big'],
    ['unpacking to more than is read', asDocx(new Uint8Array(LARGEST_PART + 1).fill(32)), 'too-big'],
    ['nested without end', asDocx('<w:p>'.repeat(50_000)), 'too-big'],
    ['of entities made of entities', asDocx('<!DOCTYPE a [<!ENTITY b "x"><!ENTITY c "&b;&b;">]><a>&c;</a>'), 'broken'],
    [
      'an ofd whose pages are not there',
      zipSync({ 'OFD.xml': strToU8('<OFD><DocBody><DocRoot>../../x</DocRoot></DocBody></OFD>') }),
      'broken',
    ],
    [
      'a pdf that is its own page tree',
      strToU8('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 1 0 R/Kids[1 0 R]>>endobj trailer<</Root 1 0 R>>'),
      'broken',
    ],
  ])('%s', async (_what, bytes, found) => {
    expect(await read(bytes)).toEqual({ found });
  });

  const marks = (xml: string): string => `<w:x xmlns:w="w">${xml}</w:x>`;
  test.each([
    [
      'with more beside its text than is read',
      docx(
        paragraphs,
        {},
        Object.fromEntries([1, 2, 3].map(at => [`word/header${at}.xml`, marks(' '.repeat(10 << 20))])),
      ),
    ],
    ['a pdf of strings that never end', strToU8(`%PDF-1.4\n${objects('(')}`)],
    ['a pdf of streams that never end', strToU8(`%PDF-1.4\n${objects('<< >> stream ')}`)],
    ['a pdf of dictionaries that never end', strToU8(`%PDF-1.4\n${objects('<< /A ')}`)],
  ])('%s is given up in good time', async (_what, bytes) => {
    expect((await read(bytes)).found).toMatch(/^(?:too-big|broken)$/);
  });

  test('an entry that points outside of its file is read from nowhere', async () => {
    const bytes = zipSync({ '../../etc/passwd': strToU8('x'), 'word/document.xml': strToU8('<a/>') });
    expect(await read(bytes)).toEqual({ found: 'broken' });
  });

  test('files in files, each holding many, come to an end', async () => {
    const holding = (inner: Uint8Array): Uint8Array =>
      zipSync(Object.fromEntries(Array.from({ length: 40 }, (_none, at) => [`${at}.bin`, inner])));
    const bytes = docx(
      paragraphs,
      {},
      { 'word/embeddings/a.bin': holding(holding(holding(holding(strToU8('示例'))))) },
    );
    const reading = await read(bytes);
    expect(reading).toMatchObject({ found: 'text' });
    expect('unseen' in reading && reading.unseen).toBeGreaterThan(0);
  });

  test('a pdf that is attached to itself, and a tile painted through itself, come to an end', async () => {
    const content = '/P1 scn 0 0 9 9 re f';
    const more = {
      page: '/Resources << /Font << /F1 4 0 R >> /Pattern << /P1 12 0 R >> >>',
      content,
      objects: [
        `<< /PatternType 1 /Length ${content.length} /Resources << /Pattern << /P1 12 0 R /P2 12 0 R >> >> /EF << /F 12 0 R >> >>\nstream\n${content}\nendstream`,
      ],
    };
    expect((await read(pdf(letterSheets(), { more }))).found).toBe('text');
  });

  test('a pdf whose table of objects is wrong is read by looking for them', async () => {
    const text = new TextDecoder('latin1').decode(pdf(letterSheets()));
    const wrong = strToU8(text.replace(/startxref\n\d+/, 'startxref\n99'), true);
    expect(await linesOf(wrong)).toContain(LETTER[5]);
    const shifted = strToU8(text.replace('%PDF-1.4\n', '%PDF-1.4\n%moved on\n'), true);
    expect(await linesOf(shifted)).toContain(LETTER[5]);
  });

  test('a file damaged anywhere never does more than say so', async () => {
    const hidden = p('机密★10年').replace('<w:pPr>', '<w:del/><w:pPr>');
    const files = [
      docx(paragraphs),
      docx(
        paragraphs + hidden,
        {},
        { 'word/comments.xml': marks(p('核对')), 'docProps/custom.xml': '<a name="密级">无</a>' },
      ),
      ofd(letterSheets()),
      ofd(
        letterSheets(),
        {},
        { 'Doc_0/Tags/CustomTag.xml': '<a>无</a>', 'Doc_0/Seal.esl': Uint8Array.of(48, 3, 12, 1, 65) },
      ),
      pdf(letterSheets()),
      pdf(letterSheets(), { packed: true }),
      docx(
        `${paragraphs}<w:altChunk r:id="c"/>`,
        {},
        {
          'word/_rels/document.xml.rels': '<a><Relationship Id="c" Target="chunk.html"/></a>',
          'word/chunk.html': '<html><body><p>示例</p></body></html>',
          'word/embeddings/a.docx': docx(paragraphs),
          'word/embeddings/b.pdf': pdf(letterSheets()),
          'word/embeddings/c.bin': Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0xc6, 0x5b]),
        },
      ),
      ofd(letterSheets(), {}, { 'Doc_0/Attachs/a.docx': docx(paragraphs) }),
      pdf(letterSheets(), {
        more: {
          objects: ['<< /EF << /F 13 0 R >> >>', '<< /Length 6 /Type /EmbeddedFile >>\nstream\n示例\nendstream'],
        },
      }),
      pdf(letterSheets(), { more: { trailer: '/Info 12 0 R', objects: [`<< /Title ${said('示例')} /T 12 0 R >>`] } }),
    ];
    const damage = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), damage, fc.nat(), async (file, changes, cut) => {
        const bytes = file.slice(0, file.length - (cut % 3 === 0 ? cut % file.length : 0));
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        const { found } = await read(bytes);
        expect(['text', 'image-only', 'refused'].includes(found) || FILE_TROUBLES[found]).toBeTruthy();
      }),
      { numRuns: 300 },
    );
  });

  test('no bytes at all make it reject', async () => {
    const beginnings = fc.constantFrom('PK\u0003\u0004', '%PDF-1.7\n', '<html>', '');
    await fc.assert(
      fc.asyncProperty(beginnings, fc.uint8Array({ maxLength: 400 }), async (start, rest) => {
        expect(typeof (await read(Uint8Array.from([...strToU8(start), ...rest]))).found).toBe('string');
      }),
      { numRuns: 300 },
    );
  });
});
