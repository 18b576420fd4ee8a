import { isRead, type PageNode, shownInField, signOfRole, tagOf } from './node.ts';

/** What walking a page may be told of it, all of which only a live page has. */
export type WalkOptions = {
  /** Whether our own layer or a stylesheet hides an element. */
  readonly isHidden?: ((node: PageNode) => boolean) | undefined;
  /** The shadow root of an element, or the document of a frame that has no script of ours; null for any other. */
  readonly within?: ((node: PageNode, tag: string) => PageNode | null) | undefined;
};

/** What is done on the way. */
export type Visitor = {
  /** Takes a text node, a form element or the sign of one; false ends the walk. */
  piece(node: PageNode, text: string, inLink: boolean): boolean;
  head?(node: PageNode): void;
  open?(tag: string, node: PageNode): void;
  close?(tag: string): void;
  /** Sees every element that is read. */
  element?(node: PageNode, tag: string): void;
  /** Sees an element that is not read. */
  unread?(node: PageNode, tag: string): void;
};

const BLOCK_TAGS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 ' +
    'HEADER HR LEGEND LI MAIN OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL BR'
  ).split(' '),
);
const DEEPEST = 400;

type Level = {
  readonly nodes: ArrayLike<PageNode>;
  next: number;
  readonly inLink: boolean;
  readonly tag: string | null;
};

/** A walk through a page from top to bottom that can be stopped after any node and gone on with later. */
export class Walk {
  readonly #options: WalkOptions;
  readonly #visitor: Visitor;
  readonly #levels: Level[];

  constructor(root: PageNode, options: WalkOptions, visitor: Visitor) {
    this.#options = options;
    this.#visitor = visitor;
    this.#levels = [{ nodes: [root], next: 0, inLink: false, tag: null }];
  }

  /** Goes on for so many nodes; false once it has come to the end. */
  step(nodes: number): boolean {
    for (let left = nodes; left > 0; left -= 1) {
      const level = this.#levels.at(-1);
      if (level === undefined) return false;
      const node = level.nodes[level.next];
      level.next += 1;
      if (node === undefined) this.#leave();
      else if (!this.#visit(node, level.inLink)) this.#end();
    }
    return this.#levels.length > 0;
  }

  #leave(): void {
    const left = this.#levels.pop();
    if (left?.tag != null) this.#visitor.close?.(left.tag);
  }

  #end(): void {
    while (this.#levels.length > 0) this.#leave();
  }

  #visit(node: PageNode, inLink: boolean): boolean {
    const { nodeType } = node;
    if (nodeType === 3) return this.#visitor.piece(node, node.nodeValue ?? '', inLink);
    if (nodeType !== 1) return this.#enter(node, '', inLink);
    const tag = tagOf(node);
    if (tag === 'HEAD') this.#visitor.head?.(node);
    if (this.#levels.length > DEEPEST || this.#options.isHidden?.(node) === true) return true;
    const within = this.#options.within?.(node, tag) ?? null;
    if (!isRead(node, tag) && (within === null || tag === 'OBJECT')) {
      this.#visitor.unread?.(node, tag);
      return true;
    }
    this.#visitor.element?.(node, tag);
    const shown = shownInField(node, tag);
    if (shown !== null) return this.#visitor.piece(node, shown, inLink);
    const sign = signOfRole(node);
    if (sign !== null && !this.#visitor.piece(node, sign, inLink)) return false;
    this.#enter(node, tag, inLink || tag === 'A');
    // what an element shows of its own stands before what it was given
    return within === null || this.#enter(within, '', inLink);
  }

  #enter(node: PageNode, tag: string, inLink: boolean): true {
    const isBlock = BLOCK_TAGS.has(tag);
    if (isBlock) this.#visitor.open?.(tag, node);
    this.#levels.push({ nodes: node.childNodes, next: 0, inLink, tag: isBlock ? tag : null });
    return true;
  }
}
