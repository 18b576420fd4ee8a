import { type ReadonlySignal, signal } from '@preact/signals';
import type { Entropy } from '../shared/kernel/ids.ts';

const STEP = 15_000;

/** This device's clock in milliseconds as screens follow it, brought up to date every 15 seconds for as long as the page is open. */
export function pageClock(entropy: Pick<Entropy, 'now'>): ReadonlySignal<number> {
  const now = signal(entropy.now());
  setInterval(() => {
    now.value = entropy.now();
  }, STEP);
  return now;
}
