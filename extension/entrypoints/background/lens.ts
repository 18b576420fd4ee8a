import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { tablesOf } from '../../../shared/domain/calendar/calendar.ts';
import type { Calendar } from '../../../shared/domain/calendar/types.ts';
import type { Recognition } from '../../../shared/recognition/types.ts';
import type { DeadlinePlace, LensShown } from '../../messages/contract.ts';
import { askFrame, reachableFrames } from './frames.ts';

/** The built files of the lens: its script, and its stylesheet, which goes in as one of the user's. */
const LENS_FILE: string = '/lens.js';
const LENS_STYLE = '/assets/lens.css';

/** Underlines the deadlines of a document just recognised in a frame; brings the lens there when it is first needed. */
export async function showLens(
  tabId: number,
  frameId: number,
  { deadlines, docNumber, title }: Recognition,
  calendar: Calendar,
): Promise<void> {
  const shown: LensShown = { deadlines, source: docNumber ?? title, calendar: tablesOf(calendar) };
  const show = () => browser.tabs.sendMessage(tabId, { call: 'lens.show', args: shown }, { frameId });
  if ((await show().catch(() => undefined)) !== undefined || deadlines.length === 0) return;
  const target = { tabId, frameIds: [frameId] };
  await browser.scripting.insertCSS({ target, files: [LENS_STYLE], origin: 'USER' });
  await browser.scripting.executeScript({ target, files: [LENS_FILE as ScriptPublicPath] });
  await show();
}

/** Takes all underlines of a tab away, or those of one frame. */
export async function clearLens(tabId: number, frameId?: number): Promise<void> {
  const nothing = { call: 'lens.show', args: null };
  await browser.tabs.sendMessage(tabId, nothing, frameId === undefined ? {} : { frameId }).catch(() => null);
}

/** Opens the card of the tab's next deadline, in whichever frame it stands; behind the last one begins anew. */
export async function stepLens(tabId: number): Promise<void> {
  const frames = await framesWithLens(tabId);
  const open = frames.findIndex(frame => frame.open);
  const keys = await keysOf('open-panel');
  const order = open < 0 ? frames : [...frames.slice(open), ...frames.slice(0, open)];
  for (const { frameId } of open < 0 ? order : [...order, ...order.slice(0, 1)]) {
    if ((await askFrame(tabId, frameId, 'lens.step', { keys }))?.shown === true) return;
  }
}

/** The deadline whose card is open in a tab, and the frame it stands in. */
export async function heldInLens(tabId: number): Promise<{ frameId: number; deadline: DeadlinePlace } | null> {
  for (const { frameId, open } of await framesWithLens(tabId)) {
    const deadline = open ? await askFrame(tabId, frameId, 'lens.held', null) : null;
    if (deadline !== null) return { frameId, deadline };
  }
  return null;
}

async function framesWithLens(tabId: number) {
  const frames = await reachableFrames(tabId);
  const counted = await Promise.all(
    frames.map(async ({ frameId }) => ({ frameId, ...(await askFrame(tabId, frameId, 'lens.count', null)) })),
  );
  return counted.filter(({ phrases = 0 }) => phrases > 0);
}

/** The keys a person has for a command, such as Alt+G; null where they have none. */
async function keysOf(command: string): Promise<string | null> {
  const all = await browser.commands.getAll();
  return all.find(({ name }) => name === command)?.shortcut || null;
}
