import { Dexie, liveQuery, type Table } from 'dexie';
import {
  type AnyTx,
  type KeyRange,
  type LocalStore,
  TABLE_KEYS,
  TABLE_NAMES,
  type TableName,
  type Tables,
  type TableTx,
  type Tx,
} from './contract.ts';
import { StoreFault, type StoreProblem } from './store-fault.ts';

/** How a store over IndexedDB is opened. */
export type DexieStoreOptions = {
  name: string;
  /** Hears once that the store must be left, such as for a newer version in another page. */
  onLost?: (problem: StoreProblem) => void;
  /** Pauses before opening is tried again, in milliseconds. */
  retryAfter?: readonly number[];
};

// one number per shipped form; a shipped form is never edited. 2: drawers of documents
const VERSION = 2;

/** The store over IndexedDB. Throws StoreFault when it cannot be opened after some tries. */
export async function openDexieStore(options: DexieStoreOptions): Promise<LocalStore> {
  const pauses = options.retryAfter ?? [200, 1000, 3000];
  for (let attempt = 0; ; attempt += 1) {
    try {
      const { db, expectClose } = await openDatabase(options);
      return storeOver(db, expectClose);
    } catch (error) {
      const pause = pauses[attempt];
      const fault = faultOf(error);
      if (pause === undefined || fault.problem === 'newer' || fault.problem === 'quota') throw fault;
      await new Promise(resolve => setTimeout(resolve, pause));
    }
  }
}

type Opened = { db: Dexie /** Says that closing is wanted. */; expectClose: () => void };

async function openDatabase({ name, onLost }: DexieStoreOptions): Promise<Opened> {
  // strict: an acknowledged entry is on the disk; in large transactions that costs nothing (reliability 1.3)
  const db = new Dexie(name, { autoOpen: false, chromeTransactionDurability: 'strict' });
  // no secondary index: each costs a fifth of the speed of a first load
  db.version(VERSION).stores(
    Object.fromEntries(TABLE_NAMES.map(table => [table, keyPath(TABLE_KEYS[table])])) as Record<TableName, string>,
  );
  let isLost = false;
  const lose = (problem: StoreProblem): void => {
    if (!isLost) onLost?.(problem);
    isLost = true;
  };
  db.on('versionchange', () => {
    lose('reload');
    db.close({ disableAutoOpen: true });
  });
  // nb. Dexie closes for a version change itself, before our handler is asked
  db.on('close', () => queueMicrotask(() => lose('unavailable')));
  db.on('blocked', () => onLost?.('blocked'));
  await refuseNewer(name);
  await db.open();
  const expectClose = (): void => {
    isLost = true;
  };
  return { db, expectClose };
}

/** Dexie would open what a newer version has written and fit it to this one's form. */
async function refuseNewer(name: string): Promise<void> {
  const there = (await indexedDB.databases?.())?.find(database => database.name === name);
  // Dexie numbers its forms by tens
  if (Math.floor((there?.version ?? 0) / 10) > VERSION) throw new StoreFault('newer');
}

const keyPath = (parts: readonly string[]): string => (parts.length === 1 ? String(parts[0]) : `[${parts.join('+')}]`);

function storeOver(db: Dexie, expectClose: () => void): LocalStore {
  const run = async <T extends TableName, R>(
    mode: 'r' | 'rw',
    tables: readonly T[],
    work: (tx: Tx<T>) => Promise<R>,
  ) => {
    try {
      // async itself: only then does Dexie keep the transaction through awaits of plain async functions in a real browser
      return await db.transaction(mode, [...tables], async () => work(txOver(db, tables)));
    } catch (error) {
      throw isOfStore(error) ? faultOf(error) : error;
    }
  };
  return {
    read: (tables, work) => run('r', tables, work),
    write: (tables, work) => run('rw', tables, work),
    watch(tables, read, listener, onFault) {
      const following = liveQuery(async () => run('r', tables, read)).subscribe({ next: listener, error: onFault });
      return () => following.unsubscribe();
    },
    close() {
      expectClose();
      db.close({ disableAutoOpen: true });
    },
  };
}

function txOver<T extends TableName>(db: Dexie, tables: readonly T[]): Tx<T> {
  return Object.fromEntries(tables.map(name => [name, tableOver(db.table(name))])) as unknown as AnyTx;
}

// keys are read-only tuples in the contract and plain arrays in Dexie
type AnyTable = Table<Tables[TableName]['value'], never>;

function tableOver<T extends TableName>(table: AnyTable): TableTx<T> {
  type Key = Tables[T]['key'];
  const between = ({ from, to }: { from: Key; to: Key }) => table.where(':id').between(from, to, true, true);
  const plain = (key: Key) => key as never;
  const tx: TableTx<TableName> = {
    get: key => table.get(plain(key as Key)),
    getMany: keys => table.bulkGet([...keys] as never[]),
    range({ from, to, backwards, limit }: KeyRange<unknown>) {
      const all = between({ from: from as Key, to: to as Key });
      const ordered = backwards ? all.reverse() : all;
      return (limit === undefined ? ordered : ordered.limit(limit)).toArray();
    },
    all: () => table.toArray(),
    count: () => table.count(),
    put: async values => void (await table.bulkPut([...values])),
    drop: async keys => void (await table.bulkDelete([...keys] as never[])),
    dropRange: async range => void (await between(range as { from: Key; to: Key }).delete()),
    clear: () => table.clear(),
  };
  return tx as unknown as TableTx<T>;
}

const PROBLEMS: Readonly<Record<string, StoreProblem>> = {
  VersionError: 'newer',
  QuotaExceededError: 'quota',
  UnknownError: 'corrupt',
  NotFoundError: 'corrupt',
  NotReadableError: 'corrupt',
  DatabaseClosedError: 'unavailable',
};

const isOfStore = (error: unknown): boolean => error instanceof Dexie.DexieError || error instanceof DOMException;

/** The fault behind whatever Dexie threw; it wraps the browser's own error once or twice. */
function faultOf(error: unknown): StoreFault {
  if (error instanceof StoreFault) return error;
  for (let cause: unknown = error; cause instanceof Error || cause instanceof DOMException; cause = innerOf(cause)) {
    const problem = PROBLEMS[cause.name];
    if (problem !== undefined && innerOf(cause) === undefined) return new StoreFault(problem, error);
  }
  return new StoreFault('unavailable', error);
}

const innerOf = (error: object): unknown => ('inner' in error && error.inner ? error.inner : undefined);
