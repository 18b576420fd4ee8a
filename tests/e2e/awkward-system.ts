import { once } from 'node:events';
import { createServer } from 'node:http';
import { inGbk } from './gbk.ts';

/** What a person reads off a paper. */
export type Paper = { readonly title: string; readonly number: string; readonly issuer: string; readonly date: string };

/** The papers of the awkward system, each on a page that is built in its own awkward way. */
export const PAPERS = {
  across: paper('关于推进社区食堂建设的通知', '示民发〔2026〕11号', '示例市民政局', '2026年3月4日'),
  drawer: paper('关于加强窗口服务评价的通知', '示审批发〔2026〕12号', '示例市行政审批服务局', '2026年4月7日'),
  modal: paper('关于规范公共资源交易的意见', '示财发〔2026〕13号', '示例市财政局', '2026年5月8日'),
  first: paper('关于做好旱情监测的通知', '示水发〔2026〕14号', '示例市水利局', '2026年6月9日'),
  second: paper('关于开展校舍安全排查的通知', '示教发〔2026〕15号', '示例市教育局', '2026年7月10日'),
  late: paper('关于优化公交线网的通知', '示交发〔2026〕16号', '示例市交通运输局', '2026年8月11日'),
  cells: paper('关于报送就业服务情况的通知', '示人社发〔2026〕17号', '示例市人力资源和社会保障局', '2026年9月14日'),
  spaced: paper('关于推行林长巡查制度的通知', '示林发〔2026〕18号', '示例市林业局', '2026年10月12日'),
  quirks: paper('关于整理地名标志的通知', '示民发〔2026〕19号', '示例市民政局', '2026年10月13日'),
  gbk: paper('关于清查闲置厂房的通知', '示工信发〔2026〕20号', '示例市工业和信息化局', '2026年10月14日'),
  copying: paper(
    '关于公布培训计划的通知',
    '示改办发〔2026〕21号',
    '示例市委全面深化改革委员会办公室',
    '2026年10月15日',
  ),
  buster: paper('关于调整供暖补贴标准的通知', '示建发〔2026〕22号', '示例市住房和城乡建设局', '2026年10月16日'),
} as const;

function paper(title: string, number: string, issuer: string, date: string): Paper {
  return { title, number, issuer, date };
}

const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>协同平台</title>${head}</head><body>${body}</body></html>`;

const SALUTATION = '各区县有关部门，各直属单位：';
const TEXT =
  '为进一步提高工作质量，现就有关事项通知如下。各单位要明确专人负责，认真梳理本单位情况，逐项核对后按要求办理。';

const wording = ({ issuer, date }: Paper): string =>
  `<p>${SALUTATION}</p><p>${TEXT}</p><p>${TEXT}</p><p align="right">${issuer}</p><p align="right">${date}</p>`;

const printed = (one: Paper): string =>
  `<div class="paper"><p align="center">${one.number}</p><h2 align="center">${one.title}</h2>${wording(one)}</div>`;

const FORM_STYLE = '<style>td{border:1px solid #888;padding:6px}</style>';

/** A form with labels on the left, the text below. */
const form = (one: Paper, labels: readonly [string, string, string], number = `<td>${one.number}</td>`): string =>
  page(
    `<table><tr><td>${labels[0]}</td><td colspan="4">${one.title}</td></tr><tr><td>${labels[1]}</td>${number}</tr>
    <tr><td>${labels[2]}</td><td colspan="4">${one.issuer}</td></tr></table>${wording(one)}`,
    FORM_STYLE,
  );

const LIST = '<h1>待办</h1><ul><li>值班表</li><li>食堂菜单</li></ul><button id="open" type="button">打开</button>';

/** A page that puts its content in later, by a script of its own. */
const script = (source: string): string => `<script>${source}</script>`;
const quoted = (html: string): string => JSON.stringify(html).replaceAll('</', '<\\/');

const DRAWER = `position:fixed;top:0;right:0;width:760px;height:100vh;overflow:auto;background:#fff;z-index:2147483647`;

const SINGLE_PAGE = `<div id="view"></div><nav><a href="#" id="to-list">列表</a> <a href="#" id="to-first">一</a> <a href="#" id="to-second">二</a></nav>${script(`
  const views = { list: '<ul><li>值班表</li></ul>', first: ${quoted(printed(PAPERS.first))}, second: ${quoted(printed(PAPERS.second))} };
  const show = name => { history.pushState(null, '', '/single/' + name); document.querySelector('#view').innerHTML = views[name]; };
  for (const name in views) document.querySelector('#to-' + name).onclick = event => { event.preventDefault(); show(name); };
  show('list');`)}`;

const cellsOf = ({ number }: Paper): string =>
  [...number.matchAll(/^[^〔]+|〔|\d{4}|〕|\d+|号/g)].map(([part]) => `<td>${part}</td>`).join('');

const COPY_BLOCKERS = `<style>* { user-select: none !important; -webkit-user-select: none !important }
  .water { position: fixed; inset: 0; z-index: 9999; background: rgb(0 0 0 / 4%); pointer-events: none }</style>${script(`
  for (const kind of ['copy', 'cut', 'selectstart', 'contextmenu', 'dragstart', 'keydown', 'mousedown'])
    addEventListener(kind, event => { event.stopImmediatePropagation(); event.preventDefault(); }, true);
  Document.prototype.getSelection = Window.prototype.getSelection = window.getSelection = () => null;
  Selection.prototype.toString = () => '';`)}`;

const BUSTER = `<style>html { display: none }</style>${script(`
  if (self === top) document.documentElement.style.display = 'block'; else top.location = self.location;
  setInterval(() => { if (window.length > 0 || top !== self) document.body.innerHTML = ''; }, 50);`)}`;

const quirksPage = (one: Paper): string => `<HTML><HEAD><META CHARSET=utf-8><TITLE>公文</TITLE></HEAD>
<BODY BGCOLOR=#ffffff><CENTER><FONT COLOR=red SIZE=6>示例市民政局文件</FONT><BR><FONT SIZE=3>${one.number}</FONT><HR><FONT SIZE=5><B>${one.title}</B></FONT></CENTER>
<P>${SALUTATION}<P>${TEXT}<P ALIGN=right>${one.issuer}<P ALIGN=right>${one.date}`;

/** The pages by their path; `elsewhere` is the same system under another host. */
const pages = (elsewhere: string): Readonly<Record<string, string>> => ({
  across: page(`<h1>协同平台</h1><iframe src="${elsewhere}/outer" style="width:1200px;height:660px"></iframe>`),
  outer: page('<iframe src="/inner" style="width:1100px;height:600px"></iframe>'),
  inner: page(printed(PAPERS.across)),
  drawer: page(
    `${LIST}${script(`document.querySelector('#open').onclick = () => setTimeout(() => {
      const drawer = document.body.appendChild(document.createElement('section'));
      drawer.style.cssText = '${DRAWER}'; drawer.innerHTML = ${quoted(printed(PAPERS.drawer))}; }, 700);`)}`,
  ),
  modal: page(
    `${LIST}<dialog style="width:900px;height:600px"></dialog>${script(`document.querySelector('#open').onclick = () => {
      const dialog = document.querySelector('dialog'); dialog.showModal();
      setTimeout(() => { dialog.innerHTML = ${quoted(printed(PAPERS.modal))}; }, 700); };`)}`,
  ),
  single: page(SINGLE_PAGE),
  late: page(
    `<h1>协同平台</h1><table><tbody></tbody></table><div id="text"></div>${script(`
      const rows = [['标题', ${quoted(PAPERS.late.title)}], ['发文字号', ${quoted(PAPERS.late.number)}], ['发文机关', ${quoted(PAPERS.late.issuer)}]];
      const next = () => { const row = rows.shift();
        if (row === undefined) { document.querySelector('#text').innerHTML = ${quoted(wording(PAPERS.late))}; return; }
        const cells = document.querySelector('tbody').insertRow(); cells.insertCell().textContent = row[0]; cells.insertCell().textContent = row[1];
        setTimeout(next, 800); };
      setTimeout(next, 800);`)}`,
    FORM_STYLE,
  ),
  cells: form(PAPERS.cells, ['标题', '发文字号', '发文机关'], cellsOf(PAPERS.cells)),
  spaced: form(PAPERS.spaced, ['标　　题', '文 　号', '发 文 单 位']),
  quirks: quirksPage(PAPERS.quirks),
  copying: page(printed(PAPERS.copying), COPY_BLOCKERS),
  framed: page(`<h1>协同平台</h1><iframe src="/buster" style="width:1100px;height:600px"></iframe>`),
  buster: page(printed(PAPERS.buster), BUSTER),
});

const gbkPage = (one: Paper): Buffer =>
  inGbk(
    `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>公文</title></head><body>${printed(one)}</body></html>`,
  );

/** A document system that makes reading hard in every honest way there is, on a free port. */
export async function serveAwkward() {
  let elsewhere = '';
  const server = createServer((request, response) => {
    const [, name = ''] = (request.url ?? '').split('/');
    // nb. what this page is written in, only the page itself says
    if (name === 'gbk') return response.setHeader('content-type', 'text/html').end(gbkPage(PAPERS.gbk));
    response.setHeader('content-type', 'text/html; charset=utf-8');
    return response.end(pages(elsewhere)[name] ?? '');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  if (typeof bound !== 'object' || bound === null) throw new Error('no port');
  elsewhere = `http://127.0.0.1:${bound.port}`;
  return {
    address: `http://localhost:${bound.port}`,
    /** The hosts to be granted for all of it. */
    hosts: ['http://localhost/*', 'http://127.0.0.1/*'],
    close: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
