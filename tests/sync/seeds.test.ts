import { expect, it } from 'vitest';
import { createMemoryStore } from '../contract/memory-store.ts';
import { simulate } from './simulate.ts';

// each once found what its name says; the name is also that of a small test of its own in tests/extension
it.each([
  [359, 'an answer waiting for its rows was taken for a hole in the numbers'],
  [614, 'an outcome came back from the copy after a restore had undone it'],
  [687, 'an outcome came back from the copy after a restore had undone it'],
  [812, 'a restored server had decided otherwise and was not asked again'],
  [1890, 'a device without rows did not notice a restore'],
  [2223, 'a queue with numbers missing was never taken again'],
  [2440, 'an order told as refused was applied by an older backup'],
])('seed %i: %s', { timeout: 60_000 }, async seed => {
  expect((await simulate(seed, 200, async () => createMemoryStore())).wrong).toEqual([]);
});
