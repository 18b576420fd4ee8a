// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Background, FrameOverlay } from '../../../extension/overlay/frame-overlay.ts';
import { placeReader } from '../../../extension/overlay/reader.ts';
import type { Recognition } from '../../../shared/recognition/types.ts';
import { unread } from '../../../shared/recognition/unread.ts';

const NAMELESS: Recognition = { ...unread(null), official: true };
const NAMED: Recognition = { ...NAMELESS, title: '关于开展校舍安全排查的通知' };
const PAGE = { url: 'http://oa.example.test/', title: '', metas: {}, pairs: [], rows: [], blocks: [] };

let ending: AbortController;
let asked: ((recognition: Recognition | null) => void)[];
let overlay: FrameOverlay;

const settled = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 5));

beforeEach(() => {
  // nb. happy-dom knows no layer above the page
  Object.assign(HTMLElement.prototype, { showPopover: () => undefined, hidePopover: () => undefined });
  ending = new AbortController();
  asked = [];
  document.title = '关于开展校舍安全排查的通知';
  placeReader({ readText: async () => ({ found: 'text', page: PAGE, hints: {} }), elementAt: () => null });
  const background: Background = {
    ...{ seen: () => undefined, bringReader: async () => undefined, bringLists: () => undefined },
    recognise: () => new Promise(resolve => asked.push(resolve)),
    ...{
      known: async () => null,
      openPanel: async () => 'opened',
      place: async () => null,
      keepPlace: () => undefined,
    },
    rules: async () => ({ taught: [], switchedOff: [] }),
  };
  const timing = { now: () => 0, later: (run: () => void) => void setTimeout(run) };
  overlay = new FrameOverlay(document, background, timing, ending.signal);
});
afterEach(() => ending.abort());

/** Answers the look under way. */
async function answer(recognition: Recognition): Promise<void> {
  await settled();
  asked.at(-1)?.(recognition);
  await settled();
}

test('a document without a name is looked at again when another frame names it', async () => {
  await answer(NAMELESS);
  overlay.lookAgain();
  await settled();
  expect(asked).toHaveLength(2);
});

test('one that says which it is stays as it is', async () => {
  await answer(NAMED);
  overlay.lookAgain();
  await settled();
  expect(asked).toHaveLength(1);
});

test('a name that comes while the page is being looked at is heard once that is done', async () => {
  await settled();
  overlay.lookAgain();
  expect(asked).toHaveLength(1);
  await answer(NAMELESS);
  expect(asked).toHaveLength(2);
  await answer(NAMELESS);
  expect(asked).toHaveLength(2);
});
