import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { openDexieStore } from '../../extension/local/dexie-store.ts';
import { simulate } from './simulate.ts';

const SEEDS = Number(process.env.DEXIE_SEEDS ?? 30);
const OPERATIONS = 120;

let opened = 0;
const makeStore = () => {
  opened += 1;
  return openDexieStore({ name: `city-${opened}`, retryAfter: [] });
};

const groups = Array.from({ length: Math.ceil(SEEDS / 5) }, (_, nth) => nth * 5 + 1);

it.each(groups)('the same cities over IndexedDB, %i and the following', { timeout: 120_000 }, async from => {
  for (let seed = from; seed < Math.min(from + 5, SEEDS + 1); seed += 1)
    expect((await simulate(seed, OPERATIONS, makeStore)).wrong, `seed ${seed}`).toEqual([]);
});
