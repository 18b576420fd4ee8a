import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import type { Anchor } from '../../../shared/domain/records/anchor.ts';
import { answerOf } from '../../messages/caller.ts';
import type { SentenceShown } from '../../messages/contract.ts';
import type { SentenceFound } from '../../overlay/sentence/frame-sentence.ts';
import { reachableFrames } from './frames.ts';

const FILE: string = '/sentence.js';
const LOADED_WITHIN_MS = 15_000;
const STEP_MS = 250;
/** A page that draws itself late is looked at again after so long. */
const LOOK_AGAIN_MS = [0, 700, 2_000, 4_000];

/** 看原文: points the sentence out in the tab, or in the page it was read from, brought to the front or opened for it. */
export async function showSentence(tabId: number | null, anchor: Anchor): Promise<SentenceShown> {
  const tab = tabId ?? (await openPage(anchor.address));
  if (tab === null) return 'unreachable';
  let frames: readonly number[] = [];
  for (const wait of tabId === null ? LOOK_AGAIN_MS : [0]) {
    await pause(wait);
    frames = (await reachableFrames(tab)).map(({ frameId }) => frameId);
    const best = await bestFrame(tab, frames, anchor);
    if (best !== null && (await ask(tab, best.frameId, 'sentence.point', null)) === true)
      return best.found.same ? 'found' : 'changed';
  }
  if (frames.length === 0) return 'unreachable';
  await ask(tab, 0, 'sentence.lost', anchor.exact);
  return 'lost';
}

type Best = { readonly frameId: number; readonly found: NonNullable<SentenceFound> };

async function bestFrame(tabId: number, frameIds: readonly number[], anchor: Anchor): Promise<Best | null> {
  if (frameIds.length === 0) return null;
  const target = { tabId, frameIds: [...frameIds] };
  await browser.scripting.executeScript({ target, files: [FILE as ScriptPublicPath] }).catch(() => null);
  const all = await Promise.all(
    frameIds.map(async frameId => ({
      frameId,
      found: (await ask(tabId, frameId, 'sentence.find', anchor)) as SentenceFound,
    })),
  );
  const there = all.filter((one): one is Best => one.found !== null);
  return there.sort((a, b) => b.found.score - a.found.score)[0] ?? null;
}

async function ask(tabId: number, frameId: number, call: string, args: unknown): Promise<unknown> {
  try {
    const answer = answerOf(await browser.tabs.sendMessage(tabId, { call, args }, { frameId }));
    return answer.ok ? answer.value : null;
  } catch {
    return null;
  }
}

/** The tab that shows the page already, brought to the front, else a new one, once it is loaded; null without an address. */
async function openPage(address: string | null): Promise<number | null> {
  if (address === null) return null;
  const there = (await browser.tabs.query({})).find(tab => withoutPlace(tab.url) === withoutPlace(address));
  if (there?.id === undefined) {
    const { id } = await browser.tabs.create({ url: address });
    return id === undefined ? null : loaded(id);
  }
  await browser.tabs.update(there.id, { active: true });
  if (there.windowId !== undefined) await browser.windows.update(there.windowId, { focused: true });
  return loaded(there.id);
}

const withoutPlace = (url: string | undefined): string => (url ?? '').split('#')[0] ?? '';

async function loaded(tabId: number): Promise<number | null> {
  for (let waited = 0; waited < LOADED_WITHIN_MS; waited += STEP_MS) {
    const tab = await browser.tabs.get(tabId).catch(() => null);
    if (tab === null) return null;
    if (tab.status === 'complete') return tabId;
    await pause(STEP_MS);
  }
  return tabId;
}

const pause = (milliseconds: number): Promise<void> => new Promise(resolve => setTimeout(resolve, milliseconds));
