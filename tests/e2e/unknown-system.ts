import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { inGbk } from './gbk.ts';

/** How its pages are written: UTF-8, GBK that only the page’s meta tag says, or GBK that only the header says. */
type Writing = 'utf-8' | 'gbk by meta' | 'gbk by header';

/** How its pages are laid out: as taught; other names; labels above what they label; other words; nothing left of it. */
type Layout = 'plain' | 'names' | 'above' | 'words' | 'gone';

/** A document system nobody knows: its own words, its form in a frame and its text in a frame within. */
export type UnknownSystem = {
  readonly address: string;
  /** From now on its pages are laid out anew. */
  relay(how: Layout): void;
  /** From now on its pages are written so. */
  write(how: Writing): void;
  close(): Promise<void>;
};

const DOCUMENTS = [
  { title: '关于推进改革试点工作的通知', number: ['示改办发', '〔2026〕', '5号'] },
  { title: '关于做好年度改革评估的通知', number: ['示改办发', '〔2026〕', '18号'] },
  { title: '关于报送改革案例的通知', number: ['示改办函', '〔2026〕', '31号'] },
  { title: '关于清理规范改革试点的通知', number: ['示改办发', '〔2026〕', '40号'] },
] as const;

const page = (body: string): string => `<!doctype html><meta charset="utf-8"><title>流转平台</title><body>${body}`;

const shell = (id: string): string =>
  page(`<h1>流转平台</h1><iframe src="/flow/bill/${id}" style="width:1200px;height:640px"></iframe>`);

const frame = (id: string): string => `<iframe src="/flow/sheet/${id}" style="width:1100px;height:380px"></iframe>`;

function bill(id: string, how: Layout): string {
  const { title, number } = DOCUMENTS[Number(id) - 1] ?? DOCUMENTS[0];
  const cells = number.map(part => `<td>${part}</td>`).join('');
  if (how === 'names')
    return page(
      `<dl><dt>文件题目</dt><dd><b>${title}</b></dd><dt>编 码</dt><dd>${number.join('')}</dd></dl>${frame(id)}`,
    );
  if (how === 'above')
    return page(`<section class="q7"><div class="x1"><span>文件题目</span><span>${title}</span></div>
      <div class="x1"><div class="k"><span>编　码</span></div><div class="v">${number.join('')}</div></div></section>${frame(id)}`);
  if (how === 'gone') return page(`<p><i>甲</i><i>${title}</i></p><p>参考件乙 示政发〔2020〕1号</p>${frame(id)}`);
  const words = how === 'words' ? ['事由', '序列'] : ['文件题目', '编　　码'];
  return page(`<table class="ledger" border="1">
    <tr><td>${words[0]}</td><td colspan="3"><div class="matter">${title}</div></td></tr>
    <tr class="codes"><td>${words[1]}</td>${cells}</tr></table>${frame(id)}`);
}

const sheet = (marked: boolean): string =>
  page(`<div class="tools">上一份 下一份</div>${marked ? '<p>机密★10年</p>' : ''}<div class="sheet"><p>各区县委改革办：</p>
    <p>请于2027年6月30日前报送工作进展。要对照年度改革要点逐项核对，说明已经完成的事项、正在推进的事项和存在的困难，附有关佐证材料。</p>
    <p>示例市委全面深化改革委员会办公室</p><p>2026年11月20日</p></div><div class="aside">往期：请于2020年1月1日前报送旧事项。</div>`);

function send(response: ServerResponse, html: string, writing: Writing): void {
  const meta = '<meta charset="utf-8">';
  const [type, bytes] =
    writing === 'utf-8'
      ? ['text/html; charset=utf-8', Buffer.from(html)]
      : writing === 'gbk by meta'
        ? ['text/html', inGbk(html.replace(meta, '<meta http-equiv="Content-Type" content="text/html; charset=gbk">'))]
        : ['text/html; charset=gbk', inGbk(html.replace(meta, ''))];
  response.setHeader('content-type', type).end(bytes);
}

/** Starts it on a free port. */
export async function serveUnknown(begins: Writing = 'utf-8'): Promise<UnknownSystem> {
  let writing = begins;
  let how: Layout = 'plain';
  const server = createServer((request, response) => {
    const [, , kind = '', id = '1'] = (request.url ?? '').split('/');
    const html = kind === 'bill' ? bill(id, how) : kind === 'sheet' ? sheet(id === '9') : shell(id);
    send(response, html, writing);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  if (typeof bound !== 'object' || bound === null) throw new Error('no port');
  return {
    address: `http://localhost:${bound.port}`,
    relay: next => {
      how = next;
    },
    write: next => {
      writing = next;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
