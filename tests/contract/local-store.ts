import { expect, it } from 'vitest';
import { LAST_TEXT, type LocalStore, TABLE_NAMES } from '../../extension/local/contract.ts';

const row = (kind: string, id: string, rev = 1) => ({ kind, id, rev, scopes: ['all'], body: { v: 1 } });

/** What every local store must do, whatever it is made of. `open` gives a fresh, empty one. */
export function localStoreContract(open: () => Promise<LocalStore>): void {
  it('gives back what was written, under its whole key', async () => {
    const store = await open();
    await store.write(['rows', 'meta'], async tx => {
      await tx.rows.put([row('task', 'a', 1), row('unit', 'a', 2)]);
      await tx.meta.put([{ key: 'x', value: { deep: [1, '二'] } }]);
    });
    const read = await store.read(['rows', 'meta'], async tx => ({
      task: await tx.rows.get(['task', 'a']),
      missing: await tx.rows.get(['task', 'b']),
      many: await tx.rows.getMany([
        ['unit', 'a'],
        ['unit', 'z'],
        ['task', 'a'],
      ]),
      x: await tx.meta.get('x'),
    }));
    expect(read.task).toEqual(row('task', 'a', 1));
    expect(read.missing).toBeUndefined();
    expect(read.many.map(found => found?.rev)).toEqual([2, undefined, 1]);
    expect(read.x?.value).toEqual({ deep: [1, '二'] });
  });

  it('lists a range in key order, both ends included, backwards and limited where asked', async () => {
    const store = await open();
    await store.write(['rows', 'outbox'], async tx => {
      await tx.rows.put([row('task', 'c'), row('task', 'a'), row('unit', 'a'), row('task', 'b'), row('person', 'z')]);
    });
    const ids = (from: string, to: string, more = {}) =>
      store.read(['rows'], async tx => {
        const found = await tx.rows.range({ from: ['task', from], to: ['task', to], ...more });
        return found.map(({ id }) => id).join('');
      });
    expect(await ids('', LAST_TEXT)).toBe('abc');
    expect(await ids('a', 'b')).toBe('ab');
    expect(await ids('', LAST_TEXT, { backwards: true })).toBe('cba');
    expect(await ids('', 'bb', { backwards: true, limit: 1 })).toBe('b');
    expect(await ids('d', LAST_TEXT)).toBe('');
  });

  it('orders numbers as numbers', async () => {
    const store = await open();
    await store.write(['staged'], tx =>
      tx.staged.put([10, 9, -1, 100].map(nth => ({ nth, scopes: [], rows: [], cursors: {} }))),
    );
    const order = await store.read(['staged'], async tx => (await tx.staged.all()).map(({ nth }) => nth));
    expect(order).toEqual([-1, 9, 10, 100]);
    await store.write(['staged'], tx => tx.staged.dropRange({ from: 0, to: 10 }));
    expect(await store.read(['staged'], tx => tx.staged.count())).toBe(2);
  });

  it('keeps packs apart by scope and kind', async () => {
    const store = await open();
    const pack = (scope: string, kind: string, firstId: string) => ({
      scope,
      kind,
      firstId,
      lastId: `${firstId}9`,
      rows: [[firstId, 1, null]] as const,
    });
    await store.write(['packs'], tx =>
      tx.packs.put([pack('all', 'unit', 'a'), pack('all', 'unit', 'm'), pack('office', 'unit', 'a')]),
    );
    const floor = await store.read(['packs'], tx =>
      tx.packs.range({ from: ['all', 'unit', ''], to: ['all', 'unit', 'k'], backwards: true, limit: 1 }),
    );
    expect(floor.map(({ scope, firstId }) => [scope, firstId])).toEqual([['all', 'a']]);
    await store.write(['packs'], tx =>
      tx.packs.dropRange({ from: ['all', '', ''], to: ['all', LAST_TEXT, LAST_TEXT] }),
    );
    expect(await store.read(['packs'], tx => tx.packs.count())).toBe(1);
  });

  it('keeps nothing of a transaction that throws, and passes the error on', async () => {
    const store = await open();
    await store.write(['meta'], tx => tx.meta.put([{ key: 'x', value: 1 }]));
    const failing = store.write(['meta', 'rows'], async tx => {
      await tx.meta.put([{ key: 'x', value: 2 }]);
      await tx.rows.put([row('task', 'a')]);
      await tx.meta.clear();
      throw new RangeError('on purpose');
    });
    await expect(failing).rejects.toThrow(RangeError);
    const read = await store.read(['meta', 'rows'], async tx => [await tx.meta.all(), await tx.rows.count()]);
    expect(read).toEqual([[{ key: 'x', value: 1 }], 0]);
  });

  it('lets writers on one table follow each other without losing a change', async () => {
    const store = await open();
    const addOne = () =>
      store.write(['meta'], async tx => {
        const before = ((await tx.meta.get('n'))?.value as number | undefined) ?? 0;
        await tx.meta.put([{ key: 'n', value: before + 1 }]);
      });
    await Promise.all(Array.from({ length: 20 }, addOne));
    expect(await store.read(['meta'], tx => tx.meta.get('n'))).toEqual({ key: 'n', value: 20 });
  });

  it('drops by key and clears, and says how many are left', async () => {
    const store = await open();
    await store.write(['rows'], tx => tx.rows.put([row('task', 'a'), row('task', 'b'), row('task', 'c')]));
    await store.write(['rows'], tx =>
      tx.rows.drop([
        ['task', 'b'],
        ['task', 'never'],
      ]),
    );
    expect(await store.read(['rows'], tx => tx.rows.count())).toBe(2);
    await store.write(TABLE_NAMES, tx => tx.rows.clear());
    expect(await store.read(['rows'], tx => tx.rows.all())).toEqual([]);
  });

  it('tells a watcher the present state and each later one, until it is stopped', async () => {
    const store = await open();
    const heard: number[] = [];
    const told = () => new Promise<void>(resolve => listeners.push(resolve));
    const listeners: (() => void)[] = [];
    const stop = store.watch(
      ['meta'],
      async tx => await tx.meta.count(),
      count => {
        heard.push(count);
        for (const listener of listeners.splice(0)) listener();
      },
      error => {
        throw error;
      },
    );
    await told();
    const next = told();
    await store.write(['meta'], tx => tx.meta.put([{ key: 'x', value: 1 }]));
    await next;
    stop();
    await store.write(['meta'], tx => tx.meta.put([{ key: 'y', value: 1 }]));
    await store.read(['meta'], tx => tx.meta.count());
    expect(heard[0]).toBe(0);
    expect(heard.at(-1)).toBe(1);
  });
}
