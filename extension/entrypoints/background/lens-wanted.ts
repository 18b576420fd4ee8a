import { browser } from 'wxt/browser';
import type { Calendar } from '../../../shared/domain/calendar/types.ts';
import type { Recognition } from '../../../shared/recognition/types.ts';
import type { KeyValueArea } from '../../local/key-value-area.ts';
import { lensShownOn, readLensChoice } from '../../local/lens-choice.ts';
import { reachableFrames } from './frames.ts';
import { clearLens, showLens } from './lens.ts';

type Place = { readonly tabId: number; readonly frameId: number; readonly origin: string };

/** Underlines the deadlines of a document, unless the person switched that off on this device or for its site. */
export async function showLensIfWanted(
  area: KeyValueArea,
  from: Place,
  recognition: Recognition,
  calendar: Calendar,
): Promise<void> {
  if (!lensShownOn(await readLensChoice(area), new URL(from.origin).hostname)) return;
  await showLens(from.tabId, from.frameId, recognition, calendar);
}

/** Takes the underlines away wherever the person does not want them any more. */
export async function clearUnwantedLens(area: KeyValueArea): Promise<void> {
  const choice = await readLensChoice(area);
  for (const { id: tabId } of await browser.tabs.query({})) {
    if (tabId === undefined) continue;
    for (const { frameId, host } of await reachableFrames(tabId)) {
      if (!lensShownOn(choice, host.replace(/:\d+$/, ''))) await clearLens(tabId, frameId);
    }
  }
}
