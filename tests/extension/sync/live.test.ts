import { expect, it } from 'vitest';
import { followLive, readHints } from '../../../extension/sync/live.ts';
import { failureOf } from '../../../extension/sync/transport.ts';
import { Chance, Clock } from '../../sync/chance.ts';

const streamOf = (...parts: readonly string[]): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(controller) {
      for (const part of parts) controller.enqueue(new TextEncoder().encode(part));
      controller.close();
    },
  });

async function hintsIn(...parts: readonly string[]): Promise<number> {
  let hints = 0;
  await readHints(streamOf(...parts), () => {
    hints += 1;
  });
  return hints;
}

it.each([
  ['an event', ['event: changed\ndata: {}\n\n'], 1],
  ['an event in pieces', ['event: cha', 'nged\n', '\n'], 1],
  ['two events', ['event: changed\n\n', 'event: changed\n\n'], 2],
  ['line ends of Windows', ['event: changed\r\n\r\n'], 1],
  ['a sign of life', [': still here\n\n'], 0],
  ['another event', ['event: hello\ndata: changed\n\n'], 0],
  ['one that is cut off', ['event: changed'], 0],
])('%s', async (_, parts, hints) => {
  expect(await hintsIn(...parts)).toBe(hints);
});

it('opens the stream again when it breaks, waits longer each time it cannot, and stops with the page', async () => {
  const page = new AbortController();
  const pauses: number[] = [];
  const heard: string[] = [];
  let opened = 0;
  await followLive(
    {
      async open() {
        opened += 1;
        if (opened === 1) return { ok: true, value: streamOf('event: changed\n\n') };
        return { ok: false, failure: failureOf('offline') };
      },
      onHint: () => heard.push('hint'),
      onConnected: connected => heard.push(connected ? 'connected' : 'broken'),
      entropy: new Clock(0, new Chance(3)),
      async pause(milliseconds) {
        pauses.push(milliseconds);
        if (pauses.length === 8) page.abort();
      },
    },
    page.signal,
  );
  expect(heard).toEqual(['connected', 'hint', 'broken']);
  expect(opened).toBe(8);
  expect(Math.min(...pauses)).toBeGreaterThanOrEqual(1000);
  expect(Math.max(...pauses)).toBeGreaterThan(8000);
});
