import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { checksum } from '../../../server/sync/checksum.ts';
import { trimHistory } from '../../../server/sync/horizon.ts';
import { snapshot } from '../../../server/sync/snapshot.ts';
import { RowSum } from '../../../shared/kernel/checksum.ts';
import { newId } from '../../../shared/kernel/ids.ts';
import {
  type SnapshotChunk,
  type SnapshotList,
  snapshotChunkSchema,
  snapshotListSchema,
} from '../../../shared/protocol/pull.ts';
import type { SentCommand } from '../../../shared/protocol/push.ts';
import { PROTOCOL } from '../../../shared/protocol/version.ts';
import { Device, SmallServer, tag, task } from './small-server.ts';

async function listOf(device: Device, scope: string): Promise<SnapshotList> {
  const answer = await snapshot(device.server.sync, device.session, {
    protocol: PROTOCOL,
    clientId: device.clientId,
    scope,
    chunk: null,
  });
  if (!answer.ok || answer.value.as !== 'list') throw new Error('no list');
  return snapshotListSchema.parse(JSON.parse(answer.value.text));
}

const ask = (device: Device, scope: string, rev: number, nth: number) =>
  snapshot(device.server.sync, device.session, {
    protocol: PROTOCOL,
    clientId: device.clientId,
    scope,
    chunk: { rev, nth },
  });

async function chunkOf(device: Device, scope: string, rev: number, nth: number): Promise<SnapshotChunk> {
  const answer = await ask(device, scope, rev, nth);
  if (!answer.ok || answer.value.as !== 'chunk') throw new Error('no chunk');
  return snapshotChunkSchema.parse(JSON.parse(gunzipSync(answer.value.gzip).toString()));
}

/** A server with a good many documents and tasks. */
function fullServer(count = 700): { server: SmallServer; clerk: Device } {
  const server = new SmallServer();
  const clerk = new Device(server, 'clerk');
  const commands: SentCommand[] = [];
  for (let n = 0; n < count; n += 1) {
    server.entropy.time += 60_000;
    const id = newId(server.entropy);
    commands.push(clerk.command('documents.tag', tag(id), {}));
    if (n % 3 === 0) commands.push(clerk.command('ledger.addTask', task(id, 'south', { documentId: id }), {}));
  }
  for (let from = 0; from < commands.length; from += 500) clerk.send(...commands.slice(from, from + 500));
  return { server, clerk };
}

async function loadBySnapshot(device: Device): Promise<void> {
  const { load, epoch } = device.ask();
  device.epoch = epoch;
  for (const scope of load) {
    const { rev, chunks } = await listOf(device, scope);
    for (const nth of chunks.keys()) {
      for (const [kind, rows] of (await chunkOf(device, scope, rev, nth)).packs)
        for (const [id, rowRev, body] of rows)
          device.rows.set(`${kind}:${id}`, { rev: rowRev, body: body as Record<string, unknown> });
    }
    device.cursors[scope] = rev;
  }
  device.catchUp();
}

const sorted = (device: Device) => [...device.rows].sort(([a], [b]) => (a < b ? -1 : 1));

test('a snapshot and the feed make the same replica', async () => {
  const { server, clerk } = fullServer();
  clerk.catchUp();
  const other = new Device(server, 'head');
  await loadBySnapshot(other);
  expect(other.rows.size).toBeGreaterThan(900);
  expect(sorted(other)).toEqual(sorted(clerk));
});

test('a snapshot taken before later changes and withdrawals still leads to the same replica', async () => {
  const { server, clerk } = fullServer();
  await listOf(clerk, 'office');
  clerk.catchUp();
  const [doc = ''] = clerk
    .ids('document')
    .filter(id => clerk.rows.get(`document:${id}`)?.body?.taskIds?.toString() === '');
  clerk.do('documents.withdraw', { documentId: doc });
  clerk.do('ledger.changeTask', {
    taskId: clerk.ids('task')[0],
    documentId: clerk.ids('task')[0],
    set: { content: '改' },
  });
  clerk.do('documents.tag', tag('new'));
  clerk.catchUp();
  const other = new Device(server, 'head');
  await loadBySnapshot(other);
  expect(sorted(other)).toEqual(sorted(clerk));
});

test('changes that come while a snapshot is built are not lost', async () => {
  const { server, clerk } = fullServer();
  clerk.catchUp();
  const building = listOf(clerk, 'office');
  clerk.do('documents.tag', tag('meanwhile'));
  clerk.do('ledger.withdrawTask', { taskId: clerk.ids('task').at(-1), documentId: clerk.ids('task').at(-1) });
  await building;
  clerk.catchUp();
  const other = new Device(server, 'head');
  await loadBySnapshot(other);
  expect(sorted(other)).toEqual(sorted(clerk));
});

test('packs hold up to 100 records of one kind, ids ascending and apart from other packs; the first chunk is small', async () => {
  const { clerk } = fullServer();
  const { rev, chunks } = await listOf(clerk, 'office');
  expect(chunks[0]).toBeLessThanOrEqual(200);
  expect(chunks.length).toBeGreaterThan(1);
  const packs: SnapshotChunk['packs'] = [];
  for (const nth of chunks.keys()) packs.push(...(await chunkOf(clerk, 'office', rev, nth)).packs);
  expect(packs.slice(0, 2).map(([kind]) => kind)).toEqual(['document', 'task']);
  const ranges = new Map<string, [string, string][]>();
  for (const [kind, rows] of packs) {
    const ids = rows.map(([id]) => id);
    expect(ids.length).toBeLessThanOrEqual(100);
    expect(ids).toEqual([...ids].sort((a, b) => (a < b ? -1 : 1)));
    const before = ranges.get(kind) ?? [];
    for (const [first] of before) expect(ids.at(-1)! < first).toBe(true);
    ranges.set(kind, [...before, [ids[0]!, ids.at(-1)!]]);
  }
});

test('a small scope is pulled from its beginning', async () => {
  const { server } = fullServer(10);
  expect(await listOf(new Device(server, 'northern'), 'unit:north')).toMatchObject({ rev: 0, chunks: [] });
});

test('a snapshot is built once, served while it is fresh, and built anew when much has changed', async () => {
  const { server, clerk } = fullServer(300);
  const [one, same] = await Promise.all([listOf(clerk, 'office'), listOf(new Device(server, 'head'), 'office')]);
  expect(same).toEqual(one);
  clerk.do('documents.tag', tag('one-more'));
  expect((await listOf(clerk, 'office')).rev).toBe(one.rev);
  const many = Array.from({ length: 1100 }, (_, n) => clerk.command('documents.tag', tag(`many-${n}`), {}));
  for (let from = 0; from < many.length; from += 500) clerk.send(...many.slice(from, from + 500));
  const anew = await listOf(clerk, 'office');
  expect(anew.rev).toBe(server.rev);
  expect((await chunkOf(clerk, 'office', one.rev, 0)).rev).toBe(one.rev);
  server.entropy.time += 2 * 86_400_000;
  trimHistory(server.sync);
  expect(await ask(clerk, 'office', one.rev, 0)).toEqual({ ok: false, problem: 'not-found' });
  expect((await chunkOf(clerk, 'office', anew.rev, 0)).rev).toBe(anew.rev);
});

test('a scope one may not read has no snapshot', async () => {
  const { server, clerk } = fullServer(300);
  const { rev } = await listOf(clerk, 'office');
  const northern = new Device(server, 'northern');
  expect(await ask(northern, 'office', rev, 0)).toEqual({ ok: false, problem: 'not-permitted' });
});

test('both sides come to the same counts and sums, and a gap shows', () => {
  const { server, clerk } = fullServer(50);
  for (const device of [clerk, new Device(server, 'southern'), new Device(server, 'admin')]) {
    device.catchUp();
    const compare = () => checksum(server.sync, device.session, { protocol: PROTOCOL, ...device });
    const reply = compare();
    expect(reply).toEqual({ ok: true, value: { moved: false, kinds: sumsOf(device) } });
  }
  const [lost = ''] = clerk.ids('document');
  clerk.rows.delete(`document:${lost}`);
  const reply = checksum(server.sync, clerk.session, { protocol: PROTOCOL, ...clerk });
  expect(reply).not.toMatchObject({ value: { kinds: sumsOf(clerk) } });
});

test('a record in two of the reader’s scopes is counted once', () => {
  const server = new SmallServer();
  const admin = new Device(server, 'admin');
  admin.catchUp();
  const grants = ['north', 'south'].map(unitId => ({ role: 'district.office', unitId }));
  admin.do('accounts.changeGrants', { personId: 'northern', grants });
  new Device(server, 'clerk').do('ledger.addTask', {
    ...task('both', 'north'),
    terms: { ...task('both', 'north').terms, coUnitIds: ['south'] },
  });
  const northern = new Device(server, 'northern');
  northern.catchUp();
  const reply = checksum(server.sync, northern.session, { protocol: PROTOCOL, ...northern });
  expect(reply).toMatchObject({ ok: true, value: { moved: false, kinds: { task: { count: 1 } } } });
});

test('sums are compared another time when something moved', () => {
  const { server, clerk } = fullServer(5);
  clerk.catchUp();
  new Device(server, 'head').do('documents.tag', tag('moved'));
  const reply = checksum(server.sync, clerk.session, { protocol: PROTOCOL, ...clerk });
  expect(reply).toEqual({ ok: true, value: { moved: true, kinds: {} } });
  const { all = 0 } = clerk.cursors;
  const partial = checksum(server.sync, clerk.session, {
    protocol: PROTOCOL,
    clientId: clerk.clientId,
    cursors: { all },
  });
  expect(partial).toMatchObject({ value: { moved: true } });
});

function sumsOf(device: Device): Record<string, { count: number; digits: string }> {
  const sums = new Map<string, RowSum>();
  for (const [key, { rev }] of device.rows) {
    const [kind = '', id = ''] = key.split(':');
    const sum = sums.get(kind) ?? new RowSum();
    sum.add(id, rev);
    sums.set(kind, sum);
  }
  return Object.fromEntries([...sums].map(([kind, { count, digits }]) => [kind, { count, digits }]));
}
