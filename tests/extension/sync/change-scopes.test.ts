import { expect, it } from 'vitest';
import { readReplica } from '../../../extension/local/meta.ts';
import { getRecord, listRecords } from '../../../extension/local/read.ts';
import { changeScopesIn } from '../../../extension/sync/change-scopes.ts';
import { byText } from '../../../shared/kernel/compare.ts';
import { document, pack, row, workbench } from '../workbench.ts';

type Bench = Awaited<ReturnType<typeof workbench>>;

const TABLES = ['rows', 'packs', 'outbox', 'optimistic', 'meta', 'changes', 'staged'] as const;

async function bench(): Promise<Bench> {
  const at = await workbench();
  await at.store.write(['rows', 'packs'], async tx => {
    await tx.rows.put([
      row('document', 'only-office', 5, document('只在办'), ['office']),
      row('document', 'in-both', 6, document('两处都在'), ['office', 'all']),
      row('document', 'left-office', 8, document('离开办'), ['all']),
    ]);
    await tx.packs.put([
      pack('office', 'document', [['packed-office', 3, document('办的包')]]),
      pack('all', 'document', [
        ['only-office', 2, document('旧的')],
        ['packed-all', 3, document('全的包')],
      ]),
    ]);
  });
  return at;
}

const drop = (at: Bench, scopes: string[]) =>
  at.store.write(TABLES, tx => changeScopesIn(tx, { epoch: 'e1', drop: scopes, load: [] }));
const ids = async (at: Bench) => [...(await listRecords(at.store, 'document')).keys()].toSorted(byText);

it('a lost scope leaves the device at once; what is in another scope too stays', async () => {
  const at = await bench();
  await drop(at, ['office']);
  expect(await ids(at)).toEqual(['in-both', 'left-office', 'packed-all']);
  expect(await at.store.read(['meta'], async tx => (await readReplica(tx)).cursors)).toEqual({ all: 10 });
});

it('an older form in a pack of another scope does not come back to light', async () => {
  const at = await bench();
  await drop(at, ['office']);
  expect(await getRecord(at.store, { kind: 'document', id: 'only-office' })).toBeNull();
});

it('without any scope nothing is left', async () => {
  const at = await bench();
  await drop(at, ['office', 'all']);
  expect(await at.store.read(['rows', 'packs'], async tx => [await tx.rows.count(), await tx.packs.count()])).toEqual([
    0, 0,
  ]);
});

it('a gained scope is to be loaded, and one under way is not begun again', async () => {
  const at = await bench();
  const load = (scopes: string[]) =>
    at.store.write(TABLES, tx => changeScopesIn(tx, { epoch: 'e1', drop: [], load: scopes }));
  await load(['unit:east']);
  await at.store.write(['meta'], async tx => {
    const replica = await readReplica(tx);
    await tx.meta.put([
      { key: 'replica', value: { ...replica, loading: { 'unit:east': { rev: 7, chunks: [3, 3], next: 1 } } } },
    ]);
  });
  await load(['unit:east', 'unit:west']);
  expect(await at.store.read(['meta'], async tx => (await readReplica(tx)).loading)).toEqual({
    'unit:east': { rev: 7, chunks: [3, 3], next: 1 },
    'unit:west': { rev: -1, chunks: [], next: 0 },
  });
});
