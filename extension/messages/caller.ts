import type { Answer, AnswerTo, Call, CallProblem, Calls, Message } from './contract.ts';

/** Sends one message to the background and brings back whatever it answers; `browser.runtime.sendMessage`. */
export type Send = (message: Message) => Promise<unknown>;

/** Asks the background. Never rejects: where the extension was updated under the page, the answer is `gone`. */
export type Caller = <K extends Call>(call: K, args: Parameters<Calls[K]>[0]) => Promise<AnswerTo<K>>;

/** A caller over a way to send; without zod, so that a content script may use it. */
export const createCaller =
  (send: Send): Caller =>
  async (call, args) => {
    try {
      return answerOf(await send({ call, args })) as AnswerTo<typeof call>;
    } catch {
      // “Extension context invalidated”, or nobody listens: in both cases only a reload helps
      return { ok: false, problem: 'gone' };
    }
  };

const PROBLEMS: readonly string[] = ['gone', 'denied', 'malformed', 'failed'] satisfies readonly CallProblem[];

/** An answer as it came over; anything without the form of one counts as `gone`: nobody of ours gave it. */
export function answerOf(raw: unknown): Answer<unknown> {
  if (typeof raw !== 'object' || raw === null || !('ok' in raw)) return { ok: false, problem: 'gone' };
  if (raw.ok === true) return { ok: true, value: 'value' in raw ? raw.value : null };
  const problem = 'problem' in raw ? raw.problem : null;
  return { ok: false, problem: PROBLEMS.includes(problem as string) ? (problem as CallProblem) : 'gone' };
}
