import { calendarOfTables } from '../../../shared/domain/calendar/calendar.ts';
import type { Calendar } from '../../../shared/domain/calendar/types.ts';
import type { ShownDocument } from '../../../shared/domain/documents/meeting.ts';
import { dateInChina } from '../../../shared/kernel/dates.ts';
import type { PageNode } from '../../../shared/recognition/page/node.ts';
import type { ReadOptions } from '../../../shared/recognition/page/read-page.ts';
import { findRows, findRowsInParts } from '../../../shared/recognition/rows/find-rows.ts';
import type { ListRow } from '../../../shared/recognition/rows/types.ts';
import type { KnownRow, KnownRows } from '../../messages/contract.ts';
import { OUR_NAMES } from '../host.ts';
import { createRest } from '../rest.ts';
import type { Timing } from '../watch-page.ts';
import { type Badge, BadgeLayer } from './badge-layer.ts';
import { badgeOf, GONE } from './badge-view.ts';
import { placeBadge } from './place-badge.ts';
import { boxesOf, isSeenAt, toneOf } from './row-boxes.ts';
import { watchRows } from './watch-rows.ts';

/** What the badges ask of the background; `gone` when the extension was updated under the page. */
export type RowsBackground = {
  known(shown: readonly ShownDocument[]): Promise<KnownRows | null | 'gone'>;
  /** Opens the panel with the row of that number. */
  open(row: number): Promise<'opened' | 'gone'>;
};

type Row = {
  readonly element: Element;
  readonly title: Element;
  readonly shown: ShownDocument;
  readonly key: string;
  /** All its words: a row that says something else now is another one. */
  readonly says: string;
  inView: boolean;
  badge: Badge | null;
  /** Where the badge stands from the row’s corner, as long as the row is so large. */
  place: { readonly left: number; readonly top: number; readonly of: string } | null;
};

const MOST_ASKED = 100;
/** Rows so near the window are made ready. */
const NEAR = '120px';
/** After the panel was opened the ledger is asked again after so long, for the badge to turn to 已入账. */
const ASK_AGAIN_MS = [3_000, 8_000, 20_000, 60_000];

/** The badges of one frame: how each document of a list stands in the ledger, drawn above the page, which stays as it is. */
export class FrameRows {
  readonly #document: Document;
  readonly #background: RowsBackground;
  readonly #timing: Timing;
  readonly #layer: BadgeLayer;
  readonly #sight: IntersectionObserver;
  readonly #answers = new Map<string, KnownRow>();
  #calendar: Calendar | null = null;
  readonly #asked = new Set<string>();
  readonly #numbers = new Map<string, number>();
  #rows: ReadonlyMap<Element, Row> = new Map();
  /** Where the page changed while it is being read; null while it is not. */
  #touched: Set<Node> | null = null;
  #isDrawing = false;
  #isGone = false;

  constructor(document: Document, background: RowsBackground, timing: Timing, signal: AbortSignal) {
    this.#document = document;
    this.#background = background;
    this.#timing = timing;
    this.#layer = new BadgeLayer(document, timing, signal);
    this.#sight = new IntersectionObserver(seen => this.#see(seen), { rootMargin: NEAR });
    signal.addEventListener('abort', () => this.#sight.disconnect());
    document.addEventListener('visibilitychange', () => this.#askAgain(), { signal });
    const changes = {
      drop: (where: readonly Node[]) => this.#drop(where),
      read: () => this.#read(),
      draw: () => this.#drawSoon(),
    };
    watchRows(document, changes, timing, signal);
  }

  /** The document a row of that number shows now; null where it is not there any more. */
  row(number: number): ShownDocument | null {
    const { rows } = findRows(this.#document, this.#options());
    return rows.find(({ shown }) => this.#numbers.get(keyOf(shown)) === number)?.shown ?? null;
  }

  #options(): ReadOptions {
    const isHidden = (node: PageNode): boolean => node.nodeName.toLowerCase().startsWith(OUR_NAMES);
    return { isHidden, url: this.#document.location.href };
  }

  /** The rows as they stand; one that changed while all were read is left out, and read again when the page is calm. */
  async #standing(): Promise<readonly ListRow[]> {
    const touched = new Set<Node>();
    this.#touched = touched;
    const { rows } = await findRowsInParts(this.#document, this.#options(), createRest(this.#timing));
    this.#touched = null;
    const elements = new Set(rows.map(({ node }) => node as unknown as Node));
    const changed = new Set<Node>();
    for (const one of touched)
      for (let node: Node | null = one; node !== null; node = node.parentNode)
        if (elements.has(node)) changed.add(node);
    return rows.filter(({ node }) => !changed.has(node as unknown as Node));
  }

  /** Reads the rows anew; whether they are others than before. */
  async #read(): Promise<boolean> {
    const found = await this.#standing();
    const before = this.#rows;
    const rows = new Map<Element, Row>();
    let isSame = true;
    for (const { node, titleNode, shown } of found) {
      const element = node as unknown as Element;
      const [old, says, key] = [before.get(element), element.textContent ?? '', keyOf(shown)];
      const stays = old?.says === says && old.key === key;
      isSame &&= stays;
      if (!this.#numbers.has(key)) this.#numbers.set(key, this.#numbers.size);
      const { inView = false, badge = null } = old ?? {};
      const title = titleNode as unknown as Element;
      rows.set(element, {
        element,
        title,
        shown,
        key,
        says,
        inView,
        badge,
        place: stays ? (old?.place ?? null) : null,
      });
      if (old === undefined) this.#sight.observe(element);
    }
    for (const [element, { badge }] of before) {
      if (rows.has(element)) continue;
      this.#sight.unobserve(element);
      badge?.button.remove();
    }
    this.#rows = rows;
    this.#drawSoon();
    return !isSame || rows.size !== before.size;
  }

  #see(seen: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of seen) {
      const row = this.#rows.get(target);
      if (row !== undefined) row.inView = isIntersecting;
    }
    this.#drawSoon();
  }

  // before the next frame is drawn: a badge may be missing, but never beside other words
  #drop(where: readonly Node[]): void {
    for (const node of where) this.#touched?.add(node);
    for (const row of this.#rows.values())
      if (row.badge !== null && !row.badge.button.hidden && !stillStands(row)) this.#layer.move(row.badge, null);
    this.#drawSoon();
  }

  #drawSoon(): void {
    if (this.#isDrawing || this.#rows.size === 0) return;
    this.#isDrawing = true;
    this.#document.defaultView?.requestAnimationFrame(() => {
      this.#isDrawing = false;
      this.#draw();
    });
  }

  #draw(): void {
    const near = [...this.#rows.values()].filter(row => row.inView && stillStands(row));
    void this.#ask(near.filter(({ key }) => !this.#answers.has(key) && !this.#asked.has(key)));
    const today = dateInChina(this.#timing.now());
    const ready = this.#isGone ? [] : near.filter(({ key }) => this.#answers.has(key));
    for (const row of ready) {
      const known = this.#answers.get(row.key);
      row.badge ??= this.#layer.make(() => void this.#open(row.element));
      if (known !== undefined && this.#calendar !== null)
        this.#layer.write(row.badge, badgeOf(known, today, this.#calendar), row.shown.title ?? '');
    }
    this.#layer.measure(ready.flatMap(({ badge }) => badge ?? []));
    const [first] = ready;
    if (first !== undefined) this.#layer.tone(toneOf(first.title));
    // all reading of the layout first, then all moving
    const places = new Map(ready.map(row => [row, this.#placeOf(row)]));
    for (const row of this.#rows.values()) if (row.badge !== null) this.#layer.move(row.badge, places.get(row) ?? null);
    const badges = [...this.#rows.values()].flatMap(({ badge }) => (badge === null ? [] : [badge]));
    if (badges.length > 0) this.#layer.order(badges);
  }

  #placeOf(row: Row): { left: number; top: number } | null {
    const size = row.badge?.size ?? null;
    if (size === null) return null;
    const { left, top, width, height } = row.element.getBoundingClientRect();
    const of = `${width} ${height} ${size.width}`;
    if (row.place?.of !== of) {
      const boxes = boxesOf(row.element, row.title);
      if (boxes === null) return null;
      const there = placeBadge(boxes, size);
      row.place = { left: there.left - left, top: there.top - top, of };
    }
    const at = { left: left + row.place.left, top: top + row.place.top };
    return isSeenAt(row.element, at.left + size.width / 2, at.top + size.height / 2) ? at : null;
  }

  async #ask(rows: readonly Row[]): Promise<void> {
    const asked = [...new Map(rows.map(({ key, shown }) => [key, shown]))].slice(0, MOST_ASKED);
    if (asked.length === 0 || this.#isGone) return;
    for (const [key] of asked) this.#asked.add(key);
    const answer = await this.#background.known(asked.map(([, shown]) => shown));
    if (answer === 'gone') this.#isGone = true;
    else
      this.#note(
        asked.map(([key]) => key),
        answer,
      );
    this.#drawSoon();
  }

  #note(keys: readonly string[], answer: KnownRows | null): void {
    for (const key of keys) this.#asked.delete(key);
    if (answer === null) return;
    this.#calendar = calendarOfTables(answer.calendar);
    for (const [index, key] of keys.entries()) {
      const known = answer.rows[index];
      if (known !== undefined) this.#answers.set(key, known);
    }
  }

  #askAgain(): void {
    if (this.#document.visibilityState === 'visible')
      void this.#ask([...this.#rows.values()].filter(({ inView }) => inView));
  }

  async #open(element: Element): Promise<void> {
    const row = this.#rows.get(element);
    const number = row === undefined || !stillStands(row) ? undefined : this.#numbers.get(row.key);
    if (row === undefined || number === undefined) return;
    const isGone = (await this.#background.open(number)) === 'gone';
    if (isGone && row.badge !== null) {
      this.#layer.write(row.badge, GONE, row.shown.title ?? '');
      this.#layer.measure([row.badge]);
    } else for (const milliseconds of ASK_AGAIN_MS) this.#timing.later(() => this.#askAgain(), milliseconds);
  }
}

const keyOf = ({ title, number, issuers, issuedOn, address }: ShownDocument): string =>
  [title, number, issuers.join('、'), issuedOn, address].join('\n');

const stillStands = ({ element, says }: Row): boolean => element.isConnected && element.textContent === says;
