import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createCaller } from '../../messages/caller.ts';
import { FrameRows, type RowsBackground } from '../../overlay/rows/frame-rows.ts';
import { startOnce } from '../../platform-frame.ts';

const call = createCaller(message => browser.runtime.sendMessage(message));

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

/** The badges of lists in one frame; the background brings them there where the first look sees a list. */
export default defineUnlistedScript(() =>
  startOnce('lists', browser, ({ timing, signal, answer }) => {
    const rows = new FrameRows(document, background, timing, signal);
    answer({ 'lists.row': ({ row }: { row: number }) => rows.row(row) });
  }),
);
