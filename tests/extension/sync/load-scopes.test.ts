import { expect, it } from 'vitest';
import { readReplica, writeMeta } from '../../../extension/local/meta.ts';
import { listRecords } from '../../../extension/local/read.ts';
import { readSyncState } from '../../../extension/local/sync-state.ts';
import { loadScopes } from '../../../extension/sync/load-scopes.ts';
import { failureOf } from '../../../extension/sync/transport.ts';
import { document, scripted, workbench } from '../workbench.ts';

const UNASKED = { rev: -1, chunks: [], next: 0 };

async function bench(scopes: readonly string[] = ['office']) {
  const at = await workbench();
  const loading = Object.fromEntries(scopes.map(scope => [scope, UNASKED]));
  await at.store.write(['meta'], tx => writeMeta(tx, 'replica', { epoch: 'e1', cursors: { all: 10 }, loading }));
  return at;
}

const ok = async <T>(value: T) => ({ ok: true as const, value });
const failed = async (code: 'offline' | 'not-found' | 'not-permitted') => ({
  ok: false as const,
  failure: failureOf(code),
});
const list = (scope: string, rev = 20) => ok({ epoch: 'e1', scope, rev, chunks: [2, 1] });
const chunk = (rev: number, nth: number) =>
  ok({
    rev,
    nth,
    packs: [
      [
        'document',
        nth === 0
          ? [
              ['a', 3, document('甲')],
              ['b', 4, document('乙')],
            ]
          : [['c', 5, document('丙')]],
      ],
    ] as never,
  });
const replicaOf = (at: Awaited<ReturnType<typeof bench>>) => at.store.read(['meta'], readReplica);

it('each chunk can be used as soon as it is here, and how far it is can be read', async () => {
  const at = await bench();
  const cut = scripted({
    snapshotList: ({ scope }) => list(scope),
    snapshotChunk: ({ chunk: asked }) => (asked?.nth === 0 ? chunk(20, 0) : failed('offline')),
  });
  expect(await loadScopes({ ...at, transport: cut })).toMatchObject({ end: 'failed' });
  expect([...(await listRecords(at.store, 'document')).keys()]).toEqual(['a', 'b']);
  expect((await readSyncState(at.store)).progress).toEqual({ done: 2, total: 3 });
});

it('goes on from the last chunk stored, never from the beginning', async () => {
  const at = await bench();
  await at.store.write(['meta'], tx =>
    writeMeta(tx, 'replica', { epoch: 'e1', cursors: {}, loading: { office: { rev: 20, chunks: [2, 1], next: 1 } } }),
  );
  const transport = scripted({ snapshotChunk: ({ chunk: asked }) => chunk(20, asked?.nth ?? 9) });
  expect(await loadScopes({ ...at, transport })).toEqual({ end: 'loaded' });
  expect(transport.asked.map(({ request }) => request)).toMatchObject([{ chunk: { rev: 20, nth: 1 } }]);
  expect(await replicaOf(at)).toEqual({ epoch: 'e1', cursors: { office: 20 }, loading: {} });
});

it('begins anew with the snapshot that replaced the one it was loading', async () => {
  const at = await bench();
  let rev = 20;
  const transport = scripted({
    snapshotList: ({ scope }) => list(scope, rev),
    snapshotChunk({ chunk: asked }) {
      if (asked?.rev === 20 && asked.nth === 1) {
        rev = 30;
        return failed('not-found');
      }
      return chunk(asked?.rev ?? 0, asked?.nth ?? 0);
    },
  });
  expect(await loadScopes({ ...at, transport })).toEqual({ end: 'loaded' });
  expect((await replicaOf(at)).cursors).toEqual({ all: 10, office: 30 });
});

it('gives up a scope that was lost while it was loading, and keeps the others', async () => {
  const at = await bench(['office', 'unit:east']);
  const transport = scripted({
    snapshotList: ({ scope }) => (scope === 'office' ? failed('not-permitted') : list(scope)),
    snapshotChunk: ({ chunk: asked }) => chunk(20, asked?.nth ?? 0),
  });
  expect(await loadScopes({ ...at, transport })).toEqual({ end: 'loaded' });
  expect(await replicaOf(at)).toEqual({ epoch: 'e1', cursors: { all: 10, 'unit:east': 20 }, loading: {} });
});

it('a small scope has no chunks and is pulled from the beginning', async () => {
  const at = await bench();
  const transport = scripted({ snapshotList: ({ scope }) => ok({ epoch: 'e1', scope, rev: 0, chunks: [] }) });
  expect(await loadScopes({ ...at, transport })).toEqual({ end: 'loaded' });
  expect((await replicaOf(at)).cursors).toEqual({ all: 10, office: 0 });
});

it('a list of another epoch is not begun', async () => {
  const at = await bench();
  const transport = scripted({ snapshotList: ({ scope }) => ok({ epoch: 'e2', scope, rev: 9, chunks: [3] }) });
  expect(await loadScopes({ ...at, transport })).toEqual({ end: 'restart' });
});
