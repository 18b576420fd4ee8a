import { expect, it } from 'vitest';
import { createMemoryStore } from '../contract/memory-store.ts';
import { simulate } from './simulate.ts';

const OPERATIONS = 200;
const SEEDS = Number(process.env.SEEDS ?? 1000);
const FIRST = Number(process.env.FIRST_SEED ?? 1);
const GROUP = 50;

const groups = Array.from({ length: Math.ceil(SEEDS / GROUP) }, (_, nth) => FIRST + nth * GROUP);

it.each(groups)(
  'nothing is lost, doubled or hidden in cities %i and the following',
  { timeout: 120_000 },
  async from => {
    for (let seed = from; seed < Math.min(from + GROUP, FIRST + SEEDS); seed += 1) {
      const { wrong } = await simulate(seed, OPERATIONS, async () => createMemoryStore());
      expect(wrong, `seed ${seed}`).toEqual([]);
    }
  },
);

it('the same seed twice is the same run, to the last line', async () => {
  const [once, again] = [
    await simulate(7, OPERATIONS, async () => createMemoryStore()),
    await simulate(7, OPERATIONS, async () => createMemoryStore()),
  ];
  expect(again.trace).toEqual(once.trace);
  expect(once.trace.length).toBeGreaterThan(OPERATIONS);
});
