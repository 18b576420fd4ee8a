import { gzipSync } from 'node:zlib';
import type { SyncDeps } from '../../server/sync/deps.ts';
import { pull } from '../../server/sync/pull.ts';
import { push } from '../../server/sync/push.ts';
import type { Session } from '../../server/sync/session.ts';
import { snapshot } from '../../server/sync/snapshot.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { PullReply } from '../../shared/protocol/pull.ts';
import { PROTOCOL } from '../../shared/protocol/version.ts';
import { BenchCity } from './bench-city.ts';
import { atMost, atMostTimes, print, printCompared } from './figures.ts';
import { compare, costOf, median } from './measure.ts';
import { OfflineTasks } from './offline-tasks.ts';
import { RawTable, rowsOf } from './raw-rows.ts';

const SIZES = [10_000, 100_000];
const REPEATS = { 10000: 9, 100000: 3 } as Readonly<Record<number, number>>;
const CHANGES = 100;
const CLIENT = 'measuring-reader';
/** As server/http/reply.ts compresses a long page. */
const LEVEL = 5;
/** As it compresses what is short. */
const SHORT_LEVEL = 7;

console.log(
  '基准：better-sqlite3 按修订号分页（每页 1,000 行）读出同样记录的 JSON 正文，编为 UTF-8。均为服务器 CPU 时间，不经 HTTP。',
);

const cpuOf = async (work: () => unknown): Promise<number> => (await costOf(work)).cpu;
const packed = (text: string, level = LEVEL): Buffer => gzipSync(text, { level });

/** A city with so many tasks in its ledger, its clerk’s session, and the writer’s next number. */
class FilledCity {
  readonly city: BenchCity;
  readonly session: Session;
  readonly deps: SyncDeps;
  readonly #tasks: OfflineTasks;
  #lastSeq = 0;

  static async make(): Promise<FilledCity> {
    return new FilledCity(await BenchCity.make());
  }

  constructor(city: BenchCity) {
    this.city = city;
    this.deps = city.deps.sync;
    this.session = city.signIn('shaomuyang').session;
    this.#tasks = new OfflineTasks(city.units, 23);
  }

  enter(count: number): void {
    for (const request of this.#tasks.pushes('measuring-writer', count, this.#lastSeq + 1)) {
      const answer = push(this.deps, this.session, request);
      if (!answer.ok) throw new Error(answer.problem);
    }
    this.#lastSeq += count;
  }

  get head() {
    return this.deps.store.read(view => view.head());
  }

  /** The text of one page after the same revision in every scope of the clerk. */
  page(cursor: number | null): string {
    const { epoch } = this.head;
    const cursors = cursor === null ? this.#cursors : { all: cursor, office: cursor };
    const answer = pull(this.deps, this.session, { protocol: PROTOCOL, clientId: CLIENT, epoch, cursors });
    if (!answer.ok) throw new Error(answer.problem);
    return answer.value;
  }

  #cursors: Record<string, number> = { all: 0, office: 0 };

  /** Every page from the beginning of the feed to its head. */
  *pages(): Iterable<string> {
    this.#cursors = { all: 0, office: 0 };
    for (let isLast = false; !isLast; ) {
      const text = this.page(null);
      yield text;
      // what comes before the rows is small; the rest is the device’s to read
      const before = JSON.parse(`${text.slice(0, text.indexOf(',"rows":['))}}`) as PullReply;
      this.#cursors = { ...before.cursors };
      isLast = before.head;
    }
  }

  async ask(chunk: { rev: number; nth: number } | null) {
    const request = { protocol: PROTOCOL, clientId: CLIENT, scope: 'office', chunk };
    const answer = await snapshot(this.deps, this.session, request);
    if (!answer.ok) throw new Error(answer.problem);
    return answer.value;
  }

  /** The snapshot of the office as it is sent. */
  async snapshot(): Promise<readonly Buffer[]> {
    const list = await this.ask(null);
    const { rev, chunks } = JSON.parse(list.as === 'list' ? list.text : 'null') as { rev: number; chunks: number[] };
    const sent: Buffer[] = [];
    for (const nth of chunks.keys()) {
      const chunk = await this.ask({ rev, nth });
      if (chunk.as === 'chunk') sent.push(chunk.gzip);
    }
    return sent;
  }
}

/** Takes texts to the bytes that would go out. */
const drain = (texts: Iterable<string>): void => {
  for (const text of texts) Buffer.from(text);
};

const weight = (parts: readonly Buffer[]): number => parts.reduce((sum, { length }) => sum + length, 0);

async function measureCold(filled: FilledCity, raw: RawTable, size: number): Promise<void> {
  const repeats = must(REPEATS[size], 'repeats');
  const feed = await compare(
    repeats,
    () => cpuOf(() => drain(filled.pages())),
    () => cpuOf(() => drain(raw.pages())),
  );
  printCompared(`从头拉取 ${size} 条，变动目录`, feed, 'ms', atMostTimes(2));
  const compressed = await compare(
    repeats,
    () => cpuOf(() => [...filled.pages()].map(text => packed(text))),
    () => cpuOf(() => [...raw.pages()].map(text => packed(text))),
  );
  printCompared(`从头拉取 ${size} 条，变动目录，两边都压缩`, compressed, 'ms', atMostTimes(2));
  const pages = [...filled.pages()].map(text => packed(text));
  print(`从头拉取 ${size} 条，变动目录，线上每行`, weight(pages) / size, '字节', atMost(80, '字节'));
  print(
    `从头拉取 ${size} 条，变动目录，最大的一页`,
    Math.max(...pages.map(({ length }) => length)) / 1000,
    'kB',
    atMost(256, 'kB'),
  );
  await measureSnapshot(filled, raw, size, repeats);
}

async function measureSnapshot(filled: FilledCity, raw: RawTable, size: number, repeats: number): Promise<void> {
  print(`快照 ${size} 条，首次生成并压缩`, await cpuOf(() => filled.snapshot()), 'ms');
  const served = await compare(
    repeats,
    () => cpuOf(() => filled.snapshot()),
    () => cpuOf(() => drain(raw.pages())),
  );
  printCompared(`从头拉取 ${size} 条，现成的快照（已压缩）`, served, 'ms', atMostTimes(2));
  print(`从头拉取 ${size} 条，快照，线上每行`, weight(await filled.snapshot()) / size, '字节', atMost(80, '字节'));
}

/** Microseconds of processor time each of many runs takes. */
async function microsecondsOf(times: number, work: () => unknown): Promise<number> {
  const series: number[] = [];
  for (let nth = 0; nth < 9; nth += 1) {
    const cpu = await cpuOf(() => {
      for (let run = 0; run < times; run += 1) work();
    });
    series.push((cpu * 1000) / times);
  }
  return median(series);
}

async function measureLater(filled: FilledCity, size: number): Promise<void> {
  const { rev } = filled.head;
  filled.enter(CHANGES);
  const held = `已有 ${size} 条，拉取新变动 ${CHANGES} 条`;
  print(`${held}，线上`, packed(filled.page(rev), SHORT_LEVEL).length / 1000, 'kB', atMost(8, 'kB'));
  print(`${held}，每次`, await microsecondsOf(100, () => filled.page(rev)), 'µs', atMost(2000, 'µs'));
  const now = filled.head.rev;
  print(`已有 ${size} 条，没有新变动，正文`, Buffer.byteLength(filled.page(now)), '字节', atMost(300, '字节'));
  print(
    `已有 ${size} 条，没有新变动，每次`,
    await microsecondsOf(2000, () => filled.page(now)),
    'µs',
    atMost(100, 'µs'),
  );
}

const filled = await FilledCity.make();
const { store } = filled.city.installation;
let there = 0;
for (const size of SIZES) {
  filled.enter(size - there);
  there = size;
  const raw = new RawTable();
  raw.insert(rowsOf(store, 'task'), 500);
  raw.indexByRev();
  await measureCold(filled, raw, size);
  raw.dispose();
  await measureLater(filled, size);
  there += CHANGES;
}
filled.city.dispose();
