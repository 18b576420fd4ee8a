import type { DateRule } from '../domain/calendar/date-rule.ts';
import type { IsoDate } from '../kernel/dates.ts';
import type { Recurrence } from './deadlines/recurrence.ts';
import type { Marking } from './marking/words.ts';

/** How sure each field is, 0 to 1; 0.9 and more is shown green and may be used without a look. */
export type Confidence = {
  readonly official: number;
  readonly title: number;
  readonly docNumber: number;
  readonly issuers: number;
  readonly dateIssued: number;
};

/** Whether lower levels must or may issue supporting documents, with the sentence that says so; null when it is open. */
export type SupportingPolicy = { readonly verdict: boolean | null; readonly quote: string | null };

/** A date something must be done by, as the text has it and as the rules resolve it. */
export type Deadline = {
  readonly text: string;
  /** The sentence it stands in. */
  readonly quote: string;
  /** Block it stands in, for the way back to the page. */
  readonly at: number;
  /** Character range inside that block. */
  readonly start: number;
  readonly end: number;
  readonly kind: 'absolute' | 'relative' | 'recurring' | 'vague';
  readonly tier: 'hard' | 'goal';
  /** The day it is due; null where it hangs on an event, comes back, or names no date. */
  readonly resolved: IsoDate | null;
  /** The last workday on or before it, what reminders aim at; null without a date. */
  readonly safe: IsoDate | null;
  /** The hour it is due, `12:00`, where the text states one; 下班 is 17:30. */
  readonly time: string | null;
  /** How the date follows from the words, in Chinese. */
  readonly rule: string;
  /** The provision the rule rests on, such as 《民法典》第二百零一条; null where there is none. */
  readonly basis: string | null;
  /** How a date that depends on the calendar or on a start day is worked out, again and again; null for all others. */
  readonly counted: DateRule | null;
  /** How a recurring one comes back; `nextOccurrence` turns it into dates. */
  readonly recurs: Recurrence | null;
  /** Below 0.8 a person is asked. */
  readonly confidence: number;
};

/** A task a document gives to units, with the exact place it is read from. */
export type Task = {
  /** What is to be done, shortened for showing; for a table row the item with its measure. */
  readonly text: string;
  /** Block it stands in, for the way back to the page. */
  readonly at: number;
  /** Character range inside that block; for a table row inside the first block of the cell that says what is to be done. */
  readonly start: number;
  readonly end: number;
  /** That range of the block as it stands, never shortened: the sentence or measure to be found again. */
  readonly quote: string;
  readonly units: readonly string[];
  readonly leads: readonly string[];
  readonly supports: readonly string[];
  /** The list names more than it spells out: 等部门, 会同有关部门. */
  readonly openEnded: boolean;
  readonly dueOn: IsoDate | null;
};

/** A document this one forwards, issues or attaches; its title and number are never the carrier's own. */
export type Carried = {
  readonly title: string;
  /** Null where the text cites none behind its title. */
  readonly docNumber: string | null;
  readonly relation: 'forwarded' | 'issued' | 'attached';
};

/** The block each field was read from, for 看原文; a field that stands nowhere in the text is absent. */
export type Sources = { readonly [Field in 'title' | 'docNumber' | 'issuers' | 'dateIssued']?: number };

/** What a page says about itself; a refused page says nothing but its level. */
export type Recognition = {
  readonly official: boolean;
  readonly refused: Marking | null;
  /** Marked 内部 or 工作秘密: may be kept only where the server is set up for it. */
  readonly internal: boolean;
  readonly reform: boolean;
  readonly title: string | null;
  readonly docNumber: string | null;
  readonly issuers: readonly string[];
  readonly dateIssued: IsoDate | null;
  /** 收文日期 where the office form states it. */
  readonly receivedOn: IsoDate | null;
  readonly genre: string | null;
  readonly urgency: string | null;
  readonly dissemination: string | null;
  readonly needsSupportingPolicy: SupportingPolicy;
  readonly deadlines: readonly Deadline[];
  readonly tasks: readonly Task[];
  readonly carried: readonly Carried[];
  readonly confidence: Confidence;
  readonly sources: Sources;
};

/** What a site's adapter knows from the place it found it; a hint beats a guess and loses to the text's own signature. */
export type SiteHints = {
  readonly title?: string;
  readonly docNumber?: string;
  readonly issuer?: string;
  /** 来源: often the site itself or a newspaper; counts only where it is an organ's full name. */
  readonly source?: string;
  readonly dateIssued?: string;
  readonly urgency?: string;
  readonly marking?: string;
  readonly dueOn?: string;
};
