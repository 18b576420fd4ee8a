import type { ShownDocument } from '../../shared/domain/documents/meeting.ts';
import type { SiteRules } from '../../shared/domain/sites/types.ts';
import { dateInChina } from '../../shared/kernel/dates.ts';
import { isIdentified } from '../../shared/recognition/identified.ts';
import type { Recognition } from '../../shared/recognition/types.ts';
import type { FrameReading, ReadText } from '../messages/contract.ts';
import { GONE_VIEW, type Known, MARKED_VIEW, viewOfDocument } from './chip-view.ts';
import { firstLook, isTaught } from './first-look.ts';
import { MountedChip } from './MountedChip.tsx';
import { noteMarked } from './marked-here.ts';
import { DEFAULT_PLACE } from './place.ts';
import { pointOut } from './point-out.ts';
import { readerHere } from './reader.ts';
import { createRest } from './rest.ts';
import { type Timing, watchPage } from './watch-page.ts';

/** What the overlay asks of the background; `gone` when the extension was updated under the page. */
export type Background = {
  /** Tells that a frame shows a document or a marked page, and nothing of it. */
  seen(seen: { documents: number; sure: number; refused: number }): void;
  /** Brings the reader into this frame; done whether or not it could be. */
  bringReader(): Promise<void>;
  /** Brings the script of lists into this frame. */
  bringLists(): void;
  /** Recognises a page's text; null when the background could not. */
  recognise(read: ReadText): Promise<Recognition | null>;
  known(shown: ShownDocument): Promise<Known | null | 'gone'>;
  openPanel(): Promise<'opened' | 'gone'>;
  /** What is to be known of this host before its pages are read. */
  rules(): Promise<SiteRules>;
  /** Where the person last left the chip on this site; null when never moved. */
  place(): Promise<number | null>;
  keepPlace(place: number): void;
};

type Shown = { found: 'document'; address: string; recognition: Recognition } | { found: 'refused' | 'none' };

/** A frame smaller than this is left alone. */
const SMALLEST = { width: 320, height: 160 };
/** So long the rules of a host are taken to stand. */
const RULES_KEPT_MS = 60_000;
/** After the panel was opened the ledger is asked again after so long, for the chip to turn to 已入账. */
const ASK_AGAIN_MS = [3_000, 8_000, 20_000, 60_000];

/** The overlay of one frame: looks at the page, shows the quiet chip where there is a document, stays out of it otherwise. */
export class FrameOverlay {
  readonly #document: Document;
  readonly #background: Background;
  readonly #timing: Timing;
  readonly #chip: MountedChip;
  #shown: Shown = { found: 'none' };
  #looks = 0;
  /** The last look that came to its end. */
  #done = 0;
  #hasLists = false;
  /** The look that found something to read and is not done with it; 0 where there is none. */
  #reading = 0;
  #isOutdated = false;
  #rules: { readonly asked: Promise<SiteRules>; readonly at: number } | null = null;

  constructor(document: Document, background: Background, timing: Timing, signal: AbortSignal) {
    this.#document = document;
    this.#background = background;
    this.#timing = timing;
    this.#chip = new MountedChip(document, timing, signal);
    // where the chip stands is kept by site: of a marked page not even that
    this.#chip.onDrop = place => {
      if (this.#shown.found === 'document') background.keepPlace(place);
    };
    document.addEventListener('visibilitychange', () => void (document.hidden || this.#askLedger()), { signal });
    watchPage(document, () => void this.#lookNow(), timing, signal);
  }

  /** Reads the page as it is now, because a person asked for it: without the first look. Null as long as there is no reader here. */
  async read(rules: SiteRules): Promise<FrameReading | null> {
    const read = (await readerHere()?.readText(this.#document, rules, createRest(this.#timing))) ?? null;
    noteMarked(read?.found === 'refused');
    return read;
  }

  /** Another frame of the tab is marked: what was read here is let go of, and nothing of it stays in sight. */
  refuse(): null {
    const isReading = this.#reading === this.#looks;
    this.#looks += 1;
    if (isReading || this.#shown.found === 'document') this.#take({ found: 'refused' }, false);
    return null;
  }

  /** Another frame names the document now: what stands here without a name is looked at again, once a look under way is done. */
  lookAgain(): null {
    this.#isOutdated = true;
    if (this.#done === this.#looks) this.#renew();
    return null;
  }

  /** 看原文: scrolls to where a field was read; false where the page has changed since. */
  show(block: number): boolean {
    const element = readerHere()?.elementAt(this.#document, block) ?? null;
    return element !== null && pointOut(element, this.#chip.layer, this.#timing.later);
  }

  async #lookNow(): Promise<void> {
    this.#looks += 1;
    const mine = this.#looks;
    const seen = await this.#see();
    // a slow answer about what stood here before is of no use
    if (mine !== this.#looks) return;
    this.#reading = 0;
    this.#done = mine;
    this.#take(seen, true);
    if (this.#isOutdated) this.#renew();
  }

  #renew(): void {
    this.#isOutdated = false;
    if (this.#shown.found === 'document' && !isIdentified(this.#shown.recognition)) void this.#lookNow();
  }

  #take(seen: Shown, own: boolean): void {
    const before = this.#shown;
    this.#shown = seen;
    if (own) this.#report(before);
    if (!isRoomy(this.#document)) return;
    if (seen.found === 'none') this.#chip.hide();
    else if (seen.found === 'refused') this.#chip.show(MARKED_VIEW, null);
    else {
      this.#showDocument(null);
      if (before.found !== 'document')
        void this.#background.place().then(place => this.#chip.moveTo(place ?? DEFAULT_PLACE));
      void this.#askLedger();
    }
  }

  async #see(): Promise<Shown> {
    const look = firstLook(this.#document);
    if (look.list && !this.#hasLists) this.#background.bringLists();
    this.#hasLists ||= look.list;
    if (look.document) this.#reading = this.#looks;
    const rules = await this.#rulesNow();
    if (!look.document && !isTaught(this.#document, rules)) {
      noteMarked(false);
      return { found: 'none' };
    }
    if (readerHere() === null) await this.#background.bringReader();
    const read = await this.read(rules);
    if (read === null) return { found: 'none' };
    if (read.found === 'refused') return { found: 'refused' };
    const recognition = await this.#background.recognise(read);
    if (recognition === null) return { found: 'none' };
    if (recognition.refused !== null) return { found: 'refused' };
    return recognition.official ? { found: 'document', address: read.page.url, recognition } : { found: 'none' };
  }

  /** A page may stay open for days: what was switched off meanwhile is heard at a later look. */
  #rulesNow(): Promise<SiteRules> {
    const now = this.#timing.now();
    if (this.#rules === null || now - this.#rules.at > RULES_KEPT_MS)
      this.#rules = { asked: this.#background.rules(), at: now };
    return this.#rules.asked;
  }

  #report(before: Shown): void {
    const { found } = this.#shown;
    if (found !== 'document' && found === before.found) return;
    const sure = found === 'document' ? this.#shown.recognition.confidence.official : 0;
    this.#background.seen({ documents: found === 'document' ? 1 : 0, sure, refused: found === 'refused' ? 1 : 0 });
  }

  async #askLedger(): Promise<void> {
    const asked = this.#shown;
    if (asked.found !== 'document') return;
    const { title, docNumber: number, issuers, dateIssued: issuedOn } = asked.recognition;
    const known = await this.#background.known({ title, number, issuers, issuedOn, address: asked.address });
    if (this.#shown !== asked) return;
    if (known === 'gone') this.#chip.show(GONE_VIEW, null);
    else this.#showDocument(known);
  }

  #showDocument(known: Known | null): void {
    if (this.#shown.found !== 'document' || !isRoomy(this.#document)) return;
    const view = viewOfDocument(this.#shown.recognition, known, dateInChina(this.#timing.now()));
    this.#chip.show(view, () => void this.#open());
  }

  async #open(): Promise<void> {
    if ((await this.#background.openPanel()) === 'gone') this.#chip.show(GONE_VIEW, null);
    for (const milliseconds of ASK_AGAIN_MS) this.#timing.later(() => void this.#askLedger(), milliseconds);
  }
}

function isRoomy(document: Document): boolean {
  const view = document.defaultView;
  return view !== null && view.innerWidth >= SMALLEST.width && view.innerHeight >= SMALLEST.height;
}
