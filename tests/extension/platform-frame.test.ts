// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type FrameBrowser, type FrameScript, startOnce } from '../../extension/platform-frame.ts';

type Runtime = NonNullable<FrameBrowser['runtime']>;
const listeners = new Set<Parameters<Runtime['onMessage']['addListener']>[0]>();
const runtime: { id?: string; onMessage: Runtime['onMessage'] } = {
  id: 'ours',
  onMessage: {
    addListener: listener => void listeners.add(listener),
    removeListener: listener => void listeners.delete(listener),
  },
};

let script: FrameScript;
let starts = 0;
const bring = () =>
  startOnce('trial', { runtime }, given => {
    script = given;
    starts += 1;
  });

beforeEach(() => {
  vi.useFakeTimers();
  runtime.id = 'ours';
  starts = 0;
  bring();
});
afterEach(() => {
  vi.useRealTimers();
  Reflect.deleteProperty(globalThis, Symbol.for('six-ones.trial'));
  listeners.clear();
});

it('is started once, and lives on when it is brought again', () => {
  bring();
  bring();
  expect(starts).toBe(1);
  expect(script.signal.aborted).toBe(false);
});

it('runs what was put off, and answers, until the extension is gone', () => {
  const ran: string[] = [];
  script.answer({ 'tab.show': () => true });
  script.timing.later(() => ran.push('before'), 10);
  vi.advanceTimersByTime(10);
  expect(listeners.size).toBe(1);
  delete runtime.id;
  script.timing.later(() => ran.push('after'), 10);
  vi.advanceTimersByTime(10);
  expect(ran).toEqual(['before']);
  expect(script.signal.aborted).toBe(true);
  expect(listeners.size).toBe(0);
});
