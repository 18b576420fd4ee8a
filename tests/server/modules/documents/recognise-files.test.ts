import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { recogniseFiles } from '../../../../server/modules/documents/recognise-files.ts';
import { builtInCalendar } from '../../../../shared/domain/calendar/tables.ts';
import { FILE_TROUBLES, IMAGE_ONLY } from '../../../../shared/words/files.ts';
import { docx, p } from '../../../shared/recognition/files/sample-docx.ts';
import { letterSheets } from '../../../shared/recognition/files/sample-letter.ts';
import { ofd } from '../../../shared/recognition/files/sample-ofd.ts';
import { pdf } from '../../../shared/recognition/files/sample-pdf.ts';

const TEXT = `示例市人民政府文件
示政发〔2026〕7号
示例市人民政府关于加强管理的通知
各区县人民政府：
现将有关事项通知如下，请于2026年12月25日前报送。
示例市人民政府
2026年3月9日`;
const HTML = `<!doctype html><meta charset="utf-8"><title>文件</title>${TEXT.split('\n')
  .map(line => `<p>${line}</p>`)
  .join('')}`;

const folder = mkdtempSync(join(tmpdir(), 'files-'));
afterAll(() => rmSync(folder, { recursive: true }));

const put = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

type Run = { code: number; results: Record<string, unknown>[]; complaints: string[] };

async function run(paths: readonly string[], input?: readonly string[]): Promise<Run> {
  const results: Record<string, unknown>[] = [];
  const complaints: string[] = [];
  const complain = (sentence: string): number => complaints.push(sentence);
  const lines = input === undefined ? {} : { input: toStream(input) };
  const code = await recogniseFiles(paths, { ...lines, complain, calendar: builtInCalendar }, line =>
    results.push(JSON.parse(line)),
  );
  return { code, results, complaints };
}

async function* toStream(chunks: readonly string[]): AsyncGenerator<string> {
  yield* chunks;
}

describe('recognising files', () => {
  test('gives one object a line with the fields of the contract', async () => {
    const { code, results } = await run([put('a.txt', TEXT), put('a.html', HTML)]);
    expect(code).toBe(0);
    expect(results.map(one => one.docNumber)).toEqual(['示政发〔2026〕7号', '示政发〔2026〕7号']);
    for (const one of results) {
      expect(Object.keys(one)).toEqual(
        expect.arrayContaining(
          'file official refused reform title docNumber issuers dateIssued genre urgency dissemination needsSupportingPolicy deadlines tasks confidence'.split(
            ' ',
          ),
        ),
      );
    }
  });

  test('a directory stands for the files in it that can be read, in order', async () => {
    mkdirSync(join(folder, 'inner'), { recursive: true });
    const paths = [put('inner/2.txt', TEXT), put('inner/1.html', HTML)];
    put('inner/note.xlsx', 'x');
    const { code, results } = await run([join(folder, 'inner')]);
    expect([code, results.map(one => one.file)]).toEqual([0, [paths[1], paths[0]]]);
  });

  test('- stands for the paths on the input', async () => {
    const path = put('b.txt', TEXT);
    const { results } = await run(['-'], [`${path.slice(0, 5)}`, `${path.slice(5)}\n\n`]);
    expect(results.map(one => one.file)).toEqual([path]);
  });

  test('what cannot be read is said plainly, and the rest is read', async () => {
    const { code, results, complaints } = await run([
      join(folder, 'absent.txt'),
      put('c.txt', TEXT),
      put('c.docx', 'PK\u0003\u0004'),
      put('c.bin', Uint8Array.from([1, 2, 3])),
    ]);
    expect(code).toBe(1);
    expect(results).toHaveLength(1);
    expect(complaints.map(sentence => sentence.split('：')[1])).toEqual([
      '没有这个文件',
      FILE_TROUBLES.broken,
      FILE_TROUBLES.unknown,
    ]);
  });

  test('every form of file is read by what it holds', async () => {
    const body = TEXT.split('\n').map(line => p(line));
    const { code, results } = await run([put('e.docx', docx(body.join(''))), put('e.ofd', ofd(letterSheets()))]);
    expect(code).toBe(0);
    expect(results.map(one => one.docNumber)).toEqual(['示政发〔2026〕7号', '示政发〔2026〕7号']);
  });

  test('a scan is no official document, and the reason is given', async () => {
    const { code, results, complaints } = await run([put('s.pdf', pdf(letterSheets(), { scan: 'picture' }))]);
    expect(code).toBe(0);
    expect(results[0]).toMatchObject({ official: false, refused: null, title: null, reading: IMAGE_ONLY });
    expect(complaints).toEqual([expect.stringContaining(IMAGE_ONLY)]);
  });

  test('a signature is noted', async () => {
    const { results } = await run([put('g.ofd', ofd(letterSheets(), { signed: true }))]);
    expect(results[0]).toMatchObject({ official: true, signed: true });
  });

  test('a marked file leaves nothing but its level', async () => {
    const { results } = await run([put('d.txt', `机密★10年\n${TEXT}`)]);
    expect(results[0]).toMatchObject({ refused: '机密', title: null, docNumber: null, issuers: [], deadlines: [] });
  });
});
