import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { decode } from '../../../../server/modules/documents/read-file.ts';
import { recogniseFiles } from '../../../../server/modules/documents/recognise-files.ts';

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

// “关于检查的通知” in GBK
const GBK_TITLE = Uint8Array.from([0xb9, 0xd8, 0xd3, 0xda, 0xbc, 0xec, 0xb2, 0xe9, 0xb5, 0xc4, 0xcd, 0xa8, 0xd6, 0xaa]);

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
  const code = await recogniseFiles(paths, { ...lines, complain }, line => results.push(JSON.parse(line)));
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
      put('c.pdf', 'x'),
      join(folder, 'absent.txt'),
      put('c.txt', TEXT),
      put('c.bin', 'x'),
    ]);
    expect(code).toBe(1);
    expect(results).toHaveLength(1);
    expect(complaints.map(sentence => sentence.split('：')[1])).toEqual([
      '本版本还不能读.pdf文件，请先另存为网页或纯文本',
      '没有这个文件',
      '只能读.html和.txt文件',
    ]);
  });

  test('a marked file leaves nothing but its level', async () => {
    const { results } = await run([put('d.txt', `机密★10年\n${TEXT}`)]);
    expect(results[0]).toMatchObject({ refused: '机密', title: null, docNumber: null, issuers: [], deadlines: [] });
  });
});

describe('the encoding of a file', () => {
  const page = (charset: string): Uint8Array =>
    Buffer.concat([Buffer.from(`<meta charset="${charset}"><h1>`), GBK_TITLE, Buffer.from('</h1>')]);

  test.each(['gbk', 'gb2312', 'GB18030', 'utf-8', 'no-such-charset'])('GBK text declared as %s is read', charset => {
    expect(decode(page(charset), true)).toContain('关于检查的通知');
  });

  test('plain text is UTF-8, else GBK, else what its byte order mark says', () => {
    expect(decode(Buffer.from('关于检查的通知'), false)).toBe('关于检查的通知');
    expect(decode(GBK_TITLE, false)).toBe('关于检查的通知');
    expect(decode(Buffer.from('\ufeff通知', 'utf16le'), false)).toBe('通知');
  });
});
