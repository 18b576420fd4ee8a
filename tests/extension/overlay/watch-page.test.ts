// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CALM_MS, LOOKS_PER_ADDRESS, watchPage } from '../../../extension/overlay/watch-page.ts';

const timing = {
  now: () => Date.now(),
  later: (run: () => void, milliseconds: number) => void setTimeout(run, milliseconds),
};
let stop: AbortController;
let looks: number;

const change = async () => {
  document.body.append(document.createElement('p'));
  await vi.advanceTimersByTimeAsync(0);
};

beforeEach(() => {
  vi.useFakeTimers();
  stop = new AbortController();
  looks = 0;
  watchPage(document, () => (looks += 1), timing, stop.signal);
});

afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  document.body.replaceChildren();
});

test('a page is looked at once, and again only when it has changed and calmed down', async () => {
  await vi.advanceTimersByTimeAsync(60_000);
  expect(looks).toBe(1);
  await change();
  await vi.advanceTimersByTimeAsync(CALM_MS);
  expect(looks).toBe(2);
});

test('a burst of changes is one look', async () => {
  for (let index = 0; index < 20; index += 1) await change();
  await vi.advanceTimersByTimeAsync(CALM_MS * 2);
  expect(looks).toBe(2);
});

test('a layer of ours that comes and goes is no change of the page', async () => {
  const layer = document.createElement('six-ones-lens');
  document.body.append(layer);
  await vi.advanceTimersByTimeAsync(60_000);
  layer.remove();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(looks).toBe(1);
  document.body.append(layer, document.createElement('p'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(looks).toBe(2);
  layer.remove();
});

test('a page that changes for ever is given up after a while', async () => {
  for (let index = 0; index < 1_500; index += 1) {
    await change();
    await vi.advanceTimersByTimeAsync(CALM_MS / 2);
  }
  expect(looks).toBe(LOOKS_PER_ADDRESS);
});

test('what renders late is seen at once, and a page that keeps changing is looked at more and more rarely', async () => {
  const looked: number[] = [];
  for (let index = 0; index < 200; index += 1) {
    await change();
    await vi.advanceTimersByTimeAsync(CALM_MS);
    if (looks > looked.length + 1) looked.push(index);
  }
  expect(looked.slice(0, 2)).toEqual([0, 1]);
  const pauses = looked.slice(1).map((at, order) => at - (looked[order] ?? 0));
  expect(pauses).toEqual(pauses.toSorted((one, other) => one - other));
});

test('nothing is looked at after the end', async () => {
  await change();
  stop.abort();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(looks).toBe(1);
});
