import { answerOwn, type OwnAnswers } from './messages/answer-own.ts';
import type { Timing } from './overlay/watch-page.ts';

/** What a script of ours has in a frame, for as long as the extension that brought it is there. */
export type FrameScript = {
  readonly timing: Timing;
  /** Aborts when the extension was updated or removed under the page. */
  readonly signal: AbortSignal;
  /** Answers the extension's calls of these names, and nobody else's. */
  answer(answers: OwnAnswers): void;
};

type Listener = (message: unknown, sender: { id?: string }, reply: (answer: unknown) => void) => boolean;

/** The part of the browser's interface a script lives by; the browser takes it away when the extension is gone. */
export type FrameBrowser = {
  readonly runtime?: {
    readonly id?: string;
    readonly onMessage: { addListener(listener: Listener): void; removeListener(listener: Listener): void };
  };
};

/**
 * Starts a script in this frame, once however often it is brought here: registered for its host, and injected when a person asks for
 * the page. Nothing about it goes through events or messages the page could see or send.
 */
export function startOnce(name: string, browser: FrameBrowser, start: (script: FrameScript) => void): void {
  const started = Symbol.for(`six-ones.${name}`);
  if (Reflect.get(globalThis, started) === true) return;
  Reflect.set(globalThis, started, true);
  const ending = new AbortController();
  const { signal } = ending;
  const later = (run: () => void, milliseconds: number): void => {
    setTimeout(() => {
      if (browser.runtime?.id === undefined) ending.abort();
      if (!signal.aborted) run();
    }, milliseconds);
  };
  start({
    timing: { now: () => performance.timeOrigin + performance.now(), later },
    signal,
    answer: answers => listen(browser, answers, signal),
  });
}

function listen(browser: FrameBrowser, answers: OwnAnswers, signal: AbortSignal): void {
  const listener: Listener = (message, sender, reply) => {
    const answer = answerOwn(message, sender, browser.runtime?.id ?? null, answers);
    void answer?.then(reply);
    return answer !== null;
  };
  browser.runtime?.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime?.onMessage.removeListener(listener));
}
