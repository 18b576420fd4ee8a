import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { buildExtension } from '../../server/build-extension.mjs';
import { must } from '../../shared/kernel/assert.ts';
import { PersonBrowser } from '../e2e/browser.ts';
import { signIn } from '../e2e/people.ts';
import { freePort, ServerProcess } from '../e2e/served.ts';
import { atMost, print, printCompared } from './figures.ts';
import { compare, median } from './measure.ts';
import { longestTask, scriptTime } from './trace.ts';

const REPEATS = 9;
/** So long a page is left to itself after it has loaded, for what comes late. */
const SETTLED = 1000;

console.log('页面上的耗时：真实 Chromium，装有构建好的扩展，已登录淄博演示库，时间含追踪本身。');

const ROW = '<tr><td>综合科</td><td>办公室</td><td>0533-0000000</td><td>值班安排见内网</td></tr>';
const PLAIN = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8" /><title>通讯录</title></head>
<body><h1>通讯录</h1><main><button type="button">查询</button><table>${ROW.repeat(300)}</table></main>
<script src="plain.js"></script></body></html>`;
/** The yardstick of the content script: a page’s own script that does next to nothing. */
const SCRIPT = 'document.querySelectorAll("td").length;';

/** Notes, in every page that opens, when something in its main part can first be pressed and has been drawn. */
function noteInteractive(): void {
  const look = new MutationObserver(() => {
    if (document.querySelector('main button:not([disabled])') === null) return;
    look.disconnect();
    requestAnimationFrame(() => setTimeout(() => Reflect.set(globalThis, 'interactiveAt', performance.now())));
  });
  look.observe(document, { childList: true, subtree: true });
}

const PARAGRAPH =
  '<p>（三）完善考核办法。各区县、各有关部门要明确任务清单和责任单位，于2026年12月底前报送进展情况，由市改革办汇总。</p>';
const paper = (characters: number): string => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8" />
<title>关于完善考核办法的通知</title></head><body><p>示政办发〔2026〕12号</p><h1>关于完善考核办法的通知</h1><p>各区县人民政府：</p>
${PARAGRAPH.repeat(Math.ceil(characters / (PARAGRAPH.length - 7)))}<p>示例市人民政府办公室</p><p>2026年3月9日</p>
<script src="plain.js"></script></body></html>`;
/** Pages by their path: one that is no document, a usual document and a very long one. */
const PAGES: Readonly<Record<string, string>> = { '/': PLAIN, '/usual': paper(3_000), '/long': paper(300_000) };

/** Notes in a page when our chip came into it. */
function noteChip(): void {
  const look = new MutationObserver(() => {
    if (document.querySelector('six-ones-chip') === null) return;
    look.disconnect();
    Reflect.set(globalThis, 'chipAt', performance.now());
  });
  look.observe(document, { childList: true, subtree: true });
}

const site = createServer((asked, reply) => {
  const isScript = asked.url === '/plain.js';
  reply.writeHead(200, { 'content-type': isScript ? 'text/javascript' : 'text/html; charset=utf-8' });
  reply.end(isScript ? SCRIPT : PAGES[asked.url ?? '/']);
});
await new Promise<void>(resolve => site.listen(0, 'localhost', resolve));
const plain = `http://localhost:${(site.address() as AddressInfo).port}/`;

/** Milliseconds from the call for a page until something in it can be pressed. */
async function interactive(browser: PersonBrowser, address: string): Promise<number> {
  const page = await browser.open(address);
  const read = await page.waitForFunction(() => Reflect.get(globalThis, 'interactiveAt') as number | undefined, null, {
    polling: 20,
  });
  const took = must(await read.jsonValue(), 'the moment');
  await page.close();
  return took;
}

async function measureScript(browser: PersonBrowser): Promise<void> {
  await browser.grantHosts('http://localhost/*');
  const asking = await browser.openExtension('manifest.json');
  await asking.evaluate("chrome.permissions.request({ origins: ['http://localhost/*'] })");
  const page = await browser.open(plain);
  const visit = async (): Promise<void> => {
    await page.goto(plain);
    await page.waitForTimeout(SETTLED);
  };
  const costs = await compare(
    REPEATS,
    () => scriptTime(browser.context, page, 'chrome-extension://', visit),
    () => scriptTime(browser.context, page, 'plain.js', visit),
  );
  const what = '不是公文的页面（300 行表格）上内容脚本占用的主线程（编译、运行、首次察看），基准为页面自己的一行脚本';
  printCompared(what, costs, 'ms', atMost(5, 'ms'));
}

/** Milliseconds from the end of a page’s loading until the chip stood in it. */
async function chipAfter(page: Page, address: string): Promise<number> {
  await page.goto(address);
  const read = await page.waitForFunction(() => {
    const at = Reflect.get(globalThis, 'chipAt') as number | undefined;
    const [loaded] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return at === undefined || loaded === undefined || loaded.loadEventEnd === 0 ? null : at - loaded.loadEventEnd;
  });
  return must(await read.jsonValue(), 'the moment');
}

async function measureDocuments(browser: PersonBrowser): Promise<void> {
  const page = await browser.open(plain);
  for (const [name, path] of [
    ['3,000 字的公文', 'usual'],
    ['300,000 字的公文', 'long'],
  ] as const) {
    const chips: number[] = [];
    for (let turn = 0; turn < REPEATS; turn += 1) chips.push(await chipAfter(page, plain + path));
    print(`${name}：页面加载完到标签出现`, median(chips), 'ms', atMost(150, 'ms'));
    const visit = async (): Promise<void> => {
      await page.goto(plain + path);
      await page.waitForTimeout(SETTLED * 2);
    };
    const tasks: number[] = [];
    for (let turn = 0; turn < REPEATS; turn += 1) {
      // the browser's own work of leaving a long page is none of what is measured
      await page.goto('about:blank');
      tasks.push(await longestTask(browser.context, page, 'chrome-extension://', visit));
    }
    print(`${name}：有扩展脚本参与的最长一个主线程任务`, median(tasks), 'ms', atMost(50, 'ms'));
  }
}

const fault = buildExtension();
if (fault) throw new Error(fault);
const server = new ServerProcess(await freePort());
await server.makeDemo();
await server.start();
const browser = await PersonBrowser.start();
try {
  await signIn(browser, server, 'shaomuyang');
  await browser.context.addInitScript(noteInteractive);
  const panel = await compare(
    REPEATS,
    () => interactive(browser, browser.extensionUrl('sidepanel.html')),
    () => interactive(browser, plain),
  );
  printCompared('侧边栏从打开到可操作，基准为同样打开的静态网页', panel, 'ms', atMost(200, 'ms'));
  await measureScript(browser);
  await browser.context.addInitScript(noteChip);
  await measureDocuments(browser);
} finally {
  await browser.close();
  await server.dispose();
  site.close();
}
