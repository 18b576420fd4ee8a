import { expect, it } from 'vitest';
import { confirmedIn, getRecord, listRecords } from '../../../extension/local/read.ts';
import { document, pack, row, workbench } from '../workbench.ts';

const withPacks = async () => {
  const at = await workbench();
  await at.store.write(['packs'], tx =>
    tx.packs.put([
      pack('office', 'document', [
        ['b', 4, document('包内乙')],
        ['d', 5, document('包内丁')],
        ['f', 6, document('包内己')],
      ]),
      pack('office', 'document', [['m', 7, document('另一包')]]),
      pack('all', 'document', [['d', 3, document('旧的丁')]]),
    ]),
  );
  return at;
};

const confirmed = (at: Awaited<ReturnType<typeof withPacks>>, id: string) =>
  at.store.read(['rows', 'packs'], tx => confirmedIn(tx, ['all', 'office'], 'document', id));

it.each([
  ['a', 0],
  ['b', 4],
  ['c', 0],
  ['d', 5],
  ['f', 6],
  ['g', 0],
  ['m', 7],
  ['z', 0],
])('finds %s in the packs, at revision %i', async (id, rev) => {
  expect((await confirmed(await withPacks(), id)).rev).toBe(rev);
});

it('a row stands before an older form in a pack', async () => {
  const at = await withPacks();
  await at.store.write(['rows'], tx => tx.rows.put([row('document', 'd', 9, document('改过的丁'), ['office'])]));
  expect((await getRecord(at.store, { kind: 'document', id: 'd' }))?.title).toBe('改过的丁');
});

it('a mask hides a record that left, though a pack still has it', async () => {
  const at = await withPacks();
  await at.store.write(['rows'], tx => tx.rows.put([row('document', 'd', 9, null, [])]));
  expect(await getRecord(at.store, { kind: 'document', id: 'd' })).toBeNull();
  expect([...(await listRecords(at.store, 'document')).keys()]).toEqual(['b', 'f', 'm']);
});

it('a mask gives way to the pack of a scope gained since, which has the record at the same revision', async () => {
  const at = await withPacks();
  await at.store.write(['rows', 'packs'], async tx => {
    await tx.rows.put([row('document', 'd', 9, null, [])]);
    await tx.packs.put([pack('all', 'document', [['d', 9, document('在新范围内')]])]);
  });
  expect((await getRecord(at.store, { kind: 'document', id: 'd' }))?.title).toBe('在新范围内');
});

it('a record nobody here can read is set aside, the others are listed', async () => {
  const at = await withPacks();
  await at.store.write(['rows'], tx =>
    tx.rows.put([
      row('document', 'b', 9, { ...document('新版'), v: 99 }, ['office']),
      row('document', 'f', 9, { v: 1, title: 7 }, ['office']),
    ]),
  );
  expect([...(await listRecords(at.store, 'document')).keys()]).toEqual(['d', 'm']);
});
