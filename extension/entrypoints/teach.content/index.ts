import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { answerInLesson } from '../../messages/answer-tab.ts';
import { createCaller } from '../../messages/caller.ts';
import { type Teacher, TeachFrame } from '../../overlay/teach/teach-frame.ts';

const STARTED = Symbol.for('six-ones.teach');

/** Teaching by pointing, in one frame: brought in only when a person begins a lesson there. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  allFrames: true,
  main(ctx) {
    if (Reflect.get(globalThis, STARTED) === true) return;
    Reflect.set(globalThis, STARTED, true);
    const call = createCaller(message => browser.runtime.sendMessage(message));
    const teacher: Teacher = {
      point: place => void call('teach.point', place),
      act: act => void call('teach.act', { act }),
    };
    const frame = new TeachFrame(document, teacher, () => performance.now());
    const listen = (message: unknown, sender: { id?: string }, reply: (answer: unknown) => void) => {
      const answer = answerInLesson(message, sender, browser.runtime.id, step => frame.step(step));
      if (answer !== null) reply(answer);
    };
    browser.runtime.onMessage.addListener(listen);
    ctx.onInvalidated(() => {
      browser.runtime.onMessage.removeListener(listen);
      frame.step(null);
    });
  },
});
