import { expect, it } from 'vitest';
import { type Job, startDailyJobs } from '../../../server/jobs/daily.ts';
import type { LogFields } from '../../../server/log.ts';

const HOUR = 3_600_000;
const MIDNIGHT = Date.parse('2026-11-23T16:00:00.000Z');

function aDay(jobs: readonly Job[]) {
  const said: [string, LogFields][] = [];
  const note = (fields: LogFields, event: string) => void said.push([event, fields]);
  const clock = { now: MIDNIGHT };
  const daily = startDailyJobs(jobs, () => clock.now, { info: note, warn: note, error: note });
  return { said, clock, daily };
}

it('the jobs of the day run once, not before ten past three', async () => {
  const ran: string[] = [];
  const { clock, daily } = aDay([{ name: 'count', run: today => ({ ran: ran.push(today) }) }]);
  for (const hour of [0, 3, 4, 12, 23, 24, 27, 28]) {
    clock.now = MIDNIGHT + hour * HOUR;
    await daily.look();
  }
  expect(ran).toEqual(['2026-11-24', '2026-11-25']);
  await daily.stop();
});

it('run when a server that was off at night is switched on', async () => {
  const ran: string[] = [];
  const { clock, daily } = aDay([{ name: 'count', run: today => ({ ran: ran.push(today) }) }]);
  clock.now = MIDNIGHT + 8.5 * HOUR;
  await daily.look();
  expect(ran).toEqual(['2026-11-24']);
  await daily.stop();
});

it('a job that fails is logged and stops no other', async () => {
  const failing: Job = { name: 'backup', run: () => Promise.reject(new Error('no room')) };
  const { clock, daily, said } = aDay([failing, { name: 'count', run: () => ({ counted: 3 }) }]);
  clock.now += 4 * HOUR;
  await daily.look();
  expect(said).toMatchObject([
    ['job failed', { job: 'backup', message: 'no room' }],
    ['job done', { job: 'count', counted: 3 }],
  ]);
  await daily.stop();
});

it('stopping waits for the job under way', async () => {
  const steps: string[] = [];
  const slow: Job = {
    name: 'slow',
    run: async () => {
      await new Promise(resolve => setImmediate(resolve));
      steps.push('done');
      return {};
    },
  };
  const { clock, daily } = aDay([slow]);
  clock.now += 4 * HOUR;
  void daily.look();
  await daily.stop();
  steps.push('stopped');
  expect(steps).toEqual(['done', 'stopped']);
});
