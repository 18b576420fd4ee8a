import { calendarOfTables } from '../../../shared/domain/calendar/calendar.ts';
import { dateInChina, type IsoDate } from '../../../shared/kernel/dates.ts';
import type { DeadlinePlace, LensShown } from '../../messages/contract.ts';
import { OUR_NAMES } from '../host.ts';
import { createRest } from '../rest.ts';
import type { Timing } from '../watch-page.ts';
import { CardLayer } from './CardLayer.tsx';
import { type CardSource, cardOf, lookOf } from './card-view.ts';
import { isLineInSight, isReadableAt } from './in-sight.ts';
import { isNear } from './place-card.ts';
import { followPointer } from './rest.ts';
import { findSpans, linesOf, type Span, stillStands } from './spans.ts';
import { type Look, Underlines } from './underlines.ts';

/** Opens the panel with a deadline chosen; `gone` when the extension was updated under the page. */
export type TakeDeadline = (place: DeadlinePlace) => Promise<'opened' | 'gone'>;

type Open = { readonly span: Span; readonly by: 'pointer' | 'keys'; readonly keys: string | null };

const ON_WORDS = 1;
const ON_CARD = 10;
const TAKE = '设为期限';
const RELOAD = '扩展已更新，请刷新页面';

/** The deadline lens of one frame: phrases underlined, and on resting a pointer there, or by keys, what date follows and why. */
export class FrameLens {
  readonly #document: Document;
  readonly #timing: Timing;
  readonly #take: TakeDeadline;
  readonly #underlines: Underlines;
  readonly #card: CardLayer;
  #source: CardSource | null = null;
  #spans: readonly Span[] = [];
  #open: Open | null = null;
  #isGone = false;

  constructor(document: Document, take: TakeDeadline, timing: Timing, signal: AbortSignal) {
    this.#document = document;
    this.#timing = timing;
    this.#take = take;
    this.#underlines = new Underlines(document.defaultView as Window);
    this.#card = new CardLayer(document, timing, signal);
    const pointer = {
      keeps: (x: number, y: number) => this.#isKept(x, y),
      rested: (x: number, y: number) => this.#rest(x, y),
      left: () => this.#open?.by === 'pointer' && this.close(),
    };
    followPointer(document, timing, pointer, signal);
    this.#listen(signal);
    signal.addEventListener('abort', () => this.show(null));
  }

  /** Underlines the deadlines of a page just read; null takes everything away. */
  show(shown: LensShown | null): void {
    this.#source = shown === null ? null : { source: shown.source, calendar: calendarOfTables(shown.calendar) };
    this.#spans = findSpans(this.#document, shown?.deadlines ?? [], name => name.startsWith(OUR_NAMES));
    this.#paint();
    const open = this.#open;
    if (open === null) return;
    // the card stays on its phrase, which is the one just found from now on
    const span = this.#spans.find(({ deadline }) => isSame(deadline, open.span.deadline));
    if (span === undefined) this.close();
    else this.#open = { ...open, span };
  }

  /** How many phrases there are to go through, and whether the card of one is open. */
  count(): { phrases: number; open: boolean } {
    return { phrases: this.#spans.length, open: this.#open !== null };
  }

  /** Opens the card of the next phrase, the first where none is open; false, and closed, behind the last one. `keys` take it. */
  step(keys: string | null): boolean {
    const from = this.#open === null ? -1 : this.#spans.indexOf(this.#open.span);
    const span = this.#spans.slice(from + 1).find(one => linesOf(one).length > 0);
    if (span === undefined) {
      this.close();
      return false;
    }
    const element = span.parts[0].node.parentElement;
    const [line] = linesOf(span);
    if (element !== null && line !== undefined && !isLineInSight(element, line))
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
    this.#show({ span, by: 'keys', keys });
    return true;
  }

  /** The deadline whose card is open. */
  held(): DeadlinePlace | null {
    return this.#open === null ? null : placeOf(this.#open.span);
  }

  /** Closes the card. */
  close(): void {
    this.#open = null;
    this.#card.hide();
  }

  #listen(signal: AbortSignal): void {
    const view = this.#document.defaultView;
    const options = { capture: true, passive: true, signal };
    view?.addEventListener('keydown', event => event.key === 'Escape' && this.close(), options);
    view?.addEventListener('scroll', () => this.#follow(), options);
    view?.addEventListener('resize', () => this.#follow(), options);
    // a day may have passed, or the page have turned dark; out of sight neither matters
    this.#document.addEventListener('visibilitychange', () => this.#document.hidden || this.#paint(), { signal });
    const changes = new MutationObserver(() => this.#drop());
    changes.observe(this.#document, { childList: true, subtree: true, characterData: true });
    signal.addEventListener('abort', () => changes.disconnect());
  }

  #paint(): void {
    const { calendar } = this.#source ?? {};
    if (calendar === undefined)
      return void this.#underlines.paint(
        [],
        () => 'none',
        () => null,
      );
    const today = this.#today();
    // counting workdays takes its time, and many phrases name one day
    const looks = new Map<IsoDate | null, Look>();
    const look = ({ deadline }: Span): Look => {
      const known = looks.get(deadline.resolved) ?? lookOf(deadline, today, calendar);
      looks.set(deadline.resolved, known);
      return known;
    };
    void this.#underlines.paint(this.#spans, look, createRest(this.#timing));
  }

  // before the next frame is drawn: an underline may be missing, but never under other words
  #drop(): void {
    this.#underlines.drop();
    if (!this.#spans.every(stillStands)) this.#spans = this.#spans.filter(stillStands);
    if (this.#open !== null && !stillStands(this.#open.span)) this.close();
  }

  #rest(x: number, y: number): void {
    if (this.#isKept(x, y)) return;
    const span = this.#spans.find(one => this.#isOn(one, x, y));
    if (span !== undefined) this.#show({ span, by: 'pointer', keys: null }, x, y);
  }

  #isKept(x: number, y: number): boolean {
    if (this.#open === null) return false;
    return this.#card.isNear(x, y, ON_CARD) || linesOf(this.#open.span).some(line => isNear(line, x, y, ON_CARD));
  }

  #isOn(span: Span, x: number, y: number): boolean {
    const element = span.parts[0].node.parentElement;
    if (element === null || !linesOf(span).some(line => isNear(line, x, y, ON_WORDS))) return false;
    return span.parts.some(({ node }) => node.parentElement !== null && isReadableAt(node.parentElement, x, y));
  }

  #show(open: Open, x = -1, y = -1): void {
    const lines = linesOf(open.span);
    const pointed = lines.find(line => isNear(line, x, y, ON_WORDS)) ?? lines[0];
    if (pointed === undefined || this.#source === null) {
      this.close();
      return;
    }
    this.#open = open;
    const view = cardOf(open.span.deadline, this.#source, this.#today());
    const framed = open.by === 'keys' || !this.#underlines.drawn;
    const action = this.#isGone ? RELOAD : TAKE;
    this.#card.show({ view, action, keys: open.keys, framed, take: () => void this.#chosen(open.span) }, lines, {
      left: pointed.left,
      right: pointed.right,
      top: Math.min(...lines.map(line => line.top)),
      bottom: Math.max(...lines.map(line => line.bottom)),
    });
  }

  #follow(): void {
    if (this.#open === null) return;
    const [line] = linesOf(this.#open.span);
    const view = this.#document.defaultView;
    const isInWindow = line !== undefined && view !== null && line.top >= 0 && line.bottom <= view.innerHeight;
    if (this.#open.by === 'keys' && isInWindow) this.#show(this.#open);
    else this.close();
  }

  async #chosen(span: Span): Promise<void> {
    if (this.#isGone) return;
    this.#isGone = (await this.#take(placeOf(span))) === 'gone';
    if (this.#isGone && this.#open !== null) this.#show(this.#open);
    else this.close();
  }

  #today = () => dateInChina(this.#timing.now());
}

const placeOf = ({ deadline: { at, start, end } }: Span): DeadlinePlace => ({ at, start, end });

const isSame = (a: DeadlinePlace, b: DeadlinePlace): boolean => a.at === b.at && a.start === b.start && a.end === b.end;
