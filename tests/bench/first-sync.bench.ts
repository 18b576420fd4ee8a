import 'fake-indexeddb/auto';
import { build } from 'vite';
import { buildExtension } from '../../server/build-extension.mjs';
import { must } from '../../shared/kernel/assert.ts';
import { PersonBrowser } from '../e2e/browser.ts';
import { atMost, atMostTimes, print, printCompared } from './figures.ts';
import { FilledServer } from './filled-server.ts';
import { MEASURED as here } from './first-sync.ts';
import { compare, costOf, median } from './measure.ts';

const ROWS = 10_000;
const REPEATS = 5;

console.log('首次同步：产品自己的同步引擎与本机库，真实的服务器进程。');
console.log('基准：同样的记录逐条 bulkPut 入空库，主键相同、无其他索引，一个事务，durability=strict。');

type Bench = typeof here;

/** Runs in a page what is exported by first-sync.ts. */
type InPage = <K extends keyof Bench>(name: K, args: Parameters<Bench[K]>) => Promise<Awaited<ReturnType<Bench[K]>>>;

async function bundled(): Promise<string> {
  const entry = `${import.meta.dirname}/first-sync.ts`;
  const lib = { entry, formats: ['iife' as const], name: 'firstSyncBench', fileName: 'bench' };
  const built = await build({ configFile: false, logLevel: 'warn', build: { write: false, minify: true, lib } });
  const output = Array.isArray(built) ? built[0]?.output : 'output' in built ? built.output : undefined;
  return must(output?.[0], 'a bundle').code;
}

/** A page of the extension’s own origin, with its rules for scripts and its right to the server’s host. */
async function pageOf(browser: PersonBrowser, address: string): Promise<InPage> {
  const host = `${new URL(address).protocol}//${new URL(address).hostname}/*`;
  await browser.grantHosts(host);
  const page = await browser.openExtension('manifest.json');
  const session = await browser.context.newCDPSession(page);
  const run = async (expression: string): Promise<unknown> => {
    const options = { awaitPromise: true, returnByValue: true, allowUnsafeEvalBlockedByCSP: false, userGesture: true };
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression, ...options });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  await run(`chrome.permissions.request({ origins: [${JSON.stringify(host)}] })`);
  await run(`${await bundled()};globalThis.firstSyncBench = firstSyncBench;0`);
  return (name, args) => run(`firstSyncBench.MEASURED.${name}(...${JSON.stringify(args)})`) as never;
}

const filled = await FilledServer.start();
await filled.enter(ROWS);
const address = { origin: filled.server.address, token: filled.token };
let opened = 0;
const newName = (): string => {
  opened += 1;
  return `measuring-device-${opened}`;
};

const inNode = await compare(
  REPEATS,
  async () => (await costOf(() => here.firstSync(newName(), address))).cpu,
  async () => {
    const [from, into] = [`measuring-device-${opened}`, newName()];
    const rows = await here.rowsHeld(from);
    const { cpu } = await costOf(() => here.bulkPut(into, rows));
    await here.forget(from, into);
    return cpu;
  },
);
printCompared(`首次同步 ${ROWS} 条，fake-indexeddb，客户端 CPU`, inNode, 'ms', atMostTimes(0.5));

const fault = buildExtension();
if (fault) throw new Error(fault);
const browser = await PersonBrowser.start();
try {
  const inPage = await pageOf(browser, address.origin);
  let held = 0;
  const compared = await compare(
    REPEATS,
    () => inPage('firstSync', [newName(), address]),
    async () => {
      const [from, into] = [`measuring-device-${opened}`, newName()];
      const { took, rows } = await inPage('bulkPutOf', [into, from]);
      held = rows;
      await inPage('forget', [from, into]);
      return took;
    },
  );
  printCompared(
    `首次同步 ${ROWS} 条（连同名录共 ${held} 行），Chromium，从请求到全部入库`,
    compared,
    'ms',
    atMostTimes(0.5),
  );
  const usable: number[] = [];
  for (let nth = 0; nth < REPEATS; nth += 1) usable.push(await inPage('firstUsable', [newName(), address]));
  print('同上，界面可用前 200 条', median(usable), 'ms', atMost(1500, 'ms'));
} finally {
  await browser.close();
  await filled.dispose();
}
