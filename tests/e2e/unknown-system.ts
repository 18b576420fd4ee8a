import { once } from 'node:events';
import { createServer } from 'node:http';

/** A document system nobody knows: its own words, its form in a frame and its text in a frame within. */
export type UnknownSystem = {
  readonly address: string;
  /** From now on its pages are laid out anew: other names, other order; `words`: other words too. */
  relay(how: 'names' | 'words' | 'gone'): void;
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

function bill(id: string, how: string): string {
  const { title, number } = DOCUMENTS[Number(id) - 1] ?? DOCUMENTS[0];
  const cells = number.map(part => `<td>${part}</td>`).join('');
  if (how === 'names')
    return page(
      `<dl><dt>文件题目</dt><dd><b>${title}</b></dd><dt>编 码</dt><dd>${number.join('')}</dd></dl>${frame(id)}`,
    );
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

/** Starts it on a free port. */
export async function serveUnknown(): Promise<UnknownSystem> {
  let how = 'plain';
  const server = createServer((request, response) => {
    const [, , kind = '', id = '1'] = (request.url ?? '').split('/');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (kind === 'bill') response.end(bill(id, how));
    else if (kind === 'sheet') response.end(sheet(id === '9'));
    else response.end(shell(id));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  if (typeof bound !== 'object' || bound === null) throw new Error('no port');
  return {
    address: `http://localhost:${bound.port}`,
    relay: next => {
      how = next;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
