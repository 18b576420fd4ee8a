import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openInstallation } from '../../../server/installation.ts';
import { startDailyJobs } from '../../../server/jobs/daily.ts';
import { jobsOfTheDay } from '../../../server/jobs/day.ts';
import { signIn } from '../../../server/modules/accounts/sign-in.ts';
import { verifyAudit } from '../../../server/modules/audit/verify.ts';
import { openStore } from '../../../server/store/sqlite/open.ts';
import { PASSWORD, setUpCity } from '../a-server.ts';
import { seededEntropy } from '../store/entropy.ts';

const DAY = 86_400_000;
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

it('every day brings a backup that opens and verifies, the newest ones are kept, and worn-out devices go', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'six-ones-day-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const entropy = seededEntropy();
  const installation = openInstallation({ folder, idleDays: 30, sessionDays: 180 }, entropy);
  onTestFinished(() => installation.store.close());
  await setUpCity(installation.deps);
  await signIn(installation.deps, { login: 'clerk', password: PASSWORD, deviceName: '电脑' });
  const daily = startDailyJobs(jobsOfTheDay(installation, { folder, backupsKept: 3 }), () => entropy.now(), silent);
  onTestFinished(() => daily.stop());
  for (let day = 0; day < 5; day += 1) {
    await daily.look();
    entropy.time += DAY;
  }
  expect(readdirSync(join(folder, 'backups'))).toEqual([
    'six-ones-2026-11-26.db',
    'six-ones-2026-11-27.db',
    'six-ones-2026-11-28.db',
  ]);
  const copy = openStore(join(folder, 'backups/six-ones-2026-11-28.db'), { entropy, readOnly: true });
  expect(verifyAudit(copy).ok).toBe(true);
  copy.close();
  expect(installation.deps.accounts.devices()).toHaveLength(1);
  entropy.time += 40 * DAY;
  await daily.look();
  expect(installation.deps.accounts.devices()).toHaveLength(0);
});

it('no backup is made where none is wanted', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'six-ones-day-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const entropy = seededEntropy();
  const installation = openInstallation({ folder, idleDays: 30, sessionDays: 180 }, entropy);
  onTestFinished(() => installation.store.close());
  const daily = startDailyJobs(jobsOfTheDay(installation, { folder, backupsKept: 0 }), () => entropy.now(), silent);
  await daily.look();
  await daily.stop();
  expect(existsSync(join(folder, 'backups'))).toBe(false);
});
