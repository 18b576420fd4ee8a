import { AsideGatherer } from './asides.ts';
import { BlockGatherer } from './block-gatherer.ts';
import { cleanText } from './clean.ts';
import { attributeOf, type PageNode, tagOf } from './node.ts';
import { atOnce, inParts, type Rest } from './steps.ts';
import { type Span, spanOf } from './table-grid.ts';
import type { PageText } from './types.ts';
import { Walk, type WalkOptions } from './walk.ts';

/** What reading a page may be told: its address, and what only a live page has. */
export type ReadOptions = WalkOptions & { readonly url?: string };

/** More text than this is not read: the longest real document of the field has a fifth of it. */
const LONGEST_PAGE = 400_000;
const NODES_AT_ONCE = 400;

/** Reads a page once from top to bottom into blocks, label–value pairs, meta tags and title; changes nothing in it. */
export const readPage = (root: PageNode, options: ReadOptions = {}): PageText => atOnce(pageInSteps(root, options));

/** The same, resting after each small part for as long as `rest` says, so that a long page is never held up. */
export const readPageInParts = (root: PageNode, options: ReadOptions, rest: Rest): Promise<PageText> =>
  inParts(pageInSteps(root, options), rest);

/** The same by small steps, for who reads a page among other things. */
export function* pageInSteps(root: PageNode, options: ReadOptions): Generator<void, PageText> {
  const { walk, finish } = startReading(root, options);
  while (walk.step(NODES_AT_ONCE)) yield;
  yield;
  return finish();
}

function startReading(root: PageNode, options: ReadOptions): { walk: Walk; finish: () => PageText } {
  const gatherer = new BlockGatherer();
  const asides = new AsideGatherer();
  const head = { title: '', metas: {} as Record<string, string> };
  let hasHead = false;
  const walk = new Walk(root, options, {
    piece: (_node, text, inLink) => {
      gatherer.text(text, inLink);
      return gatherer.length < LONGEST_PAGE;
    },
    head: node => {
      // frames read in place have a head too
      if (!hasHead) readHead(node, head);
      hasHead = true;
    },
    open: (tag, node) => gatherer.open(tag, cellSpan(node, tag)),
    close: tag => gatherer.close(tag),
    element: (node, tag) => asides.attributes(node, tag),
    unread: (node, tag) => {
      if (tag !== 'HEAD') asides.unread(node);
    },
  });
  const finish = (): PageText => {
    const { lines } = asides;
    return { url: options.url ?? '', ...head, ...gatherer.finish(), ...(lines.length === 0 ? {} : { asides: lines }) };
  };
  return { walk, finish };
}

const cellSpan = (node: PageNode, tag: string): Span | undefined => {
  if (tag !== 'TD' && tag !== 'TH') return;
  return {
    columns: spanOf(attributeOf(node, 'colspan'), 'columns'),
    rows: spanOf(attributeOf(node, 'rowspan'), 'rows'),
  };
};

function readHead(head: PageNode, into: { title: string; metas: Record<string, string> }): void {
  for (const child of Array.from(head.childNodes)) {
    const tag = tagOf(child);
    if (tag === 'TITLE') {
      into.title = cleanText(
        Array.from(child.childNodes, text => text.nodeValue ?? '')
          .join('')
          .slice(0, 1000),
      );
    } else if (tag === 'META') {
      const name = attributeOf(child, 'name').toLowerCase();
      if (name !== '') into.metas[name] ??= cleanText(attributeOf(child, 'content').slice(0, 1000));
    }
  }
}

/** The text node (or form element) a block's `at` names, in the same page read again; null when the page has changed. */
export function nodeAt(root: PageNode, at: number, options: ReadOptions = {}): PageNode | null {
  let found: PageNode | null = null;
  let count = 0;
  const walk = new Walk(root, options, {
    piece: node => {
      if (count === at) found = node;
      count += 1;
      return found === null;
    },
  });
  while (walk.step(NODES_AT_ONCE));
  return found;
}

/** The pieces an element holds, as a range of `at` (`to` is exclusive); null where none of it is read. */
export function piecesIn(
  root: PageNode,
  element: PageNode,
  options: ReadOptions = {},
): { from: number; to: number } | null {
  let found = false;
  const isHidden = (node: PageNode): boolean => {
    found ||= node === element;
    return found || options.isHidden?.(node) === true;
  };
  const from = countPieces(root, { ...options, isHidden }, () => found);
  const pieces = countPieces(element, options, () => false);
  return found && pieces > 0 ? { from, to: from + pieces } : null;
}

function countPieces(root: PageNode, options: ReadOptions, ended: () => boolean): number {
  let pieces = 0;
  const walk = new Walk(root, options, {
    piece: () => {
      if (ended()) return false;
      pieces += 1;
      return true;
    },
  });
  while (walk.step(NODES_AT_ONCE));
  return pieces;
}

/** One node's share of a block: a text node, or a form element with what it shows. */
export type Piece = { readonly node: PageNode; readonly text: string };

/**
 * The pieces of the blocks that begin at the numbers wanted, in the same page read again, so that a place in a block leads back to its
 * nodes. A page that has changed gives other pieces: hold their text against what was read.
 */
export function piecesAt(
  root: PageNode,
  wanted: ReadonlySet<number>,
  options: ReadOptions = {},
): ReadonlyMap<number, readonly Piece[]> {
  const found = new Map<number, Piece[]>();
  let count = 0;
  let open: Piece[] | null = null;
  const close = () => {
    open = null;
  };
  const walk = new Walk(root, options, {
    piece(node, text) {
      if (wanted.has(count)) {
        // a block's number is its first piece's: a new one begins, even where the page put no element between
        open = [];
        found.set(count, open);
      }
      open?.push({ node, text });
      count += 1;
      return found.size < wanted.size || open !== null;
    },
    open: close,
    close,
  });
  while (walk.step(NODES_AT_ONCE));
  return found;
}
