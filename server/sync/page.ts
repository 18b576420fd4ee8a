import type { Scope } from '../../shared/domain/records/define.ts';
import type { FeedEntry, View } from '../store/contract.ts';

/** Characters of JSON in a page before it is cut: compressed it stays well under 256 kB. */
export const PAGE_SIZE = 400_000;

/** Rows read at once from a feed. */
const BLOCK = 256;

/** A page of changes: rows as JSON text, complete up to `upTo`; `head` when nothing follows. */
export type Page = { rows: readonly string[]; upTo: number; head: boolean };

/** What a page is made for: the scopes held with their cursors, and all the reader's scopes in the order row indexes mean. */
export type PageRequest = { held: ReadonlyMap<Scope, number>; scopes: readonly Scope[]; size: number };

/**
 * The changes after the cursors, by revision, each record once and as it is now; cut between revisions, never inside one, and not
 * below the oldest cursor, where a device could not go on from.
 */
export function readPage(view: View, { held, scopes, size }: PageRequest): Page {
  const head = view.head();
  const readers = [...held].filter(([, cursor]) => cursor < head.rev).map(entry => new ScopeReader(view, ...entry));
  const indexes = indexesOf(view, scopes);
  const seen = new Set<number>();
  const rows: string[] = [];
  let length = 0;
  let upTo = 0;
  for (let reader = earliest(readers); reader !== undefined; reader = earliest(readers)) {
    const entry = reader.next as FeedEntry;
    if (length >= size && entry[0] > upTo && upTo >= head.oldestCursor) return { rows, upTo, head: false };
    upTo = entry[0];
    reader.step();
    if (isKnown(seen, entry[1], readers.length)) continue;
    const row = rowText(entry, indexes(entry[5]));
    rows.push(row);
    length += row.length;
  }
  return { rows, upTo: head.rev, head: true };
}

/** One scope's feed after a cursor, read in blocks. */
class ScopeReader {
  next: FeedEntry | undefined;
  readonly #view: View;
  readonly #scope: Scope;
  #block: readonly FeedEntry[] = [];
  #index = 0;

  constructor(view: View, scope: Scope, cursor: number) {
    this.#view = view;
    this.#scope = scope;
    this.#read(cursor, Number.MAX_SAFE_INTEGER);
  }

  /** Goes on to the next entry. */
  step(): void {
    this.#index += 1;
    const [at, n] = this.next as FeedEntry;
    if (this.#index < this.#block.length) this.next = this.#block[this.#index];
    else if (this.#block.length < BLOCK) this.next = undefined;
    else this.#read(at, n);
  }

  #read(at: number, n: number): void {
    this.#block = this.#view.feed(this.#scope, { at, n }, BLOCK);
    this.#index = 0;
    this.next = this.#block[0];
  }
}

/** Whether a record is on the page already; with one reader it cannot be. */
function isKnown(seen: Set<number>, n: number, readers: number): boolean {
  if (readers === 1) return false;
  if (seen.has(n)) return true;
  seen.add(n);
  return false;
}

function earliest(readers: readonly ScopeReader[]): ScopeReader | undefined {
  let first: ScopeReader | undefined;
  for (const reader of readers)
    if (reader.next !== undefined && (first?.next === undefined || reader.next[0] < first.next[0])) first = reader;
  return first;
}

/** The reader's scopes among an audience, as JSON indexes; worked out once for each audience. */
function indexesOf(view: View, scopes: readonly Scope[]): (audience: string) => string {
  const known = new Map<string, string>();
  return audience => {
    const there = known.get(audience);
    if (there !== undefined) return there;
    const may = view.audienceOf(audience);
    const indexes = `[${scopes.flatMap((scope, index) => (may.includes(scope) ? [index] : [])).join()}]`;
    known.set(audience, indexes);
    return indexes;
  };
}

// kinds and ids have no character that JSON would escape (RECORD_ID_FORM)
const rowText = ([at, , kind, id, rev, , body]: FeedEntry, indexes: string): string =>
  indexes === '[]' ? `["${kind}","${id}",${at},[],null]` : `["${kind}","${id}",${rev},${indexes},${body}]`;
