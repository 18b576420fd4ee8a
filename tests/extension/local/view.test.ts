import { expect, it } from 'vitest';
import { noteChanges } from '../../../extension/local/changes.ts';
import type { LocalStore } from '../../../extension/local/contract.ts';
import { runOrders } from '../../../extension/local/run-orders.ts';
import { StoreFault } from '../../../extension/local/store-fault.ts';
import { undoOrders } from '../../../extension/local/undo-orders.ts';
import { createView, type LocalView } from '../../../extension/local/view.ts';
import { plainCell, type Watched } from '../../../extension/local/watched.ts';
import { createMemoryStore } from '../../contract/memory-store.ts';
import { changeOrder, document, pack, row, tagOrder, task, unit, workbench } from '../workbench.ts';

/** Waits until a watched value answers. */
function until<T>(watched: Watched<T>, answers: (value: T) => boolean): Promise<T> {
  return new Promise(resolve => {
    watched.subscribe(value => {
      if (answers(value)) resolve(value);
    });
  });
}

async function opened(view: LocalView) {
  const documents = view.watchKind('document');
  await until(view.watchReady('document'), ready => ready);
  return documents;
}

it('shows what there is, and each change of it, with what waits marked', async () => {
  const at = await workbench();
  await at.store.write(['rows', 'changes'], async tx => {
    await tx.rows.put([row('document', 'a', 5, document('已有'))]);
    await noteChanges(tx, { keys: ['document:a'] });
  });
  const documents = await opened(createView(at.store, plainCell));
  expect([...documents.value.values()]).toMatchObject([{ id: 'a', rev: 5, pending: false }]);
  const result = await runOrders(at, [tagOrder('b', '新的')]);
  await until(documents, map => map.has('b'));
  expect(documents.value.get('b')).toMatchObject({ rev: 0, pending: true, body: { title: '新的' } });
  if (result.ok) await undoOrders(at, result.value);
  await until(documents, map => !map.has('b'));
  expect(documents.value.get('a')?.body.title).toBe('已有');
});

it('each change is a new map; what did not change stays the same entry', async () => {
  const at = await workbench();
  await at.store.write(['rows'], tx =>
    tx.rows.put([row('document', 'a', 5, document('甲')), row('document', 'b', 6, document('乙'))]),
  );
  const documents = await opened(createView(at.store, plainCell));
  const before = documents.value;
  await at.store.write(['rows', 'changes'], async tx => {
    await tx.rows.put([row('document', 'b', 7, document('乙改'))]);
    await noteChanges(tx, { keys: ['document:b'] });
  });
  await until(documents, map => map.get('b')?.rev === 7);
  expect(documents.value).not.toBe(before);
  expect(documents.value.get('a')).toBe(before.get('a'));
});

it('reads only what changed again', async () => {
  const at = await workbench();
  await at.store.write(['rows'], tx =>
    tx.rows.put(Array.from({ length: 500 }, (_, nth) => row('task', `t${nth}`, 5, task(`任务${nth}`), ['office']))),
  );
  let ranges = 0;
  const counting: LocalStore = {
    ...at.store,
    read: (tables, work) =>
      at.store.read(tables, tx => {
        if (!('rows' in tx)) return work(tx);
        const { rows } = tx as unknown as { rows: { range(asked: unknown): unknown } };
        const range = (asked: unknown) => {
          ranges += 1;
          return rows.range(asked);
        };
        return work({ ...tx, rows: { ...rows, range } } as typeof tx);
      }),
  };
  const view = createView(counting, plainCell);
  const tasks = view.watchKind('task');
  await until(view.watchReady('task'), ready => ready);
  const loads = ranges;
  await runOrders(at, [changeOrder('t7', '改过')]);
  await until(tasks, map => map.get('t7')?.pending === true);
  expect(tasks.value.size).toBe(500);
  expect(ranges).toBe(loads);
});

it('takes in packs as they arrive, and never an older form over a newer one', async () => {
  const at = await workbench();
  await at.store.write(['rows'], tx => tx.rows.put([row('document', 'b', 9, document('新的乙'), ['office'])]));
  const documents = await opened(createView(at.store, plainCell));
  await at.store.write(['packs', 'changes'], async tx => {
    const rows = [
      ['a', 3, document('甲')],
      ['b', 4, document('旧的乙')],
    ] as const;
    await tx.packs.put([pack('office', 'document', rows)]);
    await noteChanges(tx, { keys: [], packs: [['office', 'document', 'a']] });
  });
  await until(documents, map => map.has('a'));
  expect(documents.value.get('b')?.body.title).toBe('新的乙');
});

it('a record this version cannot read is set aside and counted, and is back once it can be', async () => {
  const at = await workbench();
  await at.store.write(['rows'], tx =>
    tx.rows.put([
      row('document', 'a', 5, { ...document('新版写的'), v: 9 }),
      row('document', 'b', 6, document('读得懂')),
    ]),
  );
  const view = createView(at.store, plainCell);
  const documents = await opened(view);
  expect([...documents.value.keys()]).toEqual(['b']);
  await until(view.unreadable, count => count === 1);
  await at.store.write(['rows', 'changes'], async tx => {
    await tx.rows.put([row('document', 'a', 7, document('又读得懂'))]);
    await noteChanges(tx, { keys: ['document:a'] });
  });
  await until(view.unreadable, count => count === 0);
  expect(documents.value.size).toBe(2);
});

it('reads everything again when too much has happened to keep track of', async () => {
  const at = await workbench();
  const view = createView(at.store, plainCell);
  const units = view.watchKind('unit');
  await until(view.watchReady('unit'), ready => ready);
  await at.store.write(['rows', 'changes'], async tx => {
    await tx.rows.clear();
    await tx.rows.put([row('unit', 'west', 5, unit('district'))]);
    await noteChanges(tx, null);
  });
  await until(units, map => map.size === 1);
  expect([...units.value.keys()]).toEqual(['west']);
});

it('keeps track over more notes than are kept', async () => {
  const at = await workbench();
  const documents = await opened(createView(at.store, plainCell));
  for (let nth = 0; nth < 400; nth += 1)
    await at.store.write(['rows', 'changes'], async tx => {
      await tx.rows.put([row('document', `d${nth}`, nth + 5, document(`${nth}`))]);
      await noteChanges(tx, { keys: [`document:d${nth}`] });
    });
  await until(documents, map => map.size === 400);
  expect(await at.store.read(['changes'], tx => tx.changes.count())).toBeLessThan(400);
});

it('says how sync stands, what waits and what was refused', async () => {
  const at = await workbench();
  const view = createView(at.store, plainCell);
  await runOrders(at, [tagOrder('b', '新的')]);
  const sync = await until(view.sync, state => state?.pendingCount === 1);
  expect(sync).toMatchObject({ oldestUnsentAt: at.clock.milliseconds, phase: 'idle' });
  await until(view.outbox, list => list.length === 1);
  const refused = { order: tagOrder('c'), madeAt: 1, refusal: { code: 'document.in-use' as const } };
  await at.store.write(['attention'], tx =>
    tx.attention.put([
      { ...refused, id: 'first', refusedAt: 5 },
      { ...refused, id: 'second', refusedAt: 9 },
    ]),
  );
  const attention = await until(view.attention, list => list.length === 2);
  expect(attention.map(({ id }) => id)).toEqual(['second', 'first']);
});

it('says why the store is of no use', async () => {
  const broken: LocalStore = {
    ...createMemoryStore(),
    read: () => Promise.reject(new StoreFault('corrupt')),
  };
  const view = createView(broken, plainCell);
  view.watchKind('unit');
  expect(await until(view.storeProblem, problem => problem !== null)).toBe('corrupt');
  view.lose('reload');
  expect(view.storeProblem.value).toBe('reload');
});
