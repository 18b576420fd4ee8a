import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../../server/config.ts';
import { DEMO_PASSWORD, setUpDemo } from '../../../server/demo/set-up.ts';
import { type Installation, openInstallation } from '../../../server/installation.ts';
import { readDirectory } from '../../../server/modules/accounts/read-directory.ts';
import { signIn } from '../../../server/modules/accounts/sign-in.ts';
import { dueStatus } from '../../../shared/domain/calendar/lights.ts';
import { builtInCalendar } from '../../../shared/domain/calendar/tables.ts';
import type { Task } from '../../../shared/domain/ledger/types.ts';
import { isoDate, momentInChina } from '../../../shared/kernel/dates.ts';

const today = isoDate('2026-11-24');
const entropy = {
  now: () => momentInChina(today, 9 * 60),
  bytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)),
};
const folder = mkdtempSync(join(tmpdir(), 'six-ones-demo-'));
const reading = readConfig({ SIX_ONES_FOLDER: folder }, folder);
if (!reading.ok) throw new Error(reading.faults.join());
let demo: Installation;

beforeAll(async () => {
  expect(await setUpDemo(reading.config, entropy)).toBe('made');
  demo = openInstallation(reading.config, entropy, {});
});

afterAll(() => {
  demo.store.close();
  rmSync(folder, { recursive: true });
});

const tasks = (): readonly Task[] =>
  demo.store.read(view =>
    [...view.members('office')]
      .filter(([, kind]) => kind === 'task')
      .map(([, kind, id]) => JSON.parse(view.record(kind, id)!.body!) as Task),
  );

describe('the 淄博 demo', () => {
  it('has the article’s units and someone in each', () => {
    const { units, places, people } = readDirectory(demo.deps);
    expect([units.length, places.length, people.length]).toEqual([88, 16, 106]);
  });

  it('shows every light a task can have', () => {
    const lights = tasks().map(({ dueOn, state, closedOn }) => {
      const done = state === 'review' ? 'review' : closedOn;
      return dueStatus(builtInCalendar, dueOn, today, done).state;
    });
    expect([...new Set(lights)].toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
      'done',
      'done-late',
      'far',
      'near',
      'none',
      'overdue',
      'review',
      'soon',
      'today',
    ]);
  });

  it('was written over the past weeks, not today', () => {
    expect(new Set(tasks().map(task => task.setOn)).size).toBeGreaterThan(5);
  });

  it('lets everyone in with the password it prints', async () => {
    for (const login of ['shaomuyang', 'jiangrudi', 'qinhechuan']) {
      const answer = await signIn(demo.deps, { login, password: DEMO_PASSWORD, deviceName: '演示' });
      expect(answer.ok).toBe(true);
    }
  });
});

it('made once, it is left as it is', async () => {
  const before = tasks().length;
  demo.store.close();
  expect(await setUpDemo(reading.config, entropy)).toBe('there');
  demo = openInstallation(reading.config, entropy, {});
  expect(tasks()).toHaveLength(before);
});
