import type { ShownDocument } from '../../../shared/domain/documents/meeting.ts';
import type { DocumentFacts } from '../../../shared/domain/documents/types.ts';
import { INTERNAL_MARK, INTERNAL_TITLE } from '../../../shared/domain/documents/work-secrets.ts';
import { pageAddressSchema } from '../../../shared/domain/records/fields.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { Recognition } from '../../../shared/recognition/types.ts';
import type { FieldSource } from '../../ui/Field.tsx';

/** The facts a person sees and may correct; the address of the page goes along unseen. */
export const FACT_NAMES = [
  'title',
  'number',
  'issuers',
  'issuedOn',
  'receivedOn',
  'genre',
  'urgency',
  'dissemination',
] as const;

/** One of the facts. */
export type FactName = (typeof FACT_NAMES)[number];

/** The facts as they will be registered, with where each came from and the block of the page it stands in. */
export type FactDraft = {
  readonly facts: Omit<DocumentFacts, 'title' | 'receivedOn'> & {
    readonly title: string;
    /** Null where nothing states it: then it is the day of registering. */
    readonly receivedOn: IsoDate | null;
  };
  readonly sources: Readonly<Partial<Record<FactName, FieldSource>>>;
  readonly blocks: Readonly<Partial<Record<FactName, number>>>;
};

/** So sure and more is shown green. */
const SURE = 0.9;

/** What a person would have typed, read from the page. */
export function factsFrom(read: Recognition, address: string): FactDraft {
  const { confidence, sources: at } = read;
  const facts = {
    title: read.internal ? INTERNAL_TITLE : clipped(read.title ?? '', 300),
    number: fits(read.docNumber, 60),
    issuers: [...new Set(read.issuers.map(name => name.trim()))]
      .filter(name => name !== '' && name.length <= 60)
      .slice(0, 30),
    issuedOn: read.dateIssued,
    receivedOn: read.receivedOn,
    genre: fits(read.genre, 20),
    urgency: fits(read.urgency, 10),
    dissemination: read.internal ? INTERNAL_MARK : fits(read.dissemination, 20),
    sourceUrl: read.internal || !pageAddressSchema.safeParse(address).success ? null : address,
  };
  const bySureness = (sure: number): FieldSource => (sure >= SURE ? 'read' : 'guessed');
  const all: Record<FactName, FieldSource> = {
    title: bySureness(confidence.title),
    number: bySureness(confidence.docNumber),
    issuers: bySureness(confidence.issuers),
    issuedOn: bySureness(confidence.dateIssued),
    receivedOn: 'read',
    // 文种 is a word of the title and as sure as that; the other two are marks that stand on the page or do not
    genre: bySureness(confidence.title),
    urgency: 'read',
    dissemination: 'read',
  };
  const known = FACT_NAMES.filter(name => !isBlank(facts[name]) && !(read.internal && name === 'title'));
  return {
    facts,
    sources: Object.fromEntries(known.map(name => [name, all[name]])),
    blocks: {
      ...(at.title === undefined || read.internal ? {} : { title: at.title }),
      ...(at.docNumber === undefined ? {} : { number: at.docNumber }),
      ...(at.issuers === undefined ? {} : { issuers: at.issuers }),
      ...(at.dateIssued === undefined ? {} : { issuedOn: at.dateIssued }),
    },
  };
}

/** Facts to be typed by hand, for a page that was not recognised. */
export const blankFacts = (address: string | null): FactDraft => ({
  facts: {
    title: '',
    number: null,
    issuers: [],
    issuedOn: null,
    receivedOn: null,
    genre: null,
    urgency: null,
    dissemination: null,
    sourceUrl: address !== null && pageAddressSchema.safeParse(address).success ? address : null,
  },
  sources: {},
  blocks: {},
});

/** Facts to be typed by hand beside a file that gives no text; its name, without ending, is offered as the title. */
export function factsFromName(name: string, address: string | null): FactDraft {
  const blank = blankFacts(address);
  const title = clipped(name.replace(/\.[a-z0-9]{1,5}$/i, ''), 300);
  return title === '' ? blank : { ...blank, facts: { ...blank.facts, title }, sources: { title: 'guessed' } };
}

/** What a row of a list shows of a document that was not opened; offered, not read. */
export function factsFromRow({ title, number, issuers, issuedOn, address }: ShownDocument): FactDraft {
  const blank = blankFacts(address);
  const facts = {
    ...blank.facts,
    title: clipped(title ?? '', 300),
    number: fits(number, 60),
    issuers: [...new Set(issuers)].filter(name => name.length <= 60).slice(0, 30),
    issuedOn,
  };
  const known = FACT_NAMES.filter(name => !isBlank(facts[name]));
  return { ...blank, facts, sources: Object.fromEntries(known.map(name => [name, 'guessed' as const])) };
}

/** The draft with one fact as a person typed it; what they wrote is theirs from then on. */
export function withFact<F extends FactName>(draft: FactDraft, name: F, value: FactDraft['facts'][F]): FactDraft {
  const { [name]: _, ...others } = draft.sources;
  return {
    ...draft,
    facts: { ...draft.facts, [name]: value },
    sources: isBlank(value) ? others : { ...others, [name]: 'typed' },
  };
}

/** Whether a fact says nothing. */
export const isBlank = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

const clipped = (text: string, most: number): string => text.trim().slice(0, most);

const fits = (text: string | null, most: number): string | null => {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' || trimmed.length > most ? null : trimmed;
};
