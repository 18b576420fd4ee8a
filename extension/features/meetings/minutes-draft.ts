import type { Order } from '../../../shared/commands/decide.ts';
import { matchUnits } from '../../../shared/domain/accounts/match-units.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { type Entropy, newId, type RecordId } from '../../../shared/kernel/ids.ts';
import type { SpokenDecision } from '../../../shared/recognition/minutes.ts';
import type { KnownUnit } from '../units/directory.ts';

/** What becomes of a sentence of the minutes: a decision and its task, a decision only, or nothing. */
export type Fate = 'task' | 'decision' | 'none';

/** A sentence of the minutes as a person decides on it. */
export type MinuteDraft = {
  readonly key: string;
  readonly text: string;
  readonly fate: Fate;
  readonly leadUnitId: RecordId | null;
  readonly coUnitIds: readonly RecordId[];
  readonly dueOn: IsoDate | null;
  readonly dueRule: string | null;
};

/** Whose minutes they are. */
export type MinutesOf = {
  readonly units: readonly KnownUnit[];
  /** The unit of who may set tasks for no other; null for the office. */
  readonly ownUnit: RecordId | null;
};

/** The sentences as drafts: what is given to a unit we know is proposed as a task, what was decided as a decision. */
export function draftsFrom(
  sentences: readonly SpokenDecision[],
  { units, ownUnit }: MinutesOf,
): readonly MinuteDraft[] {
  // minutes of our own meeting: 市财政局 means ours
  const issuers = units.filter(({ parentId }) => parentId === null).map(({ name }) => name);
  const idsOf = (names: readonly string[]) =>
    matchUnits(names, { units }, { issuers }).flatMap(({ unitIds }) => unitIds);
  return sentences.map(({ text, stance, leads, supports, dueOn, dueRule }, nth) => {
    const named = idsOf(leads);
    const leadUnitId = ownUnit ?? named[0] ?? null;
    const others = ownUnit === null ? [...named.slice(1), ...idsOf(supports)] : [];
    return {
      key: String(nth),
      text,
      fate:
        stance === 'duty' ? (leadUnitId === null ? 'decision' : 'task') : stance === 'decision' ? 'decision' : 'none',
      leadUnitId,
      coUnitIds: [...new Set(others)].filter(id => id !== leadUnitId).slice(0, 40),
      dueOn,
      dueRule,
    };
  });
}

/** What hinders a draft, in one sentence; null where nothing does. */
export function hindranceOf({ text, fate, leadUnitId }: MinuteDraft): string | null {
  if (fate === 'none') return null;
  if (text.trim() === '') return '填写内容，不记的选“不记”。';
  return fate === 'task' && leadUnitId === null ? '选一个牵头单位，或只记入。' : null;
}

/** Where decisions and tasks go. */
export type MinutesPlace = {
  readonly meetingId: RecordId;
  /** The registered 会议纪要, of which the tasks are. */
  readonly documentId: RecordId | null;
  /** The unit in whose name tasks are set. */
  readonly keptBy: RecordId;
  readonly entropy: Entropy;
};

/** The orders that write the decisions down and set a task by each that is to be one, in one transaction. */
export function minutesOrders(drafts: readonly MinuteDraft[], place: MinutesPlace): readonly Order[] {
  const kept = drafts
    .filter(({ fate }) => fate !== 'none')
    .map(draft => ({ ...draft, decisionId: newId(place.entropy) }));
  if (kept.length === 0) return [];
  const decisions = kept.map(({ decisionId, text }) => ({ id: decisionId, text: text.trim() }));
  return [
    { name: 'meetings.addDecisions', args: { meetingId: place.meetingId, decisions } },
    ...kept.filter(({ fate }) => fate === 'task').map(draft => taskOrder(draft, draft.decisionId, place)),
  ];
}

/** The order that sets a task by a decision; the sentence is its 原文. */
export function taskOrder(
  { text, leadUnitId, coUnitIds, dueOn, dueRule }: MinuteDraft,
  decisionId: RecordId,
  { meetingId, documentId, keptBy, entropy }: MinutesPlace,
): Order {
  const sentence = text.trim();
  const terms = {
    content: contentOf(sentence),
    deliverable: null,
    leadUnitId,
    coUnitIds,
    dueOn,
    dueRule,
    quote: sentence.slice(0, 600),
  };
  const decision = { meetingId, decisionId };
  return { name: 'ledger.addTask', args: { taskId: newId(entropy), documentId, keptBy, terms, decision } };
}

const OPENING = /^会议(?:决定|议定|确定|明确|要求|同意)[，,:：]?/u;

/** The sentence as the content of a task: without 会议决定 before it and the stop behind it. */
const contentOf = (sentence: string): string =>
  sentence
    .replace(OPENING, '')
    .replace(/[。；]$/, '')
    .slice(0, 300) || sentence.slice(0, 300);
