// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { createGivenDesk } from '../../../../extension/features/capture/given-desk.ts';
import type { Download, Platform } from '../../../../extension/platform.ts';
import { builtInCalendar } from '../../../../shared/domain/calendar/tables.ts';
import { DOWNLOAD_TROUBLES, FILE_TROUBLES } from '../../../../shared/words/files.ts';
import { docx, p } from '../../../shared/recognition/files/sample-docx.ts';
import { LETTER, letterSheets } from '../../../shared/recognition/files/sample-letter.ts';
import { pdf } from '../../../shared/recognition/files/sample-pdf.ts';

const LETTER_FILE = docx(LETTER.map(line => p(line)).join(''));
const LINK = { name: '附件.docx', address: 'https://oa.example.gov.cn/file?id=1' };

type Told = { part?: unknown; download?: Download; granted?: boolean };

function deskWith({ part = { found: 'none' }, download = { got: 'missing' }, granted = true }: Told = {}) {
  const asked: string[] = [];
  const browser = {
    call: async () => ({ ok: true, value: part }) as never,
    activeTab: async () => ({ tabId: 1, address: null, title: '' }),
    requestHosts: async (patterns: readonly string[]) => asked.push(...patterns) > 0 && granted,
    download: async (address: string) => {
      asked.push(address);
      return download;
    },
  } satisfies Pick<Platform, 'call' | 'activeTab' | 'requestHosts' | 'download'>;
  return { desk: createGivenDesk(browser, null, () => builtInCalendar), asked };
}

const fileOf = (bytes: Uint8Array, name: string): File => new File([bytes as BlobPart], name);

describe('a document handed over', () => {
  test('as a file is read and recognised under its name', async () => {
    const { desk } = deskWith();
    await desk.openFile(fileOf(LETTER_FILE, '来文.docx'));
    expect(desk.given.value).toMatchObject({ name: '来文.docx', isFile: true });
    expect(desk.given.value?.reading).toMatchObject({
      state: 'document',
      recognition: { docNumber: '示政发〔2026〕7号' },
    });
    desk.close();
    expect(desk.given.value).toBeNull();
  });

  test('as pasted text is recognised', async () => {
    const { desk } = deskWith();
    await desk.openText(LETTER.join('\n'));
    expect(desk.given.value?.reading).toMatchObject({ state: 'document', recognition: { official: true } });
  });

  test('as selected text is recognised, but none of a marked page', async () => {
    const { desk } = deskWith({ part: { found: 'part', text: LETTER.join('\n') } });
    await desk.openSelection();
    expect(desk.given.value?.reading).toMatchObject({ state: 'document', recognition: { official: true } });
    const marked = deskWith({ part: { found: 'refused' } }).desk;
    await marked.openSelection();
    expect(marked.given.value?.reading).toEqual({ state: 'refused' });
  });

  test('keeps of a marked one not even its name', async () => {
    const { desk } = deskWith();
    const marked = docx(['机密★10年', ...LETTER].map(line => p(line)).join(''));
    for (const file of [fileOf(marked, '来文.docx'), fileOf(LETTER_FILE, '（秘密）来文.docx')]) {
      await desk.openFile(file);
      expect(desk.given.value).toMatchObject({ name: '', address: null, reading: { state: 'refused' } });
    }
  });

  test('says of pictures that they are, and of what cannot be read why', async () => {
    const { desk } = deskWith();
    await desk.openFile(fileOf(pdf(letterSheets(), { scan: 'picture' }), '扫描件.pdf'));
    expect(desk.given.value?.reading).toEqual({ state: 'image-only', signed: false });
    await desk.openFile(fileOf(Uint8Array.from([1, 2, 3]), '其他.bin'));
    expect(desk.given.value?.reading).toMatchObject({ state: 'trouble', sentence: FILE_TROUBLES.unknown });
  });
});

describe('an attachment of the page', () => {
  test('is fetched from the site the person grants, and read', async () => {
    const { desk, asked } = deskWith({ download: { got: 'file', bytes: LETTER_FILE } });
    await desk.openAttachment(LINK);
    expect(asked).toEqual(['https://oa.example.gov.cn/*', LINK.address]);
    expect(desk.given.value).toMatchObject({
      name: '附件.docx',
      address: LINK.address,
      reading: { state: 'document' },
    });
  });

  test('is not fetched from a site the person does not grant', async () => {
    const { desk, asked } = deskWith({ granted: false });
    await desk.openAttachment(LINK);
    expect(asked).toEqual(['https://oa.example.gov.cn/*']);
    expect(desk.given.value?.reading).toMatchObject({ sentence: DOWNLOAD_TROUBLES['not-granted'] });
  });

  test('is not even asked for when its name is marked', async () => {
    const { desk, asked } = deskWith();
    await desk.openAttachment({ ...LINK, name: '机密★1年附件.docx' });
    expect(asked).toEqual([]);
    expect(desk.given.value?.reading).toEqual({ state: 'refused' });
  });

  test('answered with a sign-in page is said to be no file', async () => {
    const page = new TextEncoder().encode('<!doctype html><title>登录</title><form>登录名</form>');
    const { desk } = deskWith({ download: { got: 'file', bytes: page } });
    await desk.openAttachment(LINK);
    expect(desk.given.value?.reading).toMatchObject({ sentence: DOWNLOAD_TROUBLES['not-a-file'] });
  });
});
