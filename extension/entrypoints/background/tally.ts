import { browser } from 'wxt/browser';
import type { TaughtOutcome } from '../../../shared/domain/sites/types.ts';
import type { KeyValueArea } from '../../local/key-value-area.ts';
import { countOutcome } from '../../local/taught-sites.ts';

const COUNTED = 'counted:';

/** Counts how a taught system fared on a document, once for each that a frame shows. Addresses are kept for the browser's session only. */
export async function tally(
  area: KeyValueArea,
  frame: { tabId: number; frameId: number },
  address: string,
  outcome: TaughtOutcome,
) {
  const key = `${COUNTED}${frame.tabId}`;
  const before = ((await browser.storage.session?.get(key))?.[key] ?? {}) as Record<number, string>;
  if (before[frame.frameId] === address) return;
  await browser.storage.session?.set({ [key]: { ...before, [frame.frameId]: address } });
  await countOutcome(area, outcome);
}

/** Forgets a tab that was closed. */
export const forgetCounted = async (tabId: number): Promise<void> => {
  await browser.storage.session?.remove(`${COUNTED}${tabId}`);
};
