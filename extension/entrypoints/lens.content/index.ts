import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { answerOwn } from '../../messages/answer-own.ts';
import { createCaller } from '../../messages/caller.ts';
import type { LensCalls } from '../../messages/contract.ts';
import { FrameLens } from '../../overlay/lens/frame-lens.ts';
import './lens.css';

const STARTED = Symbol.for('six-ones.lens');

/** The deadline lens in one frame; the background brings it there once a document with deadlines was recognised. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  cssInjectionMode: 'manual',
  main(ctx) {
    if (Reflect.get(globalThis, STARTED) === true) return;
    Reflect.set(globalThis, STARTED, true);
    const call = createCaller(message => browser.runtime.sendMessage(message));
    const timing = {
      now: () => performance.timeOrigin + performance.now(),
      later: (run: () => void, milliseconds: number) => void ctx.setTimeout(run, milliseconds),
    };
    const take = async (deadline: { at: number; start: number; end: number }) => {
      const answer = await call('panel.open', { deadline });
      return !answer.ok && answer.problem === 'gone' ? 'gone' : 'opened';
    };
    const lens = new FrameLens(document, take, timing, ctx.signal);
    const answers: { [K in keyof LensCalls]: (args: Parameters<LensCalls[K]>[0]) => ReturnType<LensCalls[K]> } = {
      'lens.show': shown => {
        lens.show(shown);
        return null;
      },
      'lens.count': () => lens.count(),
      'lens.step': ({ keys }) => ({ shown: lens.step(keys) }),
      'lens.held': () => lens.held(),
    };
    const listen = (message: unknown, sender: { id?: string }, reply: (answer: unknown) => void) => {
      const answer = answerOwn(message, sender, browser.runtime.id, answers);
      if (answer !== null) reply(answer);
    };
    browser.runtime.onMessage.addListener(listen);
    ctx.onInvalidated(() => browser.runtime.onMessage.removeListener(listen));
  },
});
