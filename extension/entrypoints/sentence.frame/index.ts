import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { TextAnchor } from '../../../shared/recognition/anchor.ts';
import { FrameSentence } from '../../overlay/sentence/frame-sentence.ts';
import { startOnce } from '../../platform-frame.ts';

/** 看原文 in one frame; brought there by the background when a sentence is looked for, and never before. */
export default defineUnlistedScript(() =>
  startOnce('sentence', browser, ({ timing, signal, answer }) => {
    const sentence = new FrameSentence(document, timing.later, signal);
    answer({
      'sentence.find': (anchor: TextAnchor) => sentence.find(anchor),
      'sentence.point': () => sentence.point(),
      'sentence.lost': (exact: string) => sentence.tellLost(exact),
    });
  }),
);
