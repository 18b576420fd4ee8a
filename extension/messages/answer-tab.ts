import type { SiteRules } from '../../shared/domain/sites/types.ts';
import type { Answer, LessonStep, TabCalls } from './contract.ts';

/** What the overlay answers to the background, for each of its calls. */
export type TabAnswers = {
  readonly [K in 'tab.read' | 'tab.show']: (args: Parameters<TabCalls[K]>[0]) => ReturnType<TabCalls[K]>;
};

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
  if (raw.call === 'tab.read') return { ok: true, value: answers['tab.read'](args as SiteRules) };
  if (raw.call !== 'tab.show') return null;
  const block = typeof args === 'object' && args !== null && 'block' in args ? args.block : null;
  if (!Number.isSafeInteger(block)) return { ok: false, problem: 'malformed' };
  return { ok: true, value: answers['tab.show']({ block: block as number }) };
}

/** The same for the teaching script, which answers its own call only. */
export function answerInLesson(
  raw: unknown,
  sender: { id?: string | undefined },
  ownId: string,
  step: TabCalls['teach.step'],
): Answer<unknown> | null {
  if (sender.id !== ownId || typeof raw !== 'object' || raw === null || !('call' in raw)) return null;
  if (raw.call !== 'teach.step' || !('args' in raw)) return null;
  return { ok: true, value: step(raw.args as LessonStep | null) };
}
