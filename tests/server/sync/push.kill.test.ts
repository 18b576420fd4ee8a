import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { verifyAudit } from '../../../server/modules/audit/verify.ts';
import { seededEntropy } from '../store/entropy.ts';
import { databasePath } from '../store/folder.ts';
import { SmallServer } from './small-server.ts';

const KILLS = 50;
const LANES = 2;
const CHILD = join(import.meta.dirname, 'push-until-killed.ts');

/** Starts a server on the database and kills it at a random moment; returns the last number it acknowledged. */
async function killOnce(path: string, acknowledged: number, delay: number): Promise<number> {
  const child = spawn(process.execPath, [CHILD, path, String(acknowledged)], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let failed = '';
  child.stdout.on('data', chunk => (said += chunk));
  child.stderr.on('data', chunk => (failed += chunk));
  const exit = once(child, 'exit');
  // one in eight dies while it starts, the others in the middle of work
  if (delay % 8 !== 0) await Promise.race([once(child.stdout, 'data'), exit]);
  await wait(delay);
  kill(child);
  const [, signal] = await exit;
  expect(failed).toBe('');
  expect(signal).toBe('SIGKILL');
  const lines = said
    .slice(0, said.lastIndexOf('\n') + 1)
    .trim()
    .split('\n');
  return Math.max(acknowledged, ...lines.map(Number).filter(Number.isFinite));
}

const kill = (child: ChildProcess): void => void child.kill('SIGKILL');

/** Kills servers on one database again and again, each going on where the last one stood. */
async function lane(seed: number, kills: number): Promise<void> {
  const path = databasePath();
  const entropy = seededEntropy(seed);
  let acknowledged = 0;
  for (let nth = 0; nth < kills; nth += 1) {
    const [random = 0] = entropy.bytes(1);
    acknowledged = await killOnce(path, acknowledged, random);
  }
  endCheck(path, acknowledged);
}

/** What was acknowledged is there once, what is there is whole, and the chain holds. */
function endCheck(path: string, acknowledged: number): void {
  const server = new SmallServer(path);
  const { database } = server.store;
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(database.pragma('foreign_key_check')).toEqual([]);
  expect(verifyAudit(server.store)).toMatchObject({ ok: true });
  const lastSeq = server.store.read(view => view.client('client-of-clerk')?.lastSeq ?? 0);
  expect(acknowledged).toBeGreaterThan(0);
  expect(lastSeq).toBeGreaterThanOrEqual(acknowledged);
  const tags = server.events().filter(({ command }) => command === 'documents.tag');
  expect(tags.map(({ seq }) => seq)).toEqual(Array.from({ length: lastSeq }, (_, index) => index + 1));
  expect(database.prepare(`SELECT count(*) FROM record WHERE kind = 'document'`).pluck().get()).toBe(lastSeq);
  expect(server.body('series', 'ledger')).toMatchObject({ next: lastSeq + 1 });
  server.store.close();
}

test(`a server killed ${KILLS} times at random moments loses nothing it acknowledged and does nothing twice`, async () => {
  await Promise.all(Array.from({ length: LANES }, (_, seed) => lane(seed + 1, KILLS / LANES)));
}, 180_000);
