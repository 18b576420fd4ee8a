import { chmodSync, copyFileSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { verifyAudit } from '../../../../server/modules/audit/verify.ts';
import { type StorageFault, StorageProblem } from '../../../../server/store/problem.ts';
import { type OpenOptions, openStore } from '../../../../server/store/sqlite/open.ts';
import { storageText } from '../../../../shared/words/storage.ts';
import { Device, SmallServer, tag } from '../../sync/small-server.ts';
import { seededEntropy } from '../entropy.ts';
import { databasePath } from '../folder.ts';

const entropy = seededEntropy();

/** The fault opening a file ends in; every one of them has a sentence that names the file. */
function faultOf(path: string, options: Partial<OpenOptions> = {}): StorageFault | null {
  try {
    openStore(path, { entropy, ...options }).close();
    return null;
  } catch (error) {
    if (!(error instanceof StorageProblem)) throw error;
    expect(storageText(error.fault, error.about)).toContain(dirname(path));
    return error.fault;
  }
}

/** A server that did some work and stopped. */
function usedDatabase(): string {
  const path = databasePath();
  const server = new SmallServer(path);
  new Device(server, 'clerk').do('documents.tag', tag('one'));
  server.store.close();
  return path;
}

test('what was written is there after a restart, under the same epoch', () => {
  const path = usedDatabase();
  const server = new SmallServer(path);
  expect(server.body('document', 'one')).toMatchObject({ title: '关于推进示例改革的通知' });
  const { epoch } = server.store.read(view => view.head());
  server.store.close();
  const again = openStore(path, { entropy });
  expect(again.read(view => view.head().epoch)).toBe(epoch);
  again.close();
});

test('every commit is on the disk before it is acknowledged, and foreign keys hold', () => {
  const { database, close } = openStore(databasePath(), { entropy });
  const setting = (name: string) => database.pragma(name, { simple: true });
  expect(setting('journal_mode')).toBe('wal');
  expect(setting('synchronous')).toBe(2);
  expect(setting('foreign_keys')).toBe(1);
  expect(setting('busy_timeout')).toBeGreaterThanOrEqual(5000);
  expect(setting('wal_autocheckpoint')).toBe(4000);
  close();
});

test('a second server on the same file is refused, and may start once the first has stopped', () => {
  const path = databasePath();
  const first = openStore(path, { entropy });
  expect(faultOf(path)).toBe('in-use');
  first.close();
  expect(faultOf(path)).toBeNull();
});

test('a command that only looks reads while the server runs, and cannot write', () => {
  const path = databasePath();
  const server = new SmallServer(path);
  const clerk = new Device(server, 'clerk');
  clerk.do('documents.tag', tag('one'));
  const reader = openStore(path, { entropy, readOnly: true });
  clerk.do('documents.tag', tag('two'));
  expect(reader.read(view => view.record('document', 'two')?.rev)).toBe(server.rev);
  expect(() => reader.write(writing => writing.takeRev())).toThrow(StorageProblem);
  reader.close();
  clerk.do('documents.tag', tag('three'));
  server.store.close();
});

test('a folder that is not there, a file that is not there, a file that is something else', () => {
  const path = databasePath();
  expect(faultOf(join(dirname(path), 'nowhere', 'six-ones.db'))).toBe('no-folder');
  expect(faultOf(path, { readOnly: true })).toBe('missing');
  writeFileSync(path, '这是一份通知，不是数据库');
  expect(faultOf(path)).toBe('not-ours');
  expect(readFileSync(path, 'utf8')).toBe('这是一份通知，不是数据库');
});

test('a database of another product is left alone', () => {
  const path = databasePath();
  new Database(path).exec('CREATE TABLE note (text)').close();
  expect(faultOf(path)).toBe('not-ours');
});

test.each([100, 4096, 9000, 40_000])('a file cut off after %i bytes is found damaged', bytes => {
  const path = usedDatabase();
  truncateSync(path, bytes);
  expect(faultOf(path)).toBe('damaged');
});

test('a file with a page overwritten is found damaged', () => {
  const path = usedDatabase();
  const bytes = readFileSync(path);
  bytes.fill(0xff, 4096, 8192);
  writeFileSync(path, bytes);
  expect(faultOf(path)).toBe('damaged');
});

test('a database of a later version is refused, and so is an older one to look at', () => {
  const path = usedDatabase();
  const database = new Database(path);
  const version = database.pragma('user_version', { simple: true }) as number;
  database.pragma('user_version = 9999');
  expect(faultOf(path)).toBe('newer');
  database.pragma(`user_version = ${version - 1}`);
  expect(faultOf(path, { readOnly: true })).toBe('outdated');
  database.close();
});

test('an older copy put back by hand is not taken for the database that was acknowledged', () => {
  const path = usedDatabase();
  copyFileSync(path, `${path}.copy`);
  const server = new SmallServer(path);
  new Device(server, 'clerk', 'second-client').do('documents.tag', tag('two'));
  server.store.close();
  copyFileSync(`${path}.copy`, path);
  expect(faultOf(path)).toBe('older');
  rmSync(path);
  expect(faultOf(path)).toBe('older');
  expect(existsSync(path)).toBe(false);
});

test('a write-ahead log that was lost is found out', () => {
  const path = databasePath();
  const server = new SmallServer(path);
  new Device(server, 'clerk').do('documents.tag', tag('one'));
  const crashed = databasePath();
  // what a crash leaves behind: the file, its log and the note of how far it was
  for (const part of ['', '-wal', '-head']) copyFileSync(path + part, crashed + part);
  server.store.close();
  const whole = new SmallServer(crashed);
  expect(whole.body('document', 'one')).not.toBeNull();
  whole.store.close();

  const lost = databasePath();
  const running = new SmallServer(lost);
  running.store.database.pragma('wal_checkpoint(TRUNCATE)');
  new Device(running, 'clerk').do('documents.tag', tag('one'));
  const victim = databasePath();
  for (const part of ['', '-wal', '-head']) copyFileSync(lost + part, victim + part);
  running.store.close();
  truncateSync(`${victim}-wal`, 3000);
  expect(faultOf(victim)).toBe('older');
  rmSync(`${victim}-wal`, { force: true });
  expect(faultOf(victim)).toBe('older');
});

test('an end of the audit chain that does not fit the database stops it', () => {
  const path = usedDatabase();
  const database = new Database(path);
  database.exec('DELETE FROM audit WHERE n = (SELECT max(n) FROM audit)');
  database.close();
  expect(faultOf(path)).toBe('audit-broken');
  const reader = openStore(path, { entropy, readOnly: true });
  expect(verifyAudit(reader)).toMatchObject({ ok: false, what: 'event' });
  reader.close();
});

test.skipIf(process.getuid?.() === 0)('a file that may not be written is named', () => {
  const path = usedDatabase();
  chmodSync(path, 0o400);
  expect(faultOf(path)).toBe('read-only');
});
