import { findMarking } from '../marking.ts';
import { attributeOf, isRead, type PageNode, tagOf } from '../page/node.ts';
import { pageInSteps, type ReadOptions } from '../page/read-page.ts';
import { atOnce, inParts, type Rest } from '../page/steps.ts';
import { type Header, headerOf } from './header.ts';
import { rowOf } from './row-facts.ts';
import { bareTitle, isTitleLike, LONGEST_TITLE } from './title-like.ts';
import type { ListedRows, ListRow, RowFound, TitleFound } from './types.ts';

/** What is known of an element once all below it was seen. */
type Seen = {
  readonly node: PageNode;
  readonly text: string;
  readonly titles: readonly TitleFound[];
  /** Whether rows were found in it, so that it is none itself. */
  readonly holds: boolean;
};

const DEEPEST = 200;
const MOST_NODES = 60_000;
const NODES_AT_ONCE = 400;
const MOST_ROWS = 2_000;
const LEAST_ROWS = 2;
const NATURAL_ROW = /^(?:TR|LI)$/;

/**
 * The documents a page lists, row by row: the rows of tables and the like elements of any other list that hold one title each, with a
 * number, a date or a link. A page that is marked outside its rows lists nothing; a marked row is counted and not read (domain C4).
 */
export const findRows = (root: PageNode, options: ReadOptions = {}): ListedRows => atOnce(rowsInSteps(root, options));

/** The same, resting after each small part for as long as `rest` says: a register may have thousands of rows. What changes meanwhile may be read as it was or as it is. */
export const findRowsInParts = (root: PageNode, options: ReadOptions, rest: Rest): Promise<ListedRows> =>
  inParts(rowsInSteps(root, options), rest);

function* rowsInSteps(root: PageNode, options: ReadOptions): Generator<void, ListedRows> {
  const found = yield* new RowFinder(options).find(root);
  const candidates = new Set(found.map(({ node }) => node));
  if (candidates.size === 0) return { rows: [], marked: 0 };
  const isHidden = (node: PageNode): boolean => candidates.has(node) || options.isHidden?.(node) === true;
  const around = yield* pageInSteps(root, { ...options, isHidden });
  if (findMarking(around).refused !== null) return { rows: [], marked: 0 };
  const rows: ListRow[] = [];
  let marked = 0;
  for (const one of found) {
    yield;
    const row = rowOf(one, options);
    if (row === 'marked') marked += 1;
    else if (row !== null) rows.push(row);
  }
  return { rows, marked };
}

class RowFinder {
  readonly #options: ReadOptions;
  readonly #rows: RowFound[] = [];
  #header: Header | null = null;
  #nodes = 0;

  constructor(options: ReadOptions) {
    this.#options = options;
  }

  *find(root: PageNode): Generator<void, readonly RowFound[]> {
    yield* this.#visit(root, 0);
    return this.#rows;
  }

  *#visit(node: PageNode, depth: number): Generator<void, Seen> {
    this.#nodes += 1;
    if (this.#nodes % NODES_AT_ONCE === 0) yield;
    if (node.nodeType === 3) return { ...nothingIn(node), text: (node.nodeValue ?? '').slice(0, LONGEST_TITLE + 1) };
    const tag = tagOf(node);
    if (this.#isSkipped(node, tag) || depth > DEEPEST || this.#nodes > MOST_NODES) return nothingIn(node);
    const below: Seen[] = [];
    let text = '';
    for (let index = 0; index < node.childNodes.length; index += 1) {
      const child = node.childNodes[index];
      if (child === undefined) continue;
      const seen = yield* this.#visit(child, depth + 1);
      if (text.length <= LONGEST_TITLE) text = `${text}${seen.text}`.slice(0, LONGEST_TITLE + 1);
      if (child.nodeType === 1) below.push(seen);
    }
    this.#header = headerOf(below.map(cell => ({ node: cell.node, text: cell.text.trim() }))) ?? this.#header;
    const holds = this.#takeRows(below) || below.some(one => one.holds);
    return { node, text, titles: holds ? [] : this.#titlesOf(node, tag, text, below), holds };
  }

  #isSkipped(node: PageNode, tag: string): boolean {
    return node.nodeType === 1 && (!isRead(node, tag) || this.#options.isHidden?.(node) === true);
  }

  #titlesOf(node: PageNode, tag: string, text: string, below: readonly Seen[]): readonly TitleFound[] {
    const titles = below.flatMap(one => one.titles);
    const [only] = titles;
    if (only === undefined && isTitleLike(text.trim()))
      return [{ node, text: fullText(node, text), link: tag === 'A' ? node : null }];
    if (tag === 'A' && only?.link === null) return [{ ...only, text: fullText(node, only.text), link: node }];
    if (titles.length > 1 && (NATURAL_ROW.test(tag) || attributeOf(node, 'role') === 'row')) {
      const best = titles.find(({ link }) => link !== null) ?? only;
      return best === undefined ? [] : [best];
    }
    return titles;
  }

  /** Takes up the rows among the children of one element; whether there were any. */
  #takeRows(children: readonly Seen[]): boolean {
    let taken = false;
    for (const [tag, alike] of byTag(children.filter(({ titles }) => titles.length === 1))) {
      const enough = alike.length >= LEAST_ROWS || (tag === 'TR' && this.#header !== null);
      if (!enough || /^T[DH]$/.test(tag)) continue;
      for (const one of alike) {
        taken = true;
        const [title] = one.titles;
        if (title !== undefined && this.#rows.length < MOST_ROWS)
          this.#rows.push({ node: one.node, title, header: this.#header });
      }
    }
    return taken;
  }
}

function byTag(elements: readonly Seen[]): ReadonlyMap<string, readonly Seen[]> {
  const tags = new Map<string, Seen[]>();
  for (const one of elements) {
    const alike = tags.get(tagOf(one.node));
    if (alike === undefined) tags.set(tagOf(one.node), [one]);
    else alike.push(one);
  }
  return tags;
}

const nothingIn = (node: PageNode): Seen => ({ node, text: '', titles: [], holds: false });

/** A title cut off on the screen stands whole in its tooltip. */
function fullText(node: PageNode, text: string): string {
  const tooltip = attributeOf(node, 'title').trim();
  const shown = bareTitle(text).replace(/[….]{1,6}$/, '');
  return tooltip.length <= LONGEST_TITLE && tooltip.length > shown.length && tooltip.startsWith(shown) ? tooltip : text;
}
