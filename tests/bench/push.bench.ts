import { createHttp } from '../../extension/sync/http.ts';
import { serverTransport } from '../../extension/sync/server-transport.ts';
import { push } from '../../server/sync/push.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { PushRequest } from '../../shared/protocol/push.ts';
import { BenchCity } from './bench-city.ts';
import { BenchServer } from './bench-server.ts';
import { atMostTimes, print, printCompared } from './figures.ts';
import { compare, costOf, median } from './measure.ts';
import { OfflineTasks } from './offline-tasks.ts';
import { insertPushedRows, type PushedRows, pushedRows } from './pushed-rows.ts';
import { type RawRow, RawTable, rowsOf } from './raw-rows.ts';

const COMMANDS = 10_000;
const BATCH = 500;
const REPEATS = 5;

console.log('基准一：better-sqlite3 只写入同样的任务记录，索引相同，每 500 行一个事务，synchronous=FULL。');
console.log(
  '基准二：同样的全部行（记录、变动目录、审计事件、结果）写入同样的表，不校验、不判断、不计算散列。均为 CPU 时间。',
);

type Written = { records: readonly RawRow[]; all: PushedRows };

const cpuOf = async (work: () => unknown): Promise<number> => (await costOf(work)).cpu;

/** The yardstick, down to the database file: closing it writes the log out. */
async function insertRecords({ records }: Written): Promise<number> {
  const table = new RawTable();
  const cpu = await cpuOf(() => {
    table.insert(records, BATCH);
    table.close();
  });
  table.dispose();
  return cpu;
}

const insertAll = ({ all }: Written): Promise<number> => insertPushedRows(all, COMMANDS / BATCH, cpuOf);

/** Pushes without HTTP into a new city, and hands what is in its store then to `look`, outside the measurement. */
async function pushHere(look?: (city: BenchCity) => void): Promise<number> {
  const city = await BenchCity.make();
  const { session } = city.signIn('shaomuyang');
  const requests = new OfflineTasks(city.units, 7).pushes('measuring-device', COMMANDS);
  const { deps } = city;
  const cpu = await cpuOf(() => {
    for (const request of requests) expectApplied(request, push(deps.sync, session, request));
    if (look === undefined) city.close();
  });
  look?.(city);
  city.dispose();
  return cpu;
}

function expectApplied({ commands }: PushRequest, answer: ReturnType<typeof push>): void {
  const applied = answer.ok ? answer.value.results.filter(({ outcome }) => outcome.outcome === 'applied').length : 0;
  if (applied !== commands.length) throw new Error(`applied ${applied} of ${commands.length}`);
}

async function writtenByPush(): Promise<Written> {
  const written: Written[] = [];
  await pushHere(({ installation: { store } }) => {
    written.push({ records: rowsOf(store, 'task'), all: pushedRows(store) });
  });
  return must(written[0], 'what a push writes');
}

const written = await writtenByPush();
const here = `推送 ${COMMANDS} 项离线操作，不经 HTTP，服务器`;
const besideRecords = await compare(
  REPEATS,
  () => pushHere(),
  () => insertRecords(written),
);
printCompared(`${here}，对基准一`, besideRecords, 'ms', atMostTimes(4));
const besideAll = await compare(
  REPEATS,
  () => pushHere(),
  () => insertAll(written),
);
printCompared(`${here}，对基准二`, besideAll, 'ms');

const city = await BenchCity.make();
const { token } = city.signIn('shaomuyang');
const tasks = new OfflineTasks(city.units, 11);
const devices = Array.from({ length: REPEATS + 1 }, (_, nth) => tasks.pushes(`measuring-device-${nth}`, COMMANDS));
city.close();
const server = await BenchServer.start(city.folder);
const transport = serverTransport(createHttp({ origin: server.address, token }));
const clientCosts: number[] = [];

const pushOverHttp = (): Promise<number> =>
  server.costOf(async () => {
    const requests = must(devices.shift(), 'a device');
    const send = async (): Promise<void> => {
      for (const request of requests) {
        const reply = await transport.push(request);
        if (!reply.ok) throw new Error(JSON.stringify(reply));
      }
    };
    clientCosts.push(await cpuOf(send));
  });

const overHttp = await compare(REPEATS, pushOverHttp, () => insertRecords(written));
printCompared(`推送 ${COMMANDS} 项离线操作，经 HTTP（gzip），服务器，对基准一`, overHttp, 'ms', atMostTimes(4));
print('同上，客户端发送一侧（编码、压缩、收读）', median(clientCosts.slice(1)), 'ms');
await server.stop();
city.dispose();
