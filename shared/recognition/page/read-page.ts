import { BlockGatherer } from './block-gatherer.ts';
import { cleanText } from './clean.ts';
import { attributeOf, isRead, type PageNode, shownInField, tagOf } from './node.ts';
import type { PageText } from './types.ts';

/** What reading a page may be told: its address, and which elements a stylesheet hides. */
export type ReadOptions = { readonly url?: string; readonly isHidden?: (node: PageNode) => boolean };

const BLOCK_TAGS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 ' +
    'HEADER HR LEGEND LI MAIN OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL BR'
  ).split(' '),
);
/** More text than this is not read: the longest real document of the field has a fifth of it. */
const LONGEST_PAGE = 400_000;
const DEEPEST = 400;

/** Reads a page once from top to bottom into blocks, label–value pairs, meta tags and title; changes nothing in it. */
export function readPage(root: PageNode, options: ReadOptions = {}): PageText {
  const gatherer = new BlockGatherer();
  const head = { title: '', metas: {} as Record<string, string> };
  walk(root, options, {
    piece: (_node, text, inLink) => {
      gatherer.text(text, inLink);
      return gatherer.length < LONGEST_PAGE;
    },
    head: node => readHead(node, head),
    open: tag => gatherer.open(tag),
    close: tag => gatherer.close(tag),
  });
  return { url: options.url ?? '', ...head, ...gatherer.finish() };
}

type Visitor = {
  /** Takes a text node or a form element; false ends the walk. */
  piece(node: PageNode, text: string, inLink: boolean): boolean;
  head?(node: PageNode): void;
  open?(tag: string): void;
  close?(tag: string): void;
};

// One walk for reading and for finding the way back, so that both count the same pieces.
function walk(root: PageNode, options: ReadOptions, visitor: Visitor): void {
  const visit = (node: PageNode, inLink: boolean, depth: number): boolean => {
    if (node.nodeType === 3) return visitor.piece(node, node.nodeValue ?? '', inLink);
    const tag = tagOf(node);
    if (tag === 'HEAD') visitor.head?.(node);
    if (depth > DEEPEST || !isRead(node, tag) || options.isHidden?.(node) === true) return true;
    const shown = shownInField(node, tag);
    return shown === null ? visitBlock(node, tag, inLink, depth) : visitor.piece(node, shown, inLink);
  };
  const visitBlock = (node: PageNode, tag: string, inLink: boolean, depth: number): boolean => {
    const isBlock = BLOCK_TAGS.has(tag);
    if (isBlock) visitor.open?.(tag);
    const goesOn = visitChildren(node, inLink || tag === 'A', depth + 1);
    if (isBlock) visitor.close?.(tag);
    return goesOn;
  };
  const visitChildren = (node: PageNode, inLink: boolean, depth: number): boolean => {
    const children = node.childNodes;
    for (let index = 0; index < children.length; index += 1) {
      const child = children[index];
      if (child !== undefined && !visit(child, inLink, depth)) return false;
    }
    return true;
  };
  visit(root, false, 0);
}

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
  walk(root, options, {
    piece: node => {
      if (count === at) found = node;
      count += 1;
      return found === null;
    },
  });
  return found;
}
