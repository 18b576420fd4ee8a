import { expect, it } from 'vitest';
import { createGate } from '../../../server/http/gate.ts';

/** Work that ends when it is told to. */
function works() {
  const ends: (() => void)[] = [];
  const state = { inside: 0, most: 0, done: 0 };
  const work = async () => {
    state.inside += 1;
    state.most = Math.max(state.most, state.inside);
    await new Promise<void>(resolve => ends.push(resolve));
    state.inside -= 1;
    state.done += 1;
  };
  return { state, work, endOne: () => ends.shift()?.() };
}

const turn = () => new Promise(resolve => setImmediate(resolve));

it('lets so many in at once, the waiting ones in their turn, and turns the rest away', async () => {
  const gate = createGate({ atOnce: 2, waiting: 3 });
  const { state, work, endOne } = works();
  const all = Array.from({ length: 7 }, () =>
    gate(work).then(
      () => 'done',
      error => error.code as string,
    ),
  );
  for (let n = 0; n < 5; n += 1) {
    await turn();
    endOne();
  }
  expect(await Promise.all(all)).toEqual([
    'done',
    'done',
    'done',
    'done',
    'done',
    'too-many-requests',
    'too-many-requests',
  ]);
  expect(state).toEqual({ inside: 0, most: 2, done: 5 });
});

it('gives the place free when the work fails', async () => {
  const gate = createGate({ atOnce: 1, waiting: 0 });
  await expect(gate(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await gate(async () => 'in')).toBe('in');
});
