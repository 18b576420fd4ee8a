import { PATHS } from '../../shared/protocol/paths.ts';
import type { PullReply } from '../../shared/protocol/pull.ts';
import { PROTOCOL } from '../../shared/protocol/version.ts';
import { atMost, print, printCompared } from './figures.ts';
import { FilledServer } from './filled-server.ts';
import { compare } from './measure.ts';
import { Wire } from './wire.ts';

const SIZES = [10_000, 100_000];
const CHANGES = 100;
const REPEATS = 7;
const CLIENT = 'measuring-reader';
const MEGABYTE = 1024 * 1024;

console.log('经 HTTP 的拉取与服务器内存：真实的服务器进程，数据库在磁盘上，客户端在另一进程；字节数含请求行与各标头。');
console.log(
  '基准：同一连接上问候（GET，不查库、不验身份）的服务器 CPU 时间；内存的基准为同一服务器刚启动、台账为空时。',
);

const filled = await FilledServer.start();
const { server } = filled;
const wire = new Wire(server.address, filled.token);
const megabytes = async (): Promise<number> => (await server.usage()).memory / MEGABYTE;
const atStart = await megabytes();

/** Microseconds of the server for each of many exchanges. */
const costOfEach = async (times: number, ask: () => Promise<unknown>): Promise<number> => {
  const cpu = await server.costOf(async () => {
    for (let nth = 0; nth < times; nth += 1) await ask();
  });
  return (cpu * 1000) / times;
};

const greeting = (): Promise<number> => costOfEach(300, () => wire.ask(PATHS.greeting));

type Stand = { epoch: string; cursors: Record<string, number> };

/** Pulls and gives back the reply. */
async function pulled(at: { epoch: string | null; cursors: Record<string, number> }): Promise<PullReply> {
  const reply = await filled.transport.pull({ protocol: PROTOCOL, clientId: CLIENT, ...at });
  if (!reply.ok) throw new Error(JSON.stringify(reply.failure));
  return reply.value;
}

/** Where a device stands that has everything. */
async function atHead(): Promise<Stand> {
  const { epoch, load } = await pulled({ epoch: null, cursors: {} });
  let stand: Stand = { epoch, cursors: {} };
  for (const scope of load) {
    const list = await filled.transport.snapshotList({ protocol: PROTOCOL, clientId: CLIENT, scope, chunk: null });
    if (!list.ok) throw new Error(JSON.stringify(list.failure));
    stand.cursors[scope] = list.value.rev;
  }
  for (let isHead = false; !isHead; ) {
    const reply = await pulled(stand);
    stand = { epoch, cursors: { ...reply.cursors } };
    isHead = reply.head;
  }
  return stand;
}

/** Bytes of all chunks of the office’s snapshot with their head lines. */
async function coldLoad(): Promise<number> {
  const asked = { protocol: PROTOCOL, clientId: CLIENT, scope: 'office' };
  const list = await filled.transport.snapshotList({ ...asked, chunk: null });
  if (!list.ok) throw new Error(JSON.stringify(list.failure));
  let received = 0;
  for (const nth of list.value.chunks.keys()) {
    received += (await wire.ask(PATHS.snapshot, { ...asked, chunk: { rev: list.value.rev, nth } })).received;
  }
  return received;
}

async function measurePulls(size: number): Promise<void> {
  const before = await atHead();
  await filled.enter(CHANGES);
  const request = { protocol: PROTOCOL, clientId: CLIENT, ...before };
  const pull = (): ReturnType<Wire['ask']> => wire.ask(PATHS.pull, request);
  const { received, sent, status } = await pull();
  if (status !== 200) throw new Error(`a pull answered with ${status}`);
  const changes = `经 HTTP，已有 ${size} 条，拉取新变动 ${CHANGES} 条`;
  print(`${changes}，下行`, received / 1000, 'kB', atMost(8, 'kB'));
  print(`${changes}，上行`, sent / 1000, 'kB', atMost(1, 'kB'));
  printCompared(
    `${changes}，服务器每次`,
    await compare(REPEATS, () => costOfEach(50, pull), greeting),
    'µs',
    atMost(2000, 'µs'),
  );
  const now = { protocol: PROTOCOL, clientId: CLIENT, ...(await atHead()) };
  const nothing = (): ReturnType<Wire['ask']> => wire.ask(PATHS.pull, now);
  const still = await nothing();
  const none = `经 HTTP，已有 ${size} 条，没有新变动`;
  print(`${none}，下行`, still.received, '字节', atMost(300, '字节'));
  print(`${none}，上行`, still.sent, '字节');
  printCompared(`${none}，服务器每次`, await compare(REPEATS, () => costOfEach(300, nothing), greeting), 'µs');
}

let there = 0;
for (const size of SIZES) {
  await filled.enter(size - there);
  print(
    `推送至 ${size} 条后，服务器常驻内存（刚启动 ${atStart.toFixed(0)} MB）`,
    await megabytes(),
    'MB',
    atMost(250, 'MB'),
  );
  const cold = await coldLoad();
  print(`经 HTTP，从头拉取 ${size} 条，线上每行（含标头）`, cold / size, '字节', atMost(80, '字节'));
  print(`从头拉取 ${size} 条后，服务器常驻内存`, await megabytes(), 'MB', atMost(250, 'MB'));
  await measurePulls(size);
  there = size + CHANGES;
}
wire.close();
await filled.dispose();
