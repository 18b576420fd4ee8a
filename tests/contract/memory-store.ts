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
} from '../../extension/local/contract.ts';

type Row = Tables[TableName]['value'];
type Part = string | number;
type Entry = { parts: readonly Part[]; value: Row };
type Log = { table: Table; key: string; before: Entry | undefined }[];
type Table = { name: TableName; entries: Map<string, Entry>; sorted: Entry[] | null };
type Watcher = { tables: readonly TableName[]; run: () => Promise<void> };

/**
 * The local store in memory, for simulations by the thousand: transactions one after another, undone when their work throws, and
 * everything written frozen, so that code which changes what it read fails here as it would silently lose the change on disk.
 */
export function createMemoryStore(): LocalStore {
  const tables = new Map(TABLE_NAMES.map(name => [name, newTable(name)]));
  const watchers = new Set<Watcher>();
  let queue: Promise<unknown> = Promise.resolve();

  async function transact<R>(
    names: readonly TableName[],
    writes: boolean,
    work: (tx: AnyTx) => Promise<R>,
  ): Promise<R> {
    const log: Log = [];
    try {
      const result = await work(txOver(tables, names, writes ? log : null));
      const changed = new Set(log.map(({ table }) => table.name));
      for (const watcher of watchers) if (watcher.tables.some(name => changed.has(name))) void watcher.run();
      return result;
    } catch (error) {
      for (const { table, key, before } of log.reverse()) restore(table, key, before);
      throw error;
    }
  }

  // one at a time, as IndexedDB does with transactions that write the same tables
  function inTurn<R>(work: () => Promise<R>): Promise<R> {
    const done = queue.then(work, work);
    queue = done.catch(() => undefined);
    return done;
  }

  const run = <T extends TableName, R>(names: readonly T[], writes: boolean, work: (tx: Tx<T>) => Promise<R>) =>
    inTurn(() => transact(names, writes, work as unknown as (tx: AnyTx) => Promise<R>));

  return {
    read: (names, work) => run(names, false, work),
    write: (names, work) => run(names, true, work),
    watch(names, read, listener, onFault) {
      const watcher = { tables: names, run: () => run(names, false, read).then(listener, onFault) };
      watchers.add(watcher);
      void watcher.run();
      return () => void watchers.delete(watcher);
    },
    close: () => watchers.clear(),
  };
}

const newTable = (name: TableName): Table => ({ name, entries: new Map(), sorted: [] });

function restore(table: Table, key: string, before: Entry | undefined): void {
  if (before === undefined) table.entries.delete(key);
  else table.entries.set(key, before);
  table.sorted = null;
}

function txOver(tables: ReadonlyMap<TableName, Table>, names: readonly TableName[], log: Log | null): AnyTx {
  return Object.fromEntries(names.map(name => [name, tableOver(tables.get(name)!, log)])) as unknown as AnyTx;
}

const partsOf = (key: unknown): readonly Part[] => (Array.isArray(key) ? key : [key as Part]);
const keyText = (parts: readonly Part[]): string => (parts.length === 1 ? String(parts[0]) : parts.join('\u0000'));

// numbers before text, as in IndexedDB
function compareParts(a: readonly Part[], b: readonly Part[]): number {
  for (const [index, part] of a.entries()) {
    const other = b[index]!;
    if (part !== other) return part < other ? -1 : 1;
  }
  return 0;
}

function sortedOf(table: Table): Entry[] {
  table.sorted ??= [...table.entries.values()].sort((a, b) => compareParts(a.parts, b.parts));
  return table.sorted;
}

function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) freeze(part);
  return value;
}

function tableOver(table: Table, log: Log | null): TableTx<never> {
  const keyFields = TABLE_KEYS[table.name];
  const change = (parts: readonly Part[], after: Entry | undefined): void => {
    if (log === null) throw new Error('a write in a read transaction');
    const key = keyText(parts);
    log.push({ table, key, before: table.entries.get(key) });
    restore(table, key, after);
  };
  const within = ({ from, to }: { from: unknown; to: unknown }): Entry[] => {
    const [low, high] = [partsOf(from), partsOf(to)];
    return sortedOf(table).filter(({ parts }) => compareParts(parts, low) >= 0 && compareParts(parts, high) <= 0);
  };
  const tx = {
    get: async (key: unknown) => table.entries.get(keyText(partsOf(key)))?.value,
    getMany: async (keys: readonly unknown[]) => keys.map(key => table.entries.get(keyText(partsOf(key)))?.value),
    async range({ from, to, backwards, limit }: KeyRange<unknown>) {
      const found = within({ from, to });
      const ordered = backwards ? found.reverse() : found;
      return ordered.slice(0, limit).map(({ value }) => value);
    },
    all: async () => sortedOf(table).map(({ value }) => value),
    count: async () => table.entries.size,
    async put(values: readonly Row[]) {
      for (const value of values) {
        const parts = keyFields.map(field => (value as unknown as Record<string, Part>)[field]!);
        change(parts, { parts, value: freeze(value) });
      }
    },
    async drop(keys: readonly unknown[]) {
      for (const key of keys) if (table.entries.has(keyText(partsOf(key)))) change(partsOf(key), undefined);
    },
    async dropRange(range: { from: unknown; to: unknown }) {
      for (const { parts } of within(range)) change(parts, undefined);
    },
    async clear() {
      for (const { parts } of [...table.entries.values()]) change(parts, undefined);
    },
  };
  return tx as unknown as TableTx<never>;
}
