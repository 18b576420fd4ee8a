import type { Answer } from './contract.ts';

/** What a script in a frame answers, by the name of the call; at once or later. */
export type OwnAnswers = Readonly<Record<string, (args: never) => unknown>>;

/**
 * The answer of a script in a frame, or null when the message is none of its calls. Only the extension itself may ask: `ownId` is its
 * id, `sender` as the browser names it. A page has no way to such a message. Without zod.
 */
export function answerOwn(
  raw: unknown,
  sender: { id?: string | undefined },
  ownId: string | null,
  answers: OwnAnswers,
): Promise<Answer<unknown>> | null {
  if (ownId === null || sender.id !== ownId || typeof raw !== 'object' || raw === null || !('call' in raw)) return null;
  if (typeof raw.call !== 'string' || !Object.hasOwn(answers, raw.call)) return null;
  return answered(answers[raw.call], 'args' in raw ? raw.args : null);
}

async function answered(answer: OwnAnswers[string] | undefined, args: unknown): Promise<Answer<unknown>> {
  try {
    return { ok: true, value: await answer?.(args as never) };
  } catch (error) {
    // left without an answer, the asker would wait for ever
    reportError(error);
    return { ok: false, problem: 'failed' };
  }
}
