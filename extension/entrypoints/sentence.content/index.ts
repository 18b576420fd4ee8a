import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { TextAnchor } from '../../../shared/recognition/anchor.ts';
import { FrameSentence } from '../../overlay/sentence/frame-sentence.ts';

const STARTED = Symbol.for('six-ones.sentence');

/** 看原文 in one frame; brought there by the background when a sentence is looked for, and never before. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  allFrames: true,
  main(ctx) {
    if (Reflect.get(globalThis, STARTED) === true) return;
    Reflect.set(globalThis, STARTED, true);
    const sentence = new FrameSentence(
      document,
      (run, milliseconds) => void ctx.setTimeout(run, milliseconds),
      ctx.signal,
    );
    const answers: Readonly<Record<string, (args: never) => unknown>> = {
      'sentence.find': (anchor: TextAnchor) => sentence.find(anchor),
      'sentence.point': () => sentence.point(),
      'sentence.lost': (exact: string) => sentence.tellLost(exact),
    };
    const listen = (message: unknown, sender: { id?: string }, reply: (answer: unknown) => void) => {
      // only the extension itself may ask; a page has no way to such a message
      if (sender.id !== browser.runtime.id || typeof message !== 'object' || message === null) return;
      const { call, args } = message as { call?: unknown; args?: unknown };
      if (typeof call !== 'string' || !Object.hasOwn(answers, call)) return;
      reply({ ok: true, value: answers[call]?.(args as never) ?? null });
    };
    browser.runtime.onMessage.addListener(listen);
    ctx.onInvalidated(() => browser.runtime.onMessage.removeListener(listen));
  },
});
