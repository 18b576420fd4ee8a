import type { Answer, TabCall, TabCalls } from './contract.ts';

/** What a content script answers to the background, for each call. */
export type TabAnswers = { readonly [K in TabCall]: (args: Parameters<TabCalls[K]>[0]) => ReturnType<TabCalls[K]> };

/**
 * The answer to a message that came into a frame, or null when it is none of ours. Only the extension itself may ask: `ownId` is its
 * id, `sender` as the browser names it. Without zod, so that a content script may use it.
 */
export function answerInTab(
  raw: unknown,
  sender: { id?: string | undefined },
  ownId: string,
  answers: TabAnswers,
): Answer<unknown> | null {
  if (sender.id !== ownId || typeof raw !== 'object' || raw === null || !('call' in raw)) return null;
  const args = 'args' in raw ? raw.args : null;
  if (raw.call === 'tab.read') return { ok: true, value: answers['tab.read'](null) };
  if (raw.call !== 'tab.show') return null;
  const block = typeof args === 'object' && args !== null && 'block' in args ? args.block : null;
  if (!Number.isSafeInteger(block)) return { ok: false, problem: 'malformed' };
  return { ok: true, value: answers['tab.show']({ block: block as number }) };
}
