import { findAnchor, type TextAnchor } from '../../../shared/recognition/anchor.ts';
import { makeHost } from '../host.ts';
import { readText } from '../look.ts';
import type { Timing } from '../watch-page.ts';
import css from './sentence.css?inline';
import { rangeOf } from './sentence-range.ts';

/** How a sentence was found in a frame; null where it is not there. */
export type SentenceFound = { readonly score: number; readonly same: boolean } | null;

/** Taught places are of no use here: a sentence is looked for in all of the page’s text. */
const NO_RULES = { taught: [], switchedOff: [] };

/** A person waits for it, and what was found must still stand there. */
const AT_ONCE = () => null;

const SHOWN_MS = 6_000;
const LOST_MS = 12_000;

/** 看原文 in one frame: finds a kept sentence on the page as it is now, points it out in a layer of our own, or says that it is gone. */
export class FrameSentence {
  readonly #document: Document;
  readonly #later: Timing['later'];
  readonly #signal: AbortSignal;
  #range: Range | null = null;

  constructor(document: Document, later: Timing['later'], signal: AbortSignal) {
    this.#document = document;
    this.#later = later;
    this.#signal = signal;
  }

  /** Looks for the sentence; of a page that is marked nothing is read. */
  async find(anchor: TextAnchor): Promise<SentenceFound> {
    this.#range = null;
    const read = await readText(this.#document, NO_RULES, AT_ONCE);
    if (read.found === 'refused') return null;
    const found = findAnchor(read.page.blocks, anchor);
    if (found === null) return null;
    this.#range = rangeOf(this.#document, read.page.blocks, found);
    return this.#range === null ? null : { score: found.score, same: found.how !== 'fuzzy' };
  }

  /** Scrolls to the sentence found last and marks its lines for some seconds; false where it cannot be seen. */
  point(): boolean {
    const range = this.#range;
    const element = range?.startContainer.parentElement;
    if (range === null || element == null) return false;
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const boxes = [...range.getClientRects()].filter(box => box.width > 0 && box.height > 0);
    const marks = boxes.map(({ top, left, width, height }) => {
      const mark = this.#document.createElement('div');
      mark.className = 'sentence';
      mark.style.cssText = `top:${top - 2}px;left:${left - 2}px;width:${width + 4}px;height:${height + 4}px`;
      return mark;
    });
    this.#draw(marks, SHOWN_MS);
    return boxes.length > 0;
  }

  /** Says on the page that the sentence is no longer there, with its words. */
  tellLost(exact: string): void {
    const note = this.#document.createElement('p');
    note.className = 'lost';
    note.setAttribute('role', 'status');
    note.textContent = `原文已变，未找到这句：“${exact}”`;
    this.#draw([note], LOST_MS);
  }

  #draw(elements: readonly HTMLElement[], milliseconds: number): void {
    const host = makeHost(this.#document);
    const style = this.#document.createElement('style');
    style.textContent = css;
    host.root.append(style, ...elements);
    host.attach();
    const remove = () => host.remove();
    this.#later(remove, milliseconds);
    // a mark that no longer lies over its words says something wrong
    this.#document.defaultView?.addEventListener('scroll', remove, { once: true, capture: true, signal: this.#signal });
    this.#document.defaultView?.addEventListener('resize', remove, { once: true, signal: this.#signal });
    this.#signal.addEventListener('abort', remove);
  }
}
