import type { CalendarTables } from '../../shared/domain/calendar/types.ts';
import type { ShownDocument } from '../../shared/domain/documents/meeting.ts';
import type { Anchor } from '../../shared/domain/records/anchor.ts';
import type { TaughtField } from '../../shared/domain/sites/fields.ts';
import type { SiteRules, TaughtOutcome, TaughtPlace } from '../../shared/domain/sites/types.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { Evidence } from '../../shared/recognition/evidence.ts';
import type { PageText } from '../../shared/recognition/page/types.ts';
import type { Deadline, Recognition, SiteHints } from '../../shared/recognition/types.ts';

/** The text of a frame that passed the marking firewall, with what its site's adapter knows; recognition itself is the background's. */
export type ReadText = {
  readonly page: PageText;
  readonly hints: SiteHints;
  /** How the taught system of the page fared; null or absent where it is of none. */
  readonly taught?: TaughtOutcome | null;
};

/** Where a lesson stands: the field asked for now, what was pointed at before, and whether this frame shows the bar. */
export type LessonStep = {
  readonly asking: TaughtField;
  readonly done: readonly TaughtField[];
  readonly bar: boolean;
};

/** What a person can do in a lesson besides pointing: pass a field over, end with what was taught, drop it all; `refused`: a marking turned up. */
export type LessonAct = 'skip' | 'finish' | 'stop' | 'refused';

/** What a frame of a page shows: text to be recognised, or that it is marked and nothing of it is told. */
export type FrameReading = ({ readonly found: 'text' } & ReadText) | { readonly found: 'refused' };

/** Where a deadline stands in the text a frame was read as. */
export type DeadlinePlace = Pick<Deadline, 'at' | 'start' | 'end'>;

/** What a person chose on the page for the panel to take up: a deadline of the document, or a row of a list by its number in the frame. */
export type Chosen = { readonly deadline: DeadlinePlace } | { readonly row: number };

/** A deadline chosen on the page; `nth` tells one choice from the next. */
export type DeadlineChosen = DeadlinePlace & { readonly nth: number };

/** What a tab shows, and in which of its frames; `unreachable`: this page may not be read, or was open before the extension was. */
export type PageReading =
  | {
      readonly found: 'document';
      readonly frameId: number;
      readonly address: string;
      readonly recognition: Recognition;
      /** The deadline last chosen on this page; null while none was. */
      readonly chosen: DeadlineChosen | null;
      /** The taught system it was read by, and the fields it no longer finds. */
      readonly taught?: { readonly name: string; readonly lost: readonly TaughtField[] } | null;
      readonly evidence: Evidence;
    }
  /** A row of a list that a person chose; the document itself was not opened. `nth` tells one choice from the next. */
  | { readonly found: 'row'; readonly shown: ShownDocument; readonly nth: number }
  | { readonly found: 'refused' | 'none' | 'unreachable' };

/** How a document stands in the ledger, as a row of a list says it. */
export type KnownRow = {
  readonly known: boolean;
  readonly question: boolean;
  readonly dueOn: IsoDate | null;
  /** How many tasks were set of it; 0: 待研判. */
  readonly tasks: number;
};

/** How the documents of some rows stand, in their order, and the calendar their days count by. */
export type KnownRows = { readonly rows: readonly KnownRow[]; readonly calendar: CalendarTables };

/** A file a page links to, under the name the page gives it. */
export type AttachmentLink = { readonly name: string; readonly address: string };

/** What a person asked for of a page besides its document; nothing of it where the page is marked or may not be read. */
export type PagePart<Part> =
  | ({ readonly found: 'part' } & Part)
  | { readonly found: 'refused' | 'none' | 'unreachable' };

/** What a content script may ask of the background. Nothing else is listened to from a page's side. */
export type ContentCalls = {
  /** A frame was looked at: whether it shows a document (0 or 1), how sure that is, and whether a marked one was refused; nothing of what it says. */
  'page.seen': (seen: { documents: number; sure: number; refused: number }) => null;
  /** Recognises the text of a page that may be a document; nothing of it is kept. */
  'page.recognise': (read: ReadText) => Recognition;
  /** Brings the reader into the frame that asks: its first look says that there may be a document. */
  'page.reader': (nothing: null) => null;
  /** Brings the script of lists into the frame that asks: its first look says that documents may be listed there. */
  'page.lists': (nothing: null) => null;
  /** How the documents in rows of a list stand in the ledger, in their order, and the calendar in force; nothing of them is kept. */
  'documents.known': (asked: { shown: readonly ShownDocument[] }) => KnownRows;
  /** What is to be known of the sender's host before its page is read. */
  'site.rules': (nothing: null) => SiteRules;
  /** A person pointed at a field in this frame: how it will be found again, and nothing of what stands there. Taken only in a lesson. */
  'teach.point': (place: TaughtPlace) => null;
  /** What the person did in the lesson's bar. */
  'teach.act': (done: { act: LessonAct }) => null;
  /**
   * Opens the side panel, or the desk where the browser has none, with what was chosen on the page, if anything; only in the course of a
   * click of the person's. It names a place only: what stands there the panel reads for itself.
   */
  'panel.open': (chosen: Chosen | null) => { opened: 'panel' | 'desk' };
  /** Whether the document shown is in the ledger already, or may be, when the first of its open tasks is due, and the calendar in force. */
  'document.known': (shown: ShownDocument) => {
    known: boolean;
    question: boolean;
    dueOn: IsoDate | null;
    documentId: string | null;
    calendar: CalendarTables;
  };
  /** Where on the edge the person left the chip on this site; null when it was never moved. */
  'chip.place': (nothing: null) => { place: number | null };
  /** Remembers where on the edge the person left the chip on this site. */
  'chip.keepPlace': (kept: { place: number }) => null;
};

/**
 * How looking for a sentence went: it stands there and is pointed out, it stands there with changes inside it, the page says it no
 * more, or the page could not be read or opened.
 */
export type SentenceShown = 'found' | 'changed' | 'lost' | 'unreachable';

/** What our own pages (panel, popup, desk, options) may ask of the background. */
export type PageCalls = {
  /** Reads the document a tab shows, in whichever of its frames it stands. */
  'page.read': (tab: { tabId: number }) => PageReading;
  /** Scrolls the page to the block a field was read from: 看原文. */
  'page.show': (place: { tabId: number; frameId: number; block: number }) => { shown: boolean };
  /** The files the tab's frames link to. */
  'page.attachments': (tab: { tabId: number }) => PagePart<{ readonly links: readonly AttachmentLink[] }>;
  /** The text a person has selected in the tab, or, `whole`, all that its frame with the most text shows. */
  'page.selection': (tab: { tabId: number; whole?: boolean | undefined }) => PagePart<{ readonly text: string }>;
  /** Begins to teach a tab's document system by pointing; not on a marked page, nor on one that may not be read. */
  'teach.start': (tab: { tabId: number }) => { started: boolean; why: 'refused' | 'unreachable' | null };
  /** 看原文: points out the sentence in a tab, or, without one, in the page it was read from, which is opened or brought to the front. */
  'sentence.show': (where: { tabId: number | null; anchor: Anchor }) => SentenceShown;
  /** Synchronises now: for a `person` whatever back-off says, for a new `entry` when that allows it; how it went shows in the sync state. */
  'sync.now': (why: { reason: 'person' | 'entry' }) => null;
  /** A page has written or received something: badge and reminders are to be worked out anew. */
  'store.changed': (nothing: null) => null;
};

/** Everything that may be asked of the background. */
export type Calls = ContentCalls & PageCalls;

/** The name of a call to the background. */
export type Call = keyof Calls;

/** What the background asks of the content script in one frame of a tab. */
export type TabCalls = {
  /** Reads the page as it is now, by these rules; null as long as there is no reader in the frame. */
  'tab.read': (rules: SiteRules) => FrameReading | null;
  /** Another frame of the tab is marked: nothing of this one is shown or told either. */
  'tab.refused': (nothing: null) => null;
  /** Another frame of the tab names the document now: one that stood for it without a name looks again whether it still does. */
  'tab.lookAgain': (nothing: null) => null;
  /** Scrolls to a block; false where the page has changed since. */
  'tab.show': (place: { block: number }) => { shown: boolean };
  /** Asks for a field in a lesson; null ends it. Answered by the teaching script only: how large its frame is, 0 where it cannot show a bar. */
  'teach.step': (step: LessonStep | null) => { area: number };
};

/** The deadlines to be underlined, what names their document, such as its number, and the calendar in force. */
export type LensShown = {
  readonly deadlines: readonly Deadline[];
  readonly source: string | null;
  readonly calendar: CalendarTables;
};

/** What the background asks of the deadline lens in one frame. */
export type LensCalls = {
  /** Underlines these and nothing else; null takes everything away. */
  'lens.show': (shown: LensShown | null) => null;
  /** How many phrases there are to go through, and whether the card of one is open. */
  'lens.count': (nothing: null) => { phrases: number; open: boolean };
  /** Opens the card of the next phrase; false behind the last one. `keys` are those that take it up. */
  'lens.step': (how: { keys: string | null }) => { shown: boolean };
  /** The deadline whose card is open. */
  'lens.held': (nothing: null) => DeadlinePlace | null;
};

/** What the background asks of the script of lists in one frame. */
export type ListCalls = {
  /** The document a chosen row shows now; null where it is no longer there, or bears a marking. */
  'lists.row': (chosen: { row: number }) => ShownDocument | null;
};

/** Everything the background asks of our scripts in a frame. */
export type FrameCalls = TabCalls & LensCalls & ListCalls;

/** What goes over: the call's name and its argument. */
export type Message = { readonly call: string; readonly args: unknown };

/** Why a call got no answer: `gone`, the extension was updated or the other side is closed (请刷新页面); `denied`, it may not ask this. */
export type CallProblem = 'gone' | 'denied' | 'malformed' | 'failed';

/** The answer to a call. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: CallProblem };

/** The answer a call to the background gets. */
export type AnswerTo<K extends Call> = Answer<ReturnType<Calls[K]>>;
