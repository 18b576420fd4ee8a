import type { Answer } from './contract.ts';

/**
 * The answer of a script the background brought into a frame, or null when the message is none of its calls. Only the extension itself
 * may ask: `ownId` is its id, `sender` as the browser names it. A page has no way to such a message. Without zod.
 */
export function answerOwn(
  raw: unknown,
  sender: { id?: string | undefined },
  ownId: string,
  answers: Readonly<Record<string, (args: never) => unknown>>,
): Answer<unknown> | null {
  if (sender.id !== ownId || typeof raw !== 'object' || raw === null || !('call' in raw)) return null;
  if (typeof raw.call !== 'string' || !Object.hasOwn(answers, raw.call)) return null;
  const answer = answers[raw.call];
  return { ok: true, value: answer?.(('args' in raw ? raw.args : null) as never) };
}
