import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { answerOwn } from '../../messages/answer-own.ts';
import { createCaller } from '../../messages/caller.ts';
import { FrameRows, type RowsBackground } from '../../overlay/rows/frame-rows.ts';

const STARTED = Symbol.for('six-ones.lists');

/** The badges of lists in one frame; the background brings them there where the first look sees a list. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  main(ctx) {
    if (Reflect.get(globalThis, STARTED) === true) return;
    Reflect.set(globalThis, STARTED, true);
    const call = createCaller(message => browser.runtime.sendMessage(message));
    const timing = {
      now: () => performance.timeOrigin + performance.now(),
      later: (run: () => void, milliseconds: number) => void ctx.setTimeout(run, milliseconds),
    };
    const background: RowsBackground = {
      async known(shown) {
        const answer = await call('documents.known', { shown });
        if (answer.ok) return answer.value;
        return answer.problem === 'gone' ? 'gone' : null;
      },
      async open(row) {
        const answer = await call('panel.open', { row });
        return !answer.ok && answer.problem === 'gone' ? 'gone' : 'opened';
      },
    };
    const rows = new FrameRows(document, background, timing, ctx.signal);
    const answers = { 'lists.row': ({ row }: { row: number }) => rows.row(row) };
    const listen = (message: unknown, sender: { id?: string }, reply: (answer: unknown) => void) => {
      const answer = answerOwn(message, sender, browser.runtime.id, answers);
      if (answer !== null) reply(answer);
    };
    browser.runtime.onMessage.addListener(listen);
    ctx.onInvalidated(() => browser.runtime.onMessage.removeListener(listen));
  },
});
