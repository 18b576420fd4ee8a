import { browser } from 'wxt/browser';
import type { Calendar } from '../../../shared/domain/calendar/types.ts';
import type { Evidence } from '../../../shared/recognition/evidence.ts';
import type { PageText } from '../../../shared/recognition/page/types.ts';
import type { Recognition } from '../../../shared/recognition/types.ts';
import type { ReadText } from '../../messages/contract.ts';

/** The built file of recognition: a third of what the background weighs, which starts every minute and seldom recognises anything. */
const RECOGNISER_FILE = '/recogniser.js';
const PLACE = Symbol.for('six-ones.recogniser');

/** What turns text into facts, and finds the sentences they rest on. */
export type Recogniser = {
  recognise(read: ReadText, calendar: Calendar): Recognition;
  evidenceOf(page: PageText, recognition: Recognition): Evidence;
};

/** Leaves recognition where the background that took the script in finds it. */
export const placeRecogniser = (recogniser: Recogniser): void => void Reflect.set(globalThis, PLACE, recogniser);

const placed = (): Recogniser | undefined => Reflect.get(globalThis, PLACE) as Recogniser | undefined;

/** A worker has this, a page has not. */
type MaybeWorker = typeof globalThis & { importScripts?(address: string): void };

/**
 * To be called as the background starts. A worker may later take in only scripts that it took in while it was being installed: the
 * browser keeps them beside it, until an update installs it anew.
 */
export function keepRecogniser(): void {
  self.addEventListener('install', () => (globalThis as MaybeWorker).importScripts?.(RECOGNISER_FILE));
}

/** Recognition, taken in when it is first asked for; throws where the file cannot be had. */
export async function recogniser(): Promise<Recogniser> {
  if (placed() === undefined) await takeIn(globalThis);
  const there = placed();
  if (there === undefined) throw new Error('recogniser.js left nothing');
  return there;
}

let coming: Promise<void> | null = null;

async function takeIn(scope: MaybeWorker): Promise<void> {
  if (scope.importScripts !== undefined) return scope.importScripts(RECOGNISER_FILE);
  // where the background is a page
  coming ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = browser.runtime.getURL(RECOGNISER_FILE);
    script.onload = () => resolve();
    script.onerror = () => {
      coming = null;
      script.remove();
      reject(new Error('recogniser.js did not load'));
    };
    document.head.append(script);
  });
  return coming;
}
