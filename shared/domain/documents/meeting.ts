import type { IsoDate } from '../../kernel/dates.ts';
import { likeness, titleKey } from './titles.ts';
import type { DocumentFacts } from './types.ts';

/** A document as a page or a row of a list shows it; what is not shown is null or empty. */
export type ShownDocument = {
  readonly title: string | null;
  readonly number: string | null;
  readonly issuers: readonly string[];
  readonly issuedOn: IsoDate | null;
  readonly address: string | null;
};

/** As much of a registered document as tells whether it is the one shown. */
export type HeldDocument = Pick<
  DocumentFacts,
  'title' | 'number' | 'issuers' | 'issuedOn' | 'dissemination' | 'sourceUrl'
>;

/** Whether two are one document: `same`, `question` for a person to answer, or `other`. */
export type Meeting = 'same' | 'question' | 'other';

/** So alike, two titles under one number are one title read twice. */
const ONE_TITLE = 0.8;

/**
 * Whether a document shown anywhere is one in the register: the same 发文字号, or, where a number is not shown, the same title, issuer
 * and date. One number under two titles is a question, so is a title alone; who forwards a document issues another.
 */
export function meetingOf(shown: ShownDocument, held: HeldDocument): Meeting {
  const [ours, theirs] = [numberKey(shown.number), numberKey(held.number)];
  if (ours !== null && theirs !== null) return ours !== theirs ? 'other' : underOneNumber(shown.title, held);
  const sameTitle = shown.title !== null && titleKey(shown.title) === titleKey(held.title);
  if (ours === null && theirs === null && shown.address !== null && shown.address === held.sourceUrl)
    return sameTitle || shown.title === null || keepsNoTitle(held) ? 'same' : 'other';
  return sameTitle ? byIssuerAndDate(shown, held) : 'other';
}

// 转发关于甲的通知 and 关于甲的通知 under one number are one: a site left out who forwards
function underOneNumber(title: string | null, held: HeldDocument): Meeting {
  if (title === null || keepsNoTitle(held)) return 'same';
  const [a, b] = [titleKey(title), titleKey(held.title)];
  return a.endsWith(b) || b.endsWith(a) || likeness(a, b) >= ONE_TITLE ? 'same' : 'question';
}

function byIssuerAndDate(shown: ShownDocument, held: HeldDocument): Meeting {
  if (shown.issuedOn !== null && held.issuedOn !== null && shown.issuedOn !== held.issuedOn) return 'other';
  const named = shown.issuers.length > 0 && held.issuers.length > 0;
  const shares = shown.issuers.some(one => held.issuers.some(other => isOneOrgan(one, other)));
  if (named && !shares) return 'other';
  return named && shown.issuedOn !== null && held.issuedOn !== null ? 'same' : 'question';
}

const bare = (name: string): string => name.replace(/\s/g, '');
const isOneOrgan = (a: string, b: string): boolean => {
  const [one, other] = [bare(a), bare(b)];
  return one.length > 2 && other.length > 2 && (one.endsWith(other) || other.endsWith(one));
};

// of an 内部 document no title is kept
const keepsNoTitle = ({ dissemination }: HeldDocument): boolean => /内部|工作秘密/.test(dissemination ?? '');

const NUMBER = /^([\p{Script=Han}]{1,24})[[〔(（【]((?:19|20)\d\d)年?[\]〕)）】]第?0{0,4}(\d{1,5})号$/u;

/** A 发文字号 as numbers are compared, whatever brackets, spaces and zeros it is written with; null for none. */
export function numberKey(number: string | null): string | null {
  const flat = (number ?? '').replace(/\s/g, '');
  if (flat === '') return null;
  const parts = NUMBER.exec(flat);
  return parts === null ? flat : `${parts[1]}〔${parts[2]}〕${parts[3]}号`;
}

/** What a registered document is looked up by; any that meets it shares one of these. */
export function keysOfHeld(held: Pick<HeldDocument, 'title' | 'number' | 'sourceUrl'>): readonly string[] {
  const number = numberKey(held.number);
  const own = number === null ? [] : [`n ${number}`];
  const page = number === null && held.sourceUrl !== null ? [`a ${held.sourceUrl}`] : [];
  return [...own, `t ${titleKey(held.title)}`, ...page];
}

/** What a shown document is looked up by. */
export function keysOfShown({ title, number, address }: ShownDocument): readonly string[] {
  const own = numberKey(number);
  return [
    ...(own === null ? [] : [`n ${own}`]),
    ...(title === null || titleKey(title) === '' ? [] : [`t ${titleKey(title)}`]),
    ...(own === null && address !== null ? [`a ${address}`] : []),
  ];
}

/** A registered document that is, or may be, the one shown. */
export type Met<Id> = { readonly id: Id; readonly meeting: 'same' | 'question' };

/** Of several candidates the one meant: the same before a question, the own unit's register before another's; null for none. */
export function bestMeeting<Id, Held extends HeldDocument & { readonly keptBy: string }>(
  shown: ShownDocument,
  candidates: Iterable<readonly [Id, Held]>,
  ownUnit: string | null,
): Met<Id> | null {
  let best: { met: Met<Id>; rank: number } | null = null;
  for (const [id, held] of candidates) {
    const meeting = meetingOf(shown, held);
    if (meeting === 'other') continue;
    const rank = (meeting === 'same' ? 2 : 0) + (held.keptBy === ownUnit ? 1 : 0);
    if (best === null || rank > best.rank) best = { met: { id, meeting }, rank };
  }
  return best?.met ?? null;
}
