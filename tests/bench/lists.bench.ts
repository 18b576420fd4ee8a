import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildExtension } from '../../server/build-extension.mjs';
import { PersonBrowser } from '../e2e/browser.ts';
import { grantHosts } from '../e2e/people.ts';
import { atMost, print } from './figures.ts';
import { median } from './measure.ts';
import { longestTask } from './trace.ts';

const REPEATS = 5;
/** So long a page is left to itself after it has loaded, for what comes late. */
const SETTLED = 3000;

console.log('收文列表上读出各行：真实 Chromium，装有构建好的扩展，时间含追踪本身。');

const KINDS = ['通知', '意见', '方案', '批复', '通报'];
const rowOf = (index: number): string => `<tr><td>${index + 1}</td>
<td><a href="/paper/${index}">关于做好第${index + 1}批重点改革事项办理工作的${KINDS[index % KINDS.length]}</a></td>
<td>示改办发〔2026〕${index + 1}号</td><td>示例市改革办</td><td>2026-03-${String((index % 28) + 1).padStart(2, '0')}</td></tr>`;
const list = (
  rows: number,
): string => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8" /><title>收文列表</title></head>
<body><h1>收文列表</h1><table><thead><tr><th>序号</th><th>标题</th><th>文号</th><th>来文单位</th><th>日期</th></tr></thead>
<tbody>${Array.from({ length: rows }, (_, index) => rowOf(index)).join('')}</tbody></table></body></html>`;

const site = createServer((asked, reply) => {
  reply.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  reply.end(list(Number(asked.url?.slice(1))));
});
await new Promise<void>(resolve => site.listen(0, 'localhost', resolve));
const address = `http://localhost:${(site.address() as AddressInfo).port}`;

async function measure(browser: PersonBrowser, rows: number): Promise<void> {
  const page = await browser.open('about:blank');
  const visit = async (): Promise<void> => {
    await page.goto(`${address}/${rows}`);
    await page.waitForTimeout(SETTLED);
  };
  const longest: number[] = [];
  for (let turn = 0; turn < REPEATS; turn += 1) {
    await page.goto('about:blank');
    longest.push(await longestTask(browser.context, page, 'lists.js', visit));
  }
  print(`${rows} 行的列表：列表脚本参与的最长一个主线程任务`, median(longest), 'ms', atMost(50, 'ms'));
  await page.close();
}

const fault = buildExtension();
if (fault) throw new Error(fault);
const browser = await PersonBrowser.start();
try {
  await grantHosts(browser, ['http://localhost/*']);
  for (const rows of [500, 5_000]) await measure(browser, rows);
} finally {
  await browser.close();
  site.close();
}
