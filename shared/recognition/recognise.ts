import type { Calendar } from '../domain/calendar/types.ts';
import type { IsoDate } from '../kernel/dates.ts';
import { disseminationOf, isReform, urgencyOf } from './attributes.ts';
import { carriedBy } from './carried.ts';
import { findDeadlines } from './deadlines/find.ts';
import { dueFromForm } from './due-field.ts';
import { attachedTitles } from './fields/attached-title.ts';
import type { Choice } from './fields/choice.ts';
import { chooseDate } from './fields/date-issued.ts';
import { chooseNumber } from './fields/doc-number.ts';
import { chooseIssuers } from './fields/issuers.ts';
import { chooseTitle, type KnownTitle, knownTitles } from './fields/title.ts';
import { genreOf } from './genre.ts';
import { findHead, type Head } from './head.ts';
import { linesOf } from './lines.ts';
import { markingInField } from './marking/field.ts';
import { findMarking } from './marking.ts';
import { judgeOfficial } from './official.ts';
import { flat } from './page/clean.ts';
import { isBody, type PageText } from './page/types.ts';
import { receiptOf } from './receipt-field.ts';
import { findSignature, type Signature } from './signature.ts';
import { findSupportingPolicy } from './supporting-policy.ts';
import { findTasks } from './tasks/find.ts';
import { dueCells } from './tasks/tables.ts';
import type { Confidence, Recognition, SiteHints, Sources } from './types.ts';
import { NO_DEMANDS, unread } from './unread.ts';

/** What recognition may be told besides the page; without a calendar, dates that depend on workdays stay open. */
export type RecogniseOptions = {
  readonly hints?: SiteHints;
  readonly calendar?: Calendar;
  /** The day the document was signed for, where it is known otherwise than from the page: what counts from receipt starts there. */
  readonly receivedOn?: IsoDate | null;
};

/**
 * Reads a page as an official document. The marking firewall runs first: a page marked 绝密, 机密 or 秘密 comes back with
 * nothing but its level. Never throws on any text.
 */
export function recognise(page: PageText, options: RecogniseOptions = {}): Recognition {
  const hints = options.hints ?? {};
  const marking = findMarking(page);
  const hinted = hints.marking === undefined ? null : markingInField(hints.marking);
  const refused = hinted ?? marking.refused;
  if (refused !== null) return unread(refused);
  return readDocument(
    { page, hints, calendar: options.calendar, receivedOn: options.receivedOn ?? receiptOf(page) },
    marking.internal,
  );
}

type Reading = {
  readonly page: PageText;
  readonly hints: SiteHints;
  readonly calendar: Calendar | undefined;
  readonly receivedOn: IsoDate | null;
};

function readDocument(reading: Reading, internal: boolean): Recognition {
  const { page, hints } = reading;
  const stated = knownTitles(page, hints);
  const titles = stated.map(one => one.text);
  const lines = linesOf(page.blocks, titles);
  const head = findHead(lines, titles);
  const known = head.title === null && stated.length === 0 ? attachedTitles(page) : stated;
  const signature = findSignature(lines, head.signedFrom);
  const fields = readFields(reading, known, head, signature);
  const { title, docNumber, issuers, dateIssued } = fields;
  const { official, confidence } = judgeOfficial({
    ...{ page, head, lines, signature, title: title.value ?? '' },
    ...{ hasNumber: docNumber.value !== null, hasIssuer: issuers.value !== null },
  });
  const text = lines
    .slice(head.after)
    .map(line => line.text)
    .join('\n');
  const bareTitle = flat(title.value ?? '');
  return {
    ...{ official, refused: null, internal, reform: official && isReform(bareTitle, text) },
    title: title.value,
    docNumber: docNumber.value,
    issuers: issuers.value ?? [],
    dateIssued: dateIssued.value,
    receivedOn: reading.receivedOn,
    genre: official ? genreOf(bareTitle) : null,
    urgency: urgencyOf(page.pairs, lines, head.bodyFrom),
    dissemination: disseminationOf(page.pairs, lines),
    ...(official ? demandsOf(reading, text, { on: dateIssued.value, in: yearOf(docNumber.value) }) : NO_DEMANDS),
    carried: official ? carriedBy(bareTitle, lines.slice(head.after)) : [],
    confidence: { official: confidence, ...confidenceOf(fields) },
    sources: sourcesOf(fields),
  };
}

type Fields = {
  readonly title: Choice<string>;
  readonly docNumber: Choice<string>;
  readonly issuers: Choice<string[]>;
  readonly dateIssued: Choice<IsoDate>;
};

function readFields(
  { page, hints }: Reading,
  known: readonly KnownTitle[],
  head: Head,
  signature: Signature | null,
): Fields {
  const title = chooseTitle(known, head);
  return {
    title,
    docNumber: chooseNumber(page, hints, head, known),
    issuers: chooseIssuers(page, hints, head, title.value ?? '', signature),
    dateIssued: chooseDate(page, hints, signature),
  };
}

type Demands = Pick<Recognition, 'needsSupportingPolicy' | 'deadlines' | 'tasks'>;

type Issued = { readonly on: IsoDate | null; readonly in: number | null };

const yearOf = (number: string | null): number | null => {
  const year = /[〔告](\d{4})[〕年]/.exec(number ?? '')?.[1];
  return year === undefined ? null : Number(year);
};

function demandsOf({ page, hints, calendar, receivedOn }: Reading, text: string, issued: Issued): Demands {
  const body = page.blocks.filter(isBody);
  const frame = { issuedOn: issued.on, issuedIn: issued.in, receivedOn, calendar, dueCells: dueCells(page.rows) };
  const deadlines = [...dueFromForm(page, hints, calendar), ...findDeadlines(body, frame)];
  return { needsSupportingPolicy: findSupportingPolicy(text), deadlines, tasks: findTasks(page, deadlines) };
}

const confidenceOf = ({ title, docNumber, issuers, dateIssued }: Fields): Omit<Confidence, 'official'> => ({
  title: title.confidence,
  docNumber: docNumber.confidence,
  issuers: issuers.confidence,
  dateIssued: dateIssued.confidence,
});

const sourcesOf = (fields: Fields): Sources =>
  Object.fromEntries(Object.entries(fields).flatMap(([name, field]) => (field.at === null ? [] : [[name, field.at]])));
