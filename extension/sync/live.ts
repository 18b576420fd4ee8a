import type { Entropy } from '../../shared/kernel/ids.ts';
import { backOff } from './back-off.ts';
import type { Reply } from './transport.ts';

/** What following the server's hints needs. */
export type LiveDeps = {
  /** Opens the stream of hints; ends when the signal says so. */
  open(signal: AbortSignal): Promise<Reply<ReadableStream<Uint8Array>>>;
  /** Something changed: a pull is worth while. Never carries what. */
  onHint(): void;
  /** Whether hints come just now; while they do not, polling is all there is. */
  onConnected(connected: boolean): void;
  entropy: Entropy;
  /** Waits, or less when the signal ends it. */
  pause(milliseconds: number, signal: AbortSignal): Promise<void>;
};

/**
 * Listens for the server's hints until the signal ends it, opening the stream again whenever it breaks, with back-off. Only from pages:
 * a worker would lose the stream after 30 s.
 */
export async function followLive(
  { open, onHint, onConnected, entropy, pause }: LiveDeps,
  signal: AbortSignal,
): Promise<void> {
  for (let failures = 0; !signal.aborted; failures += 1) {
    const stream = await open(signal);
    if (stream.ok) {
      failures = 0;
      onConnected(true);
      await readHints(stream.value, onHint).catch(() => undefined);
      onConnected(false);
    }
    if (!signal.aborted) await pause(backOff(failures, entropy), signal);
  }
}

/** Reads an event stream to its end and calls for each event named `changed`; everything else in it is passed over. */
export async function readHints(stream: ReadableStream<Uint8Array>, onHint: () => void): Promise<void> {
  const decoder = new TextDecoder();
  let rest = '';
  for (const reader = stream.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (rest + decoder.decode(value, { stream: true })).split(/\r\n|\r|\n/);
    rest = (lines.pop() ?? '').slice(-1000);
    if (lines.some(line => /^event: ?changed$/.test(line))) onHint();
  }
}
