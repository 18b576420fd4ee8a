import { describe, expect, it } from 'vitest';
import { numberText } from '../../../server/demo/office/letter.ts';
import { createOffice, lettersOf } from '../../../server/demo/office.ts';
import { htmlTree } from '../../../server/modules/documents/html-tree.ts';
import { isoDate } from '../../../shared/kernel/dates.ts';
import { readPage } from '../../../shared/recognition/page/read-page.ts';
import { recognise } from '../../../shared/recognition/recognise.ts';

const today = isoDate('2026-11-24');
const office = createOffice(today);
const open = async (path: string): Promise<string> => (await office.request(path)).text();

const read = async (path: string) => recognise(readPage(htmlTree(await open(path)), { url: path }));

describe('what recognition makes of the sample office system', () => {
  const letters = lettersOf(today);

  it.each(letters.filter(letter => letter.marking === null))('reads $title', async letter => {
    const { official, title, docNumber, issuers, dateIssued } = await read(`/oa/letter/form?affairId=${letter.id}`);
    expect({ official, title, docNumber, issuers, dateIssued }).toEqual({
      official: true,
      title: letter.title,
      docNumber: numberText(letter),
      issuers: [letter.issuer],
      dateIssued: letter.issuedOn,
    });
  });

  it('finds three deadlines in the letter the demo opens with', async () => {
    expect((await read('/oa/letter/form?affairId=1')).deadlines.map(deadline => deadline.kind)).toEqual([
      'absolute',
      'relative',
      'recurring',
    ]);
  });

  it('refuses the marked letter and keeps nothing of it', async () => {
    const { refused, title, docNumber } = await read('/oa/letter/form?affairId=20');
    expect({ refused, title, docNumber }).toEqual({ refused: '机密', title: null, docNumber: null });
  });

  it.each(['/', '/oa/list', '/oa/canteen', '/oa/news', '/oa/leave', '/oa/notices/13', '/oa/notices/17'])(
    'takes %s for no document',
    async path => {
      expect((await read(path)).official).toBe(false);
    },
  );
});

describe('the sample office system', () => {
  it('lists twenty received items, some of which are no documents', async () => {
    const list = await open('/oa/list');
    expect(list.match(/<td class="title">/g)).toHaveLength(20);
    expect(list).toContain('食堂一周菜谱');
  });

  it('opens every item of the list', async () => {
    const links = [...(await open('/oa/list')).matchAll(/<td class="title"><a href="([^"]+)"/g)].map(
      match => match[1]!,
    );
    const replies = await Promise.all(links.map(link => office.request(link)));
    expect(replies.map(reply => reply.status)).toEqual(links.map(() => 200));
  });

  it('shows a letter in a frame within a frame', async () => {
    expect(await open('/')).toContain('<iframe class="main" name="main" src="/oa/list">');
    expect(await open('/oa/letter?affairId=1')).toContain('src="/oa/letter/form?affairId=1"');
  });

  it('splits the document number over three cells, as real office systems do', async () => {
    expect(await open('/oa/letter/form?affairId=1')).toMatch(
      /<td>示改办发<\/td>\s*<td>〔2026〕<\/td>\s*<td>18号<\/td>/,
    );
  });

  it('gives the portal page the standard government meta tags', async () => {
    const portal = await open('/portal/art/2.html');
    for (const name of ['SiteName', 'ArticleTitle', 'PubDate', 'ContentSource', 'ColumnName'])
      expect(portal).toContain(`<meta name="${name}" content="`);
  });

  it('marks exactly one letter, in the form and on the paper', async () => {
    expect(lettersOf(today).filter(letter => letter.marking !== null)).toHaveLength(1);
    const form = await open('/oa/letter/form?affairId=20');
    expect(form).toMatch(/<th>密　　级<\/th>\s*<td colspan="3">机密<\/td>/);
    expect(form).toContain('机密★10年');
  });

  it('keeps its deadlines ahead of whatever day it is', async () => {
    const later = createOffice(isoDate('2027-06-01'));
    expect(await (await later.request('/api/letters/1')).text()).toContain('于2027年6月25日前报省委改革办备案');
  });

  it('knows nothing of other paths', async () => {
    const paths = [
      '/oa/letter?affairId=99',
      '/static/../office.ts',
      '/static/page.ts',
      '/oa/notices/14',
      '/api/letters/13',
    ];
    const replies = await Promise.all(paths.map(path => office.request(path)));
    expect(replies.map(reply => reply.status)).toEqual(paths.map(() => 404));
  });
});
