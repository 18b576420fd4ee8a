import { browser } from 'wxt/browser';
import type { Calendar } from '../../../shared/domain/calendar/types.ts';
import type { SiteRules } from '../../../shared/domain/sites/types.ts';
import { isIdentified } from '../../../shared/recognition/identified.ts';
import type { Recognition } from '../../../shared/recognition/types.ts';
import { answerOf } from '../../messages/caller.ts';
import type { DeadlineChosen, FrameCalls, FrameReading, PageReading, ReadText } from '../../messages/contract.ts';
import { type Recogniser, recogniser } from './recogniser.ts';
import type { SiteRulesDesk } from './site-rules.ts';
import { acrossFrames, lostIn } from './taught-frames.ts';

/** The built file of the overlay's content script. */
export const OVERLAY_FILE = '/overlay.js';
const READER_FILE = '/reader.js';
const LISTS_FILE = '/lists.js';

/** What pages are read by: the rules of their hosts and the calendar in force. */
export type ReadingRules = {
  readonly sites: Pick<SiteRulesDesk, 'ofHost'>;
  calendar(): Promise<Calendar>;
};

/**
 * Reads the document a tab shows, in whichever of its frames it stands; the surest where several show one. A marking in any frame
 * refuses the whole tab: title and text of one document may lie in different frames. A frame in which a deadline was `chosen` stands
 * before all others.
 */
export async function readPage(
  tabId: number,
  { sites, calendar }: ReadingRules,
  chosen: (DeadlineChosen & { readonly frameId: number }) | null = null,
): Promise<PageReading> {
  const frames = await reachableFrames(tabId);
  if (frames.length === 0) return { found: 'unreachable' };
  const readings = await Promise.all(
    frames.map(async ({ frameId, host }) => ({
      ...{ frameId, host },
      reading: await readFrame(tabId, frameId, await sites.ofHost(host)),
    })),
  );
  if (readings.some(({ reading }) => reading?.found === 'refused')) return { found: 'refused' };
  const texts = readings.flatMap(({ reading, ...frame }) => (reading?.found === 'text' ? [{ ...frame, reading }] : []));
  if (texts.length === 0) return { found: 'none' };
  return surestOf(texts, await recogniser(), await calendar(), chosen);
}

type FrameText = { readonly frameId: number; readonly host: string; readonly reading: ReadText };

function surestOf(
  texts: readonly FrameText[],
  { recognise, evidenceOf }: Recogniser,
  calendar: Calendar,
  chosen: (DeadlineChosen & { readonly frameId: number }) | null,
): PageReading {
  const reads = acrossFrames(texts.map(({ reading }) => reading));
  const host = texts.find(({ reading }) => reading.taught != null)?.host ?? null;
  const taught = host === null ? null : { name: host, lost: lostIn(reads) };
  let best: PageReading = { found: 'none' };
  let surest = Number.NEGATIVE_INFINITY;
  for (const [index, reading] of reads.entries()) {
    const recognition = recognise(reading, calendar);
    if (recognition.refused !== null) return { found: 'refused' };
    const frameId = texts[index]?.frameId ?? 0;
    const isMeant = chosen?.frameId === frameId;
    const sure = isMeant && recognition.official ? 2 : surenessOf(recognition);
    if (sure <= surest) continue;
    surest = sure;
    const here = isMeant ? { at: chosen.at, start: chosen.start, end: chosen.end, nth: chosen.nth } : null;
    const evidence = evidenceOf(reading.page, recognition);
    best = { found: 'document', frameId, address: reading.page.url, recognition, taught, evidence, chosen: here };
  }
  return best;
}

/** How sure a frame shows the document; none at all, and less than any other where it says not which. */
function surenessOf(recognition: Recognition): number {
  if (!recognition.official) return Number.NEGATIVE_INFINITY;
  return recognition.confidence.official - (isIdentified(recognition) ? 0 : 1);
}

/**
 * Whether what was read in one frame is a document to show there: one that says which it is, or, on a page of a taught system, one
 * whose title and number no frame finds any more (the surest frame of it). A text whose title stands in another frame is none of its own.
 */
export async function standsAlone(
  { tabId, frameId }: { readonly tabId: number; readonly frameId: number },
  { recognition, taught }: { recognition: Recognition; taught: ReadText['taught'] },
  rules: ReadingRules,
): Promise<boolean> {
  if (isIdentified(recognition)) return true;
  if (taught == null) return false;
  const whole = await readPage(tabId, rules);
  return whole.found === 'document' && whole.frameId === frameId && !isIdentified(whole.recognition);
}

/**
 * A frame of a taught system that names the document may come after the one with its text, which stood for it until then: the others
 * of the tab look again. Only those without a name do, and only a name makes them, so that no two frames keep each other looking.
 */
export async function nameCame({
  tabId,
  frameId,
}: {
  readonly tabId: number;
  readonly frameId: number;
}): Promise<void> {
  const others = (await reachableFrames(tabId)).filter(frame => frame.frameId !== frameId);
  await Promise.all(others.map(other => askFrame(tabId, other.frameId, 'tab.lookAgain', null)));
}

/** Asks the content script of one frame; null where there is none to answer. */
export async function askFrame<K extends keyof FrameCalls>(
  tabId: number,
  frameId: number,
  call: K,
  args: Parameters<FrameCalls[K]>[0],
): Promise<ReturnType<FrameCalls[K]> | null> {
  try {
    const answer = answerOf(await browser.tabs.sendMessage(tabId, { call, args }, { frameId }));
    return answer.ok ? (answer.value as ReturnType<FrameCalls[K]>) : null;
  } catch {
    return null;
  }
}

/** Brings the reader into a frame; where that may not be, the frame is left as it is. */
export async function bringReader(tabId: number, frameId: number): Promise<void> {
  await browser.scripting
    .executeScript({ target: { tabId, frameIds: [frameId] }, files: [READER_FILE] })
    .catch(() => null);
}

/** The same for the script of lists. */
export async function bringLists(tabId: number, frameId: number): Promise<void> {
  await browser.scripting
    .executeScript({ target: { tabId, frameIds: [frameId] }, files: [LISTS_FILE] })
    .catch(() => null);
}

/** A page opened before the extension, or one of a host not granted that a click allows for once, has no content script yet. */
async function readFrame(tabId: number, frameId: number, rules: SiteRules): Promise<FrameReading | null> {
  const reading = await askFrame(tabId, frameId, 'tab.read', rules);
  if (reading !== null) return reading;
  try {
    await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      files: [READER_FILE, OVERLAY_FILE],
    });
  } catch {
    return null;
  }
  return askFrame(tabId, frameId, 'tab.read', rules);
}

/** The frames of a tab that the extension may read now, each with its host. */
export async function reachableFrames(tabId: number): Promise<readonly { frameId: number; host: string }[]> {
  try {
    const found = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: () => location.host,
    });
    return found.map(({ frameId, result }) => ({ frameId, host: String(result ?? '') }));
  } catch {
    return [];
  }
}
