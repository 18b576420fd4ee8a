import { existsSync, readdirSync, statSync, truncateSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { verifyAudit } from '../../../../server/modules/audit/verify.ts';
import { CHAIN_START } from '../../../../server/store/audit-chain.ts';
import { migrate, readMigrations, versionOf } from '../../../../server/store/sqlite/migrate.ts';
import { openStore } from '../../../../server/store/sqlite/open.ts';
import { restoreFrom } from '../../../../server/store/sqlite/restore.ts';
import { Device, SmallServer, tag } from '../../sync/small-server.ts';
import { seededEntropy } from '../entropy.ts';
import { databasePath } from '../folder.ts';

const entropy = seededEntropy(7);

test('a backup made while work goes on is whole, and is one file', async () => {
  const path = databasePath();
  const server = new SmallServer(path);
  const clerk = new Device(server, 'clerk');
  clerk.send(...Array.from({ length: 300 }, (_, n) => clerk.command('documents.tag', tag(`before-${n}`), {})));
  const copying = server.store.backupTo(`${path}.backup`);
  clerk.do('documents.tag', tag('during'));
  await copying;
  clerk.do('documents.tag', tag('after'));
  server.store.close();
  expect(statSync(`${path}.backup`).mode & 0o077).toBe(0);
  expect(readdirSync(dirname(path)).filter(name => name.includes('backup'))).toEqual(['six-ones.db.backup']);
  const copy = openStore(`${path}.backup`, { entropy, readOnly: true });
  expect(verifyAudit(copy)).toMatchObject({ ok: true });
  expect(copy.read(view => view.record('document', 'after'))).toBeNull();
  copy.close();
});

test('a backup that cannot be written leaves nothing behind', async () => {
  const server = new SmallServer(databasePath());
  await expect(server.store.backupTo('/nowhere/at/all/backup.db')).rejects.toThrow();
  server.store.close();
});

test('a restored server gives no revision again that a device may have seen', async () => {
  const path = databasePath();
  const server = new SmallServer(path);
  const clerk = new Device(server, 'clerk');
  await server.store.backupTo(`${path}.backup`);
  clerk.do('documents.tag', tag('lost'));
  clerk.do('documents.tag', tag('lost-too'));
  const { rev: seen } = server.store.read(view => view.head());
  server.store.close();
  restoreFrom(`${path}.backup`, path, entropy);
  const again = new SmallServer(path);
  new Device(again, 'clerk', 'another-device').do('documents.tag', tag('new'));
  expect(again.store.read(view => view.head()).rev).toBeGreaterThan(seen);
  expect(verifyAudit(again.store)).toMatchObject({ ok: true });
  again.store.close();
});

test('a restore gives a new epoch, keeps what was there, and devices offer what the backup lacks', async () => {
  const path = databasePath();
  const server = new SmallServer(path);
  const clerk = new Device(server, 'clerk');
  const kept = ['one', 'two', 'three'].map(id => clerk.command('documents.tag', tag(id)));
  clerk.send(kept[0]!);
  await server.store.backupTo(`${path}.backup`);
  clerk.send(kept[1]!, kept[2]!);
  clerk.catchUp();
  const { epoch } = server.store.read(view => view.head());
  expect(() => restoreFrom(`${path}.backup`, path, entropy)).toThrow(expect.objectContaining({ fault: 'in-use' }));
  server.store.close();

  const restored = restoreFrom(`${path}.backup`, path, entropy);
  expect(restored.epoch).not.toBe(epoch);
  const old = openStore(restored.kept ?? '', { entropy, readOnly: true });
  expect(old.read(view => view.record('document', 'three'))).not.toBeNull();
  old.close();

  const again = new SmallServer(path);
  expect(verifyAudit(again.store)).toMatchObject({ ok: true });
  expect(again.events().at(-1)).toMatchObject({ command: 'store.restore', args: { epoch } });
  const back = new Device(again, 'clerk');
  const reply = back.ask({ epoch, cursors: clerk.cursors });
  expect(reply).toMatchObject({ reset: 'epoch', lastSeq: 1, epoch: restored.epoch });
  back.send(...kept.slice(reply.lastSeq));
  back.catchUp();
  expect(back.ids('document')).toEqual(['one', 'three', 'two']);
  again.store.close();
});

test('whoever decides for the file that is there gives it a new epoch', () => {
  const path = databasePath();
  const server = new SmallServer(path);
  const { epoch } = server.store.read(view => view.head());
  server.store.close();
  const restored = restoreFrom(path, path, entropy);
  expect(restored.epoch).not.toBe(epoch);
  expect(existsSync(restored.kept ?? '')).toBe(true);
  const again = new SmallServer(path);
  expect(again.body('unit', 'north')).not.toBeNull();
  again.store.close();
});

test('a backup that is damaged or none is refused before anything is touched', async () => {
  const path = databasePath();
  const server = new SmallServer(path);
  await server.store.backupTo(`${path}.backup`);
  server.store.close();
  truncateSync(`${path}.backup`, 20_000);
  expect(() => restoreFrom(`${path}.backup`, path, entropy)).toThrow(expect.objectContaining({ fault: 'damaged' }));
  expect(() => restoreFrom(`${path}.nowhere`, path, entropy)).toThrow(expect.objectContaining({ fault: 'missing' }));
  expect(readdirSync(dirname(path)).filter(name => name.includes('restoring'))).toEqual([]);
  const again = new SmallServer(path);
  expect(again.body('unit', 'north')).not.toBeNull();
  again.store.close();
});

test('a backup of an earlier version is brought up to date before anything is written to it', () => {
  const steps = readMigrations();
  const path = databasePath();
  const backup = `${path}.backup`;
  const database = new Database(backup);
  migrate(database, steps.slice(0, 1), null);
  database
    .prepare('INSERT INTO jurisdiction VALUES (?, ?, 0, 0, 0, ?)')
    .run('jurisdiction', 'epoch-of-the-backup', CHAIN_START);
  database.close();
  restoreFrom(backup, path, entropy);
  const restored = new Database(path, { readonly: true });
  expect(versionOf(restored)).toBe(steps.length);
  restored.close();
  const old = new Database(backup, { readonly: true });
  expect(versionOf(old)).toBe(1);
  old.close();
  const store = openStore(path, { entropy });
  expect(verifyAudit(store)).toMatchObject({ ok: true, events: 1 });
  store.close();
});
