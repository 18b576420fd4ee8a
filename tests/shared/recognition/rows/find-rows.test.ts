// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { findRows, findRowsInParts } from '../../../../shared/recognition/rows/find-rows.ts';

const URL = 'https://oa.example.gov.cn/list?page=1';
const listed = (body: string, head = '') => {
  const html = `<!doctype html><html><head><title>收文</title>${head}</head><body>${body}</body></html>`;
  const { rows, marked } = findRows(new DOMParser().parseFromString(html, 'text/html') as unknown as Document, {
    url: URL,
  });
  return { shown: rows.map(row => row.shown), marked };
};
const blank = { title: null, number: null, issuers: [], issuedOn: null, address: null };

const HEAD = '<tr><th>序号</th><th>标题</th><th>来文单位</th><th>来文字号</th><th>成文日期</th><th>收文日期</th></tr>';
const ROW_1 =
  '<tr><td>1</td><td><a href="/letter?id=7">关于深化示例改革的实施意见</a></td><td>示例省委改革办</td><td>示改办发〔2026〕18号</td><td>2026-11-02</td><td>2026-11-04</td></tr>';
const ROW_2 =
  '<tr><td>2</td><td><a href="javascript:open(8)">关于报送示例情况的通知</a></td><td>示例省民政厅、示例省财政厅</td><td>示民发[2026]063 号</td><td></td><td>11-05</td></tr>';
const FIRST = {
  title: '关于深化示例改革的实施意见',
  number: '示改办发〔2026〕18号',
  issuers: ['示例省委改革办'],
  issuedOn: '2026-11-02',
  address: 'https://oa.example.gov.cn/letter?id=7',
};
const SECOND = {
  title: '关于报送示例情况的通知',
  number: '示民发〔2026〕63号',
  issuers: ['示例省民政厅', '示例省财政厅'],
  issuedOn: null,
  address: null,
};

test('a table’s header says what its columns mean; the day of receipt is not the document’s date', () => {
  const table = `<table><thead>${HEAD}</thead><tbody>${ROW_1}${ROW_2}</tbody></table>`;
  expect(listed(table)).toEqual({ shown: [FIRST, SECOND], marked: 0 });
});

test.each([
  ['the header stands in a table of its own', `<table>${HEAD}</table><div><table>${ROW_1}${ROW_2}</table></div>`],
  ['the header is a row of cells', `<table>${HEAD.replaceAll('th>', 'td>')}${ROW_1}${ROW_2}</table>`],
  ['a row of another kind lies between', `<table>${HEAD}${ROW_1}<tr><td colspan="6">今天</td></tr>${ROW_2}</table>`],
  [
    'rows are div elements',
    `<div>${HEAD}${ROW_1}${ROW_2}</div>`
      .replace(/<(\/?)t([rdh])/g, '<$1div data-t$2="" ')
      .replaceAll('div data-tr=""  ', 'div ')
      .replace(/<\/div data-t.="" >/g, '</div>'),
  ],
])('read the same where %s', (_, body) => {
  expect(listed(body).shown).toEqual([FIRST, SECOND]);
});

test('one row under a header is a row', () => {
  expect(listed(`<table>${HEAD}${ROW_1}</table>`).shown).toEqual([FIRST]);
});

test('a plain list of titles with dates: the date is when it was put there', () => {
  const list = `<ul>
    <li><a href="./art/1.html" title="关于深化示例改革的实施意见（试行）">· 关于深化示例改革的实…</a><span>2026-11-03</span></li>
    <li>关于报送示例情况的通知（示民发〔2026〕63号）<em>[11-04]</em></li>
    <li><a href="/about">联系我们</a></li></ul>`;
  expect(listed(list).shown).toEqual([
    { ...blank, title: '关于深化示例改革的实施意见（试行）', address: 'https://oa.example.gov.cn/art/1.html' },
    { ...blank, title: '关于报送示例情况的通知', number: '示民发〔2026〕63号' },
  ]);
});

test('cards with labels of their own', () => {
  const card = (title: string, serial: number) =>
    `<div class="card"><h4><a href="/d/${serial}">${title}</a></h4><p>发文字号：示办发〔2026〕${serial}号　成文日期：2026年11月${serial}日</p><p>来文单位：示例市委办公室</p></div>`;
  const { shown } = listed(`<div>${card('关于甲事项的示例通知', 3)}${card('关于乙事项的示例通知', 4)}</div>`);
  expect(shown[1]).toEqual({
    title: '关于乙事项的示例通知',
    number: '示办发〔2026〕4号',
    issuers: ['示例市委办公室'],
    issuedOn: '2026-11-04',
    address: 'https://oa.example.gov.cn/d/4',
  });
});

test('a title split by the words searched for is one title', () => {
  const row = (name: string) => `<li><a href="/${name}">关于<em>深化</em>${name}改革的实施意见</a></li>`;
  expect(listed(`<ul>${row('甲类')}${row('乙类')}</ul>`).shown.map(({ title }) => title)).toEqual([
    '关于深化甲类改革的实施意见',
    '关于深化乙类改革的实施意见',
  ]);
});

test.each([
  [
    'a menu',
    '<ul><li><a href="/1">通知公告</a></li><li><a href="/2">政策文件</a></li><li><a href="/3">办事指南</a></li></ul>',
  ],
  [
    'a document’s own text',
    '<div><p>关于深化示例改革的实施意见</p><p>示改办发〔2026〕18号</p><p>一、关于制定示例实施方案</p></div>',
  ],
  ['one link to a document', '<p><a href="/1">关于深化示例改革的实施意见</a> 2026-11-03</p>'],
  [
    'attachments',
    '<ul><li><a href="/1.docx">关于甲的示例实施方案.docx</a></li><li><a href="/2.pdf">关于乙的示例实施方案.pdf</a></li></ul>',
  ],
  ['titles with neither number, date nor link', '<ul><li>关于甲事项的示例通知</li><li>关于乙事项的示例通知</li></ul>'],
])('%s lists nothing', (_, body) => {
  expect(listed(body).shown).toEqual([]);
});

const column = (level: string) =>
  `<table>${HEAD.replace('</tr>', '<th>密级</th></tr>')}${ROW_1.replace('</tr>', '<td>无</td></tr>')}${ROW_2.replace('</tr>', `<td>${level}</td></tr>`)}</table>`;

test.each([
  ['a column', column('机密')],
  ['a column, in one sign', column('秘')],
  ['a column, 内部', column('内部')],
  ['a star before the title', `<table>${HEAD}${ROW_1}${ROW_2.replace('>关于报送', '>机密★10年 关于报送')}</table>`],
  ['brackets behind the title', `<table>${HEAD}${ROW_1}${ROW_2.replace('的通知', '的通知（秘密）')}</table>`],
  ['a cell of no known meaning', `<table>${HEAD}${ROW_1}${ROW_2.replace('<td>2<', '<td>绝密<')}</table>`],
  [
    'the words of a picture',
    `<table>${HEAD}${ROW_1}${ROW_2.replace('<td>2<', '<td><img src="m.png" alt="密级：机密">2<')}</table>`,
  ],
  ['the tooltip of an icon', `<table>${HEAD}${ROW_1}${ROW_2.replace('<td>2<', '<td><i title="机密"></i>2<')}</table>`],
])('a row marked by %s is not read; the others are', (_, body) => {
  expect(listed(body)).toEqual({ shown: [FIRST], marked: 1 });
});

test('where the page itself is marked no row is read', () => {
  expect(listed(`<p>机密★长期</p><table>${HEAD}${ROW_1}${ROW_2}</table>`)).toEqual({ shown: [], marked: 0 });
});

test('a register of many rows is read with rests, and as completely as at once', async () => {
  const rows = Array.from({ length: 300 }, (_, index) => ROW_1.replace('id=7', `id=${index}`)).join('');
  const page = new DOMParser().parseFromString(`<table>${HEAD}${rows}</table>`, 'text/html') as unknown as Document;
  let rests = 0;
  const found = await findRowsInParts(page, { url: URL }, () => {
    rests += 1;
    return Promise.resolve();
  });
  expect(found.rows.map(({ shown }) => shown)).toEqual(findRows(page, { url: URL }).rows.map(({ shown }) => shown));
  expect(found.rows).toHaveLength(300);
  expect(rests).toBeGreaterThan(300);
});
