import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createCaller } from '../../messages/caller.ts';
import type { LensCalls } from '../../messages/contract.ts';
import { FrameLens } from '../../overlay/lens/frame-lens.ts';
import { startOnce } from '../../platform-frame.ts';
import './lens.css';

type LensAnswers = { [K in keyof LensCalls]: (args: Parameters<LensCalls[K]>[0]) => ReturnType<LensCalls[K]> };

const call = createCaller(message => browser.runtime.sendMessage(message));

const take = async (deadline: { at: number; start: number; end: number }) => {
  const answer = await call('panel.open', { deadline });
  return !answer.ok && answer.problem === 'gone' ? 'gone' : 'opened';
};

/** The deadline lens in one frame; the background brings it there once a document with deadlines was recognised. */
export default defineUnlistedScript(() =>
  startOnce('lens', browser, ({ timing, signal, answer }) => {
    const lens = new FrameLens(document, take, timing, signal);
    const answers: LensAnswers = {
      'lens.show': shown => {
        lens.show(shown);
        return null;
      },
      'lens.count': () => lens.count(),
      'lens.step': ({ keys }) => ({ shown: lens.step(keys) }),
      'lens.held': () => lens.held(),
    };
    answer(answers);
  }),
);
