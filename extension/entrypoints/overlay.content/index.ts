import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { SiteRules } from '../../../shared/domain/sites/types.ts';
import { answerInTab } from '../../messages/answer-tab.ts';
import { createCaller } from '../../messages/caller.ts';
import { type Background, FrameOverlay } from '../../overlay/frame-overlay.ts';

const STARTED = Symbol.for('six-ones.overlay');

/** The overlay in one frame of a granted host; registered at run time, never at install. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  allFrames: true,
  runAt: 'document_idle',
  main(ctx) {
    // nb. a frame may get the script twice: registered for its host, and injected when a person asks for the page
    if (Reflect.get(globalThis, STARTED) === true) return;
    Reflect.set(globalThis, STARTED, true);
    const call = createCaller(message => browser.runtime.sendMessage(message));
    const background: Background = {
      seen: seen => void call('page.seen', seen),
      async rules() {
        const answer = await call('site.rules', null);
        return answer.ok ? answer.value : { taught: [], switchedOff: [] };
      },
      async bringReader() {
        await call('page.reader', null);
      },
      bringLists: () => void call('page.lists', null),
      async recognise({ page, hints, taught = null }) {
        const answer = await call('page.recognise', { page, hints, taught });
        return answer.ok ? answer.value : null;
      },
      async known(asked) {
        const answer = await call('document.known', asked);
        if (answer.ok) return answer.value;
        return answer.problem === 'gone' ? 'gone' : null;
      },
      async openPanel() {
        const answer = await call('panel.open', null);
        return !answer.ok && answer.problem === 'gone' ? 'gone' : 'opened';
      },
      async place() {
        const answer = await call('chip.place', null);
        return answer.ok ? answer.value.place : null;
      },
      keepPlace: place => void call('chip.keepPlace', { place }),
    };
    const timing = {
      now: () => performance.timeOrigin + performance.now(),
      later: (run: () => void, milliseconds: number) => void ctx.setTimeout(run, milliseconds),
    };
    const overlay = new FrameOverlay(document, background, timing, ctx.signal);
    const answers = {
      'tab.read': (rules: SiteRules) => overlay.read(rules),
      'tab.show': ({ block }: { block: number }) => ({ shown: overlay.show(block) }),
    };
    const listen = (message: unknown, sender: { id?: string }, reply: (answer: unknown) => void) => {
      const answer = answerInTab(message, sender, browser.runtime.id, answers);
      if (answer !== null) reply(answer);
    };
    browser.runtime.onMessage.addListener(listen);
    ctx.onInvalidated(() => browser.runtime.onMessage.removeListener(listen));
  },
});
