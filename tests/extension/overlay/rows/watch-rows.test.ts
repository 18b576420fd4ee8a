// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchRows } from '../../../../extension/overlay/rows/watch-rows.ts';

const timing = {
  now: () => Date.now(),
  later: (run: () => void, milliseconds: number) => void setTimeout(run, milliseconds),
};
let stop: AbortController;
let reads: (() => void)[];
let dropped: Node[];

beforeEach(() => {
  vi.useFakeTimers();
  stop = new AbortController();
  reads = [];
  dropped = [];
  const changes = {
    drop: (where: readonly Node[]) => void dropped.push(...where),
    read: () => new Promise<boolean>(resolve => reads.push(() => resolve(true))),
    draw: () => undefined,
  };
  watchRows(document, changes, timing, stop.signal);
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  document.body.replaceChildren();
});

const change = async (): Promise<void> => {
  document.body.append(document.createElement('p'));
  await vi.advanceTimersByTimeAsync(0);
};

test('the rows are read at the start, and again once the page has changed', async () => {
  expect(reads).toHaveLength(1);
  reads[0]?.();
  await change();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(reads).toHaveLength(2);
});

test('what changes while they are read is told at once, and they are read again when that is done', async () => {
  await change();
  expect(dropped).toEqual([document.body]);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(reads).toHaveLength(1);
  reads[0]?.();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(reads).toHaveLength(2);
});

test('a layer of ours that comes is no change of the page', async () => {
  reads[0]?.();
  document.body.append(document.createElement('six-ones-chip'));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(reads).toHaveLength(1);
  expect(dropped).toEqual([]);
});
