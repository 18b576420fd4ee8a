import { disseminationOf, isReform, urgencyOf } from './attributes.ts';
import { findDeadlines } from './deadlines/find.ts';
import { dueFromForm } from './due-field.ts';
import type { Choice } from './fields/choice.ts';
import { chooseDate } from './fields/date-issued.ts';
import { chooseNumber } from './fields/doc-number.ts';
import { chooseIssuers } from './fields/issuers.ts';
import { chooseTitle, knownTitles } from './fields/title.ts';
import { genreOf } from './genre.ts';
import { findHead } from './head.ts';
import { linesOf } from './lines.ts';
import { findMarking, type Marking, markingInField } from './marking.ts';
import { judgeOfficial } from './official.ts';
import { flat } from './page/clean.ts';
import type { PageText } from './page/types.ts';
import { findSignature } from './signature.ts';
import { findSupportingPolicy } from './supporting-policy.ts';
import { findTasks } from './tasks/find.ts';
import type { Recognition, SiteHints, Sources, WorkdayRule } from './types.ts';

/** What recognition may be told besides the page. */
export type RecogniseOptions = { readonly hints?: SiteHints; readonly workdays?: WorkdayRule };

/**
 * Reads a page as an official document. The marking firewall runs first: a page marked 绝密, 机密 or 秘密 comes back with
 * nothing but its level. Never throws on any text.
 */
export function recognise(page: PageText, options: RecogniseOptions = {}): Recognition {
  const hints = options.hints ?? {};
  const marking = findMarking(page);
  const hinted = hints.marking === undefined ? null : markingInField(hints.marking);
  const refused = hinted ?? marking.refused;
  return refused === null ? readDocument(page, hints, marking.internal, options.workdays) : refusal(refused);
}

function readDocument(
  page: PageText,
  hints: SiteHints,
  internal: boolean,
  workdays: WorkdayRule | undefined,
): Recognition {
  const known = knownTitles(page, hints);
  const titles = known.map(one => one.text);
  const lines = linesOf(page.blocks, titles);
  const head = findHead(lines, titles);
  const signature = findSignature(lines, head.signedFrom);
  const title = chooseTitle(known, head);
  const docNumber = chooseNumber(page, hints, head);
  const issuers = chooseIssuers(page, hints, head, title.value ?? '', signature);
  const dateIssued = chooseDate(page, hints, signature);
  const { official, confidence } = judgeOfficial({
    ...{ page, head, lines, signature, title: title.value ?? '' },
    ...{ hasNumber: docNumber.value !== null, hasIssuer: issuers.value !== null },
  });
  const text = lines
    .slice(head.after)
    .map(line => line.text)
    .join('\n');
  return {
    official,
    refused: null,
    internal,
    reform: official && isReform(flat(title.value ?? ''), text),
    title: title.value,
    docNumber: docNumber.value,
    issuers: issuers.value ?? [],
    dateIssued: dateIssued.value,
    genre: official ? genreOf(flat(title.value ?? '')) : null,
    urgency: urgencyOf(page.pairs, lines, head.bodyFrom),
    dissemination: disseminationOf(page.pairs, lines),
    ...(official ? demandsOf(page, hints, text, dateIssued.value, workdays) : NO_DEMANDS),
    confidence: {
      official: confidence,
      title: title.confidence,
      docNumber: docNumber.confidence,
      issuers: issuers.confidence,
      dateIssued: dateIssued.confidence,
    },
    sources: sourcesOf({ title, docNumber, issuers, dateIssued }),
  };
}

type Demands = Pick<Recognition, 'needsSupportingPolicy' | 'deadlines' | 'tasks'>;

const NO_DEMANDS: Demands = { needsSupportingPolicy: { verdict: null, quote: null }, deadlines: [], tasks: [] };

function demandsOf(
  page: PageText,
  hints: SiteHints,
  text: string,
  issuedOn: Recognition['dateIssued'],
  workdays: WorkdayRule | undefined,
): Demands {
  const body = page.blocks.filter(block => block.kind !== 'pair' && block.kind !== 'link');
  const deadlines = [...dueFromForm(page, hints), ...findDeadlines(body, issuedOn, workdays)];
  return { needsSupportingPolicy: findSupportingPolicy(text), deadlines, tasks: findTasks(body, page.rows, deadlines) };
}

const sourcesOf = (fields: Readonly<Record<keyof Sources, Choice<unknown>>>): Sources =>
  Object.fromEntries(Object.entries(fields).flatMap(([name, field]) => (field.at === null ? [] : [[name, field.at]])));

// Nothing of a refused page is handed on, not even whether it looks like a document.
const refusal = (level: Marking): Recognition => ({
  official: false,
  refused: level,
  internal: false,
  reform: false,
  title: null,
  docNumber: null,
  issuers: [],
  dateIssued: null,
  genre: null,
  urgency: null,
  dissemination: null,
  ...NO_DEMANDS,
  confidence: { official: 0, title: 0, docNumber: 0, issuers: 0, dateIssued: 0 },
  sources: {},
});
