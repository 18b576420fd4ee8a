import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createCaller } from '../../messages/caller.ts';
import type { LessonStep } from '../../messages/contract.ts';
import { type Teacher, TeachFrame } from '../../overlay/teach/teach-frame.ts';
import { startOnce } from '../../platform-frame.ts';

const call = createCaller(message => browser.runtime.sendMessage(message));

const teacher: Teacher = {
  point: place => void call('teach.point', place),
  act: act => void call('teach.act', { act }),
};

/** Teaching by pointing, in one frame: brought in only when a person begins a lesson there. */
export default defineUnlistedScript(() =>
  startOnce('teach', browser, ({ signal, answer }) => {
    const frame = new TeachFrame(document, teacher, () => performance.now());
    answer({ 'teach.step': (step: LessonStep | null) => frame.step(step) });
    signal.addEventListener('abort', () => frame.step(null));
  }),
);
