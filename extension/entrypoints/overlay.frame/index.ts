import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { SiteRules } from '../../../shared/domain/sites/types.ts';
import { createCaller } from '../../messages/caller.ts';
import { type Background, FrameOverlay } from '../../overlay/frame-overlay.ts';
import { startOnce } from '../../platform-frame.ts';

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

/** The overlay in one frame of a granted host; registered at run time, never at install. */
export default defineUnlistedScript(() =>
  startOnce('overlay', browser, ({ timing, signal, answer }) => {
    const overlay = new FrameOverlay(document, background, timing, signal);
    answer({
      'tab.read': (rules: SiteRules) => overlay.read(rules),
      'tab.refused': () => overlay.refuse(),
      'tab.lookAgain': () => overlay.lookAgain(),
      'tab.show': ({ block }: { block: number }) => ({ shown: overlay.show(block) }),
    });
  }),
);
