import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import type { LocalStore } from '../../../extension/local/contract.ts';
import { openDexieStore } from '../../../extension/local/dexie-store.ts';
import { openLocal } from '../../../extension/local/open-local.ts';
import { runOrders } from '../../../extension/local/run-orders.ts';
import { StoreFault, type StoreProblem } from '../../../extension/local/store-fault.ts';
import { readSyncState } from '../../../extension/local/sync-state.ts';
import { createMemoryStore } from '../../contract/memory-store.ts';
import { Chance, Clock } from '../../sync/chance.ts';
import { createMemoryArea } from '../../sync/memory-area.ts';
import { NOW, tagOrder, workbench } from '../workbench.ts';

const entropy = new Clock(NOW, new Chance(5));
const nobody = () => undefined;

it('a database that cannot be read any more is left behind, once, and unsent work comes from the copy', async () => {
  const at = await workbench();
  await runOrders(at, [tagOrder('doc-1')]);
  const names: string[] = [];
  const open = async (name: string): Promise<LocalStore> => {
    names.push(name);
    if (name === 'six-ones') throw new StoreFault('corrupt');
    return createMemoryStore();
  };
  const workplace = await openLocal({ area: at.area, entropy, onLost: nobody, open });
  expect(names).toEqual(['six-ones', 'six-ones-2']);
  expect(await readSyncState(workplace.store)).toMatchObject({ pendingCount: 1, rebuilt: true });
  await openLocal({ area: at.area, entropy, onLost: nobody, open });
  expect(names).toEqual(['six-ones', 'six-ones-2', 'six-ones-2']);
});

it.each(['quota', 'newer', 'blocked', 'unavailable'] as const)(
  '%s is no reason to leave a database behind',
  async problem => {
    const names: string[] = [];
    const open = async (name: string): Promise<LocalStore> => {
      names.push(name);
      throw new StoreFault(problem);
    };
    await expect(openLocal({ area: createMemoryArea(), entropy, onLost: nobody, open })).rejects.toMatchObject({
      problem,
    });
    expect(names).toEqual(['six-ones']);
  },
);

it('does not begin one database after another when the new one cannot be opened either', async () => {
  const area = createMemoryArea();
  const open = () => Promise.reject(new StoreFault('corrupt'));
  await expect(openLocal({ area, entropy, onLost: nobody, open })).rejects.toMatchObject({ problem: 'corrupt' });
  expect(await area.all()).toEqual({});
});

it('other pages hear that the database was replaced', async () => {
  const area = createMemoryArea();
  const heard: StoreProblem[] = [];
  await openLocal({ area, entropy, onLost: problem => heard.push(problem), open: async () => createMemoryStore() });
  await area.set({ 'store-generation': 2 });
  expect(heard).toEqual(['reload']);
});

it('two contexts that open a fresh store at once agree who this device is', async () => {
  const area = createMemoryArea();
  const open = () => openDexieStore({ name: 'agree', retryAfter: [] });
  const [one, other] = await Promise.all([
    openLocal({ area, entropy, onLost: nobody, open }),
    openLocal({ area, entropy, onLost: nobody, open }),
  ]);
  const identity = ({ store }: typeof one) => store.read(['meta'], tx => tx.meta.get('identity'));
  expect(await identity(one)).toEqual(await identity(other));
});

it('closes for a newer version in another page and says so', async () => {
  const heard: StoreProblem[] = [];
  const store = await openDexieStore({ name: 'upgraded', retryAfter: [], onLost: problem => heard.push(problem) });
  const newer = new Dexie('upgraded');
  newer.version(6).stores({ meta: 'key', rows: '[kind+id]' });
  await newer.open();
  expect(heard).toEqual(['reload']);
  await expect(store.read(['meta'], tx => tx.meta.count())).rejects.toBeInstanceOf(StoreFault);
  newer.close();
});

it('a store of the first form is opened as it is, with room for what was added', async () => {
  const first = new Dexie('first-form');
  first.version(1).stores({ meta: 'key', rows: '[kind+id]' });
  await first.open();
  await first.table('meta').put({ key: 'kept', value: 1 });
  first.close();
  const store = await openDexieStore({ name: 'first-form', retryAfter: [] });
  expect(await store.read(['meta', 'drawers'], async tx => [await tx.meta.count(), await tx.drawers.count()])).toEqual([
    1, 0,
  ]);
  store.close();
});

it('an older version says that it is the older one, at once', async () => {
  const newer = new Dexie('from-tomorrow');
  newer.version(7).stores({ meta: 'key' });
  await newer.open();
  newer.close();
  await expect(openDexieStore({ name: 'from-tomorrow', retryAfter: [60_000] })).rejects.toMatchObject({
    problem: 'newer',
  });
});

it('tries again to open before it gives up', async () => {
  const { open } = indexedDB;
  let tries = 0;
  indexedDB.open = () => {
    tries += 1;
    throw new DOMException('Internal error opening backing store', 'UnknownError');
  };
  try {
    await expect(openDexieStore({ name: 'unlucky', retryAfter: [1, 1] })).rejects.toMatchObject({ problem: 'corrupt' });
  } finally {
    indexedDB.open = open;
  }
  expect(tries).toBeGreaterThanOrEqual(3);
});
