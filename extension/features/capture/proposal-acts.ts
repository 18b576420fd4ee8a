import type { Order } from '../../../shared/commands/decide.ts';
import { type Demand, documentFactsSchema, MOST_TASKS } from '../../../shared/domain/documents/types.ts';
import { taskTermsSchema } from '../../../shared/domain/ledger/types.ts';
import { pageAddressSchema } from '../../../shared/domain/records/fields.ts';
import type { Entropy, RecordId } from '../../../shared/kernel/ids.ts';
import { newId } from '../../../shared/kernel/ids.ts';
import type { TextAnchor } from '../../../shared/recognition/anchor.ts';
import type { FactDraft } from './facts.ts';
import { newDocumentId } from './filing.ts';
import type { Proposal } from './proposals.ts';
import type { TermDraft } from './terms.ts';

type Proposals = readonly Proposal[];

const change = (list: Proposals, key: string, make: (one: Proposal) => Proposal): Proposals =>
  list.map(one => (one.key === key ? make(one) : one));

/** Ticks a proposal or takes the tick away. */
export const toggled = (list: Proposals, key: string): Proposals =>
  change(list, key, one => ({ ...one, picked: !one.picked }));

/** Ticks all or none. */
export const allPicked = (list: Proposals, picked: boolean): Proposals => list.map(one => ({ ...one, picked }));

/** Leaves a proposal out. */
export const dropped = (list: Proposals, key: string): Proposals => list.filter(one => one.key !== key);

/** The proposal with its terms as a person has changed them, who thereby wants it. */
export const edited = (list: Proposals, key: string, make: (draft: TermDraft) => TermDraft): Proposals =>
  change(list, key, one => ({ ...one, ...make(one), picked: true }));

/** Two measures as one task: a proposal goes into the one above it, with its words, units, the earlier date and both sentences. */
export function merged(list: Proposals, key: string): Proposals {
  const at = list.findIndex(one => one.key === key);
  const [above, below] = [list[at - 1], list[at]];
  if (above === undefined || below === undefined) return list;
  const { leadUnitId } = above.terms.leadUnitId === null ? below.terms : above.terms;
  const co = [...above.terms.coUnitIds, below.terms.leadUnitId, ...below.terms.coUnitIds];
  const earlier = isEarlier(below, above) ? below : above;
  const whole: Proposal = {
    ...above,
    terms: {
      ...above.terms,
      content: `${above.terms.content}；${below.terms.content}`.slice(0, 300),
      leadUnitId,
      coUnitIds: [...new Set(co)].filter(id => id !== null && id !== leadUnitId) as RecordId[],
      dueOn: earlier.terms.dueOn,
      dueRule: earlier.terms.dueRule,
      quote: `${above.terms.quote ?? ''}${below.terms.quote ?? ''}`.slice(0, 600) || null,
    },
    sources: { ...below.sources, ...above.sources, dueOn: earlier.sources.dueOn ?? 'guessed', content: 'typed' },
    unknown: [...new Set([...above.unknown, ...below.unknown])],
    leadChoices: leadUnitId === null ? [...new Set([...above.leadChoices, ...below.leadChoices])] : [],
    picked: above.picked || below.picked,
  };
  return list.toSpliced(at - 1, 2, whole);
}

const isEarlier = (one: Proposal, other: Proposal): boolean =>
  one.terms.dueOn !== null && (other.terms.dueOn === null || one.terms.dueOn < other.terms.dueOn);

/** What hinders the ticked proposals: by key, in one sentence. */
export function hindrances(list: Proposals): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { key, picked, terms } of list) {
    if (!picked) continue;
    if (terms.content.trim() === '') found.set(key, '填写任务内容。');
    else if (terms.leadUnitId === null) found.set(key, '选一个牵头单位。');
    else if (!taskTermsSchema.safeParse(terms).success) found.set(key, '内容有误，请展开改正。');
  }
  return found;
}

/** Where the tasks go. */
export type FilingPlace = {
  readonly keptBy: RecordId;
  /** The document in the ledger; null: it is registered with them. */
  readonly documentId: RecordId | null;
  /** It is not the document of the same number that is there. */
  readonly apart: boolean;
  readonly demand: Demand | null;
  readonly unmarked?: boolean | undefined;
  readonly address: string | null;
  readonly entropy: Entropy;
  /** Further orders on a document just registered. */
  readonly more: (documentId: RecordId) => readonly Order[];
};

/** The orders that register the document, where it is not there yet, and set every ticked proposal, in one transaction. Null where its title is missing. */
export function proposalOrders(list: Proposals, { facts }: FactDraft, at: FilingPlace): readonly Order[] | null {
  if (at.documentId === null && !documentFactsSchema.safeParse(facts).success) return null;
  const { keptBy, demand, entropy, unmarked = false } = at;
  const documentId = at.documentId ?? newDocumentId(at, facts.number);
  const tag: Order = { name: 'documents.tag', args: { documentId, keptBy, facts, demand, unmarked } };
  const tasks = list
    .filter(one => one.picked)
    .slice(0, MOST_TASKS)
    .map(({ terms, anchor }): Order => {
      const args = { taskId: newId(entropy), documentId, keptBy, terms, tags: [], anchor: placed(anchor, at.address) };
      return { name: 'ledger.addTask', args };
    });
  return at.documentId === null ? [tag, ...tasks, ...at.more(documentId)] : tasks;
}

/** An anchor with the page it was read from. */
export const placed = (anchor: TextAnchor | null, address: string | null) =>
  anchor && { ...anchor, address: address !== null && pageAddressSchema.safeParse(address).success ? address : null };
