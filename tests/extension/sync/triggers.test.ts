import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Lock, Reason } from '../../../extension/sync/loop.ts';
import { failureOf } from '../../../extension/sync/transport.ts';
import { followInPage } from '../../../extension/sync/triggers.ts';
import { Chance, Clock } from '../../sync/chance.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const free: Lock = (_wait, work) => work();

function page(hints = false) {
  const window = Object.assign(new EventTarget(), { document: { visibilityState: 'visible' } });
  const runs: Reason[] = [];
  const stream = (): ReadableStream<Uint8Array> =>
    new ReadableStream({
      start: controller => controller.enqueue(new TextEncoder().encode('event: changed\n\n')),
    });
  const triggered = followInPage({
    loop: {
      run: async reason => {
        runs.push(reason);
      },
    },
    entropy: new Clock(1000, new Chance(2)),
    openLive: async () => (hints ? { ok: true, value: stream() } : { ok: false, failure: failureOf('offline') }),
    liveLock: free,
    page: window as unknown as Window,
  });
  return { window, runs, triggered };
}

it('synchronises at once, on the network’s return and when the page is looked at again', async () => {
  const { window, runs, triggered } = page();
  window.dispatchEvent(new Event('online'));
  window.document.visibilityState = 'hidden';
  window.dispatchEvent(new Event('visibilitychange'));
  window.document.visibilityState = 'visible';
  window.dispatchEvent(new Event('visibilitychange'));
  expect(runs).toEqual(['timer', 'hint', 'timer']);
  triggered.stop();
  window.dispatchEvent(new Event('online'));
  expect(runs).toHaveLength(3);
});

it('polls each half minute, give or take a fifth, while no hints come', async () => {
  const { runs, triggered } = page();
  await vi.advanceTimersByTimeAsync(10 * 60_000);
  expect(runs.length).toBeGreaterThanOrEqual((10 * 60) / 36);
  expect(runs.length).toBeLessThanOrEqual((10 * 60) / 24 + 1);
  triggered.stop();
});

it('polls half as often beside hints, and pulls at each hint', async () => {
  const { runs, triggered } = page(true);
  await vi.advanceTimersByTimeAsync(10 * 60_000);
  expect(runs.filter(reason => reason === 'hint')).toHaveLength(1);
  expect(runs.filter(reason => reason === 'timer').length).toBeLessThanOrEqual((10 * 60) / 48 + 2);
  triggered.stop();
});

it('keeps the moment at which the next round is due', async () => {
  const { runs, triggered } = page();
  await vi.advanceTimersByTimeAsync(1);
  triggered.due(6000);
  await vi.advanceTimersByTimeAsync(4900);
  expect(runs).toEqual(['timer']);
  await vi.advanceTimersByTimeAsync(200);
  expect(runs).toEqual(['timer', 'timer']);
  triggered.due(20_000);
  triggered.due(null);
  await vi.advanceTimersByTimeAsync(16_000);
  expect(runs).toEqual(['timer', 'timer']);
  triggered.stop();
});
