import { expect, test } from 'vitest';
import { trimHistory } from '../../../server/sync/horizon.ts';
import { Device, SmallServer, tag } from './small-server.ts';

const DAY = 86_400_000;

function yearOfWork(): { server: SmallServer; clerk: Device; away: Device; fresh: Device } {
  const server = new SmallServer();
  const clerk = new Device(server, 'clerk');
  const away = new Device(server, 'head', 'long-away');
  const fresh = new Device(server, 'head', 'away-a-week');
  for (const id of ['stays', 'goes-early', 'goes-late']) clerk.do('documents.tag', tag(id));
  away.catchUp();
  clerk.do('documents.withdraw', { documentId: 'goes-early' });
  clerk.do('documents.correct', { documentId: 'nowhere', set: {} });
  server.entropy.time += 200 * DAY;
  fresh.catchUp();
  clerk.do('documents.withdraw', { documentId: 'goes-late' });
  return { server, clerk, away, fresh };
}

test('tombstones live 180 days; who was away longer loads again, who was not goes on', () => {
  const { server, away, fresh } = yearOfWork();
  expect(trimHistory(server.sync)).toMatchObject({ records: 1 });
  expect(server.store.read(view => view.record('document', 'goes-early'))).toBeNull();
  expect(away.ask()).toMatchObject({ reset: 'horizon', cursors: {}, load: ['all', 'office'] });
  expect(fresh.ask()).toMatchObject({ reset: null });
  for (const device of [away, fresh]) {
    device.catchUp();
    expect(device.ids('document')).toEqual(['stays']);
  }
});

test('nothing is trimmed twice, nor before its time', () => {
  const { server } = yearOfWork();
  trimHistory(server.sync);
  const { oldestCursor } = server.store.read(view => view.head());
  expect(trimHistory(server.sync)).toEqual({ records: 0, entries: 0 });
  expect(server.store.read(view => view.head().oldestCursor)).toBe(oldestCursor);
  expect(server.store.read(view => view.record('document', 'goes-late')?.body)).toBeNull();
});

test('a fresh server has nothing to trim', () => {
  expect(trimHistory(new SmallServer().sync)).toEqual({ records: 0, entries: 0 });
});

test('a device that loads from the beginning by pages gets past the horizon', () => {
  const { server } = yearOfWork();
  trimHistory(server.sync);
  const device = new Device(server, 'clerk', 'new-client');
  expect(device.catchUp(1).every(({ reset }) => reset === null)).toBe(true);
  expect(device.ids('document')).toEqual(['stays']);
});

test('a server clock that jumps back or ahead loses nothing a device could miss', () => {
  const { server, fresh } = yearOfWork();
  server.entropy.time -= 3_600_000;
  new Device(server, 'clerk', 'other').do('documents.tag', tag('in-the-past'));
  server.entropy.time += 3650 * DAY;
  trimHistory(server.sync);
  expect(fresh.ask().reset).toBe('horizon');
  fresh.catchUp();
  expect(fresh.ids('document')).toEqual(['in-the-past', 'stays']);
});

test('a device that was away for years is told what became of what it sent then', () => {
  const { server, clerk } = yearOfWork();
  const again = new Device(server, 'clerk');
  const command = again.command('documents.tag', tag('stays'), {});
  server.entropy.time += 3650 * DAY;
  clerk.push([], { oldest: 6 });
  trimHistory(server.sync);
  expect(again.send(command).results[0]?.outcome).toMatchObject({ outcome: 'applied' });
});
