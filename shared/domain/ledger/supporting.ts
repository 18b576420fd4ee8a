import { matchUnits, type UnitToMatch } from '../accounts/match-units.ts';
import { levelled, rootOf } from '../accounts/unit-level.ts';
import { numberKey } from '../documents/meeting.ts';
import { likeness, titleKey, titleTopic } from '../documents/titles.ts';
import type { IncomingDocument, Support } from '../documents/types.ts';
import type { Task } from './types.ts';

/** A local document as far as it may implement another. */
export type LocalDocument = {
  readonly title: string;
  readonly number: string | null;
  readonly issuers: readonly string[];
  /** The documents its text says it is based on. */
  readonly cites: readonly { readonly title: string; readonly docNumber: string | null }[];
};

type Held<Body> = ReadonlyMap<string, { readonly body: Body }>;

/** What a local document may be 配套 for, the likeliest first: the upstream document, the task it would fulfil, and why. */
export type SupportCandidate = Support & { readonly why: 'cited' | 'alike'; readonly score: number };

/**
 * Whether a document was issued by one of our own: an issuer is a unit of the directory or of our place, or, where no issuer was
 * read, its 代字 begins with our place's character (淄政办字). Where nothing is known of our place nothing is local.
 */
export function isLocallyIssued(
  { issuers, number }: Pick<LocalDocument, 'issuers' | 'number'>,
  units: readonly UnitToMatch[],
): boolean {
  const root = rootOf(units);
  const isOurs = (name: string): boolean => levelled(name, root).level === 'own' && root !== null;
  if (issuers.length > 0)
    return issuers.some(isOurs) || matchUnits(issuers, { units }).some(one => one.unitIds.length > 0);
  const places = units.filter(unit => unit.active && (unit.kind === 'city' || unit.kind === 'district'));
  return number !== null && places.some(place => place.name.charAt(0) === number.charAt(0));
}

/** So alike in what their titles are about, a document may implement another that it does not cite. */
const ALIKE = 0.66;
const MOST = 3;

/**
 * The upstream documents with an open obligation that a local one may fulfil, those of `answering`, the unit that issues it, first of
 * all; what was said of already, one way or the other, is left out.
 */
export function supportCandidates(
  local: LocalDocument,
  said: Pick<IncomingDocument, 'supports' | 'notSupports'> & { readonly id: string | null },
  documents: Held<IncomingDocument>,
  tasks: Held<Task>,
  answering: string | null,
): readonly SupportCandidate[] {
  const known = new Set([...said.supports.map(one => one.documentId), ...said.notSupports, said.id]);
  const cites = citedKeys(local);
  const topic = titleTopic(local.title);
  const found: SupportCandidate[] = [];
  for (const [documentId, { body }] of documents) {
    const open = body.taskIds.filter(id => tasks.get(id)?.body.state === 'open');
    if (open.length === 0 || known.has(documentId) || isItself(local, body)) continue;
    const cited = isCited(body, cites);
    const alike = cited ? 1 : likeness(topic, titleTopic(body.title));
    if (!cited && (topic.length < 4 || alike < ALIKE)) continue;
    found.push({
      documentId,
      taskId: obligationOf(open, tasks, local, answering),
      why: cited ? 'cited' : 'alike',
      score: alike,
    });
  }
  return found.sort((a, b) => b.score - a.score || (a.documentId < b.documentId ? -1 : 1)).slice(0, MOST);
}

type Cited = { readonly numbers: ReadonlySet<string>; readonly titles: ReadonlySet<string> };

const citedKeys = ({ cites }: LocalDocument): Cited => ({
  numbers: new Set(cites.flatMap(cite => numberKey(cite.docNumber) ?? [])),
  titles: new Set(cites.filter(cite => cite.title !== '').map(cite => titleKey(cite.title))),
});

function isCited({ number, title }: IncomingDocument, { numbers, titles }: Cited): boolean {
  const own = numberKey(number);
  if (own !== null && numbers.has(own)) return true;
  const key = titleKey(title);
  const inner = /(?:印发|转发|批转|发布)《([^》]{4,200})》/.exec(title)?.[1];
  return titles.has(key) || (inner !== undefined && titles.has(titleKey(inner)));
}

const isItself = (local: LocalDocument, { number, title }: IncomingDocument): boolean =>
  local.number !== null && number !== null
    ? numberKey(local.number) === numberKey(number)
    : titleKey(local.title) === titleKey(title);

const PRODUCT = /方案|细则|意见|办法|措施|计划|配套|制度|政策/;

/** Of the open tasks the unit’s own one that asks for a document, else the likeliest; null where it is not clear which is fulfilled. */
function obligationOf(
  open: readonly string[],
  tasks: Held<Task>,
  { title }: LocalDocument,
  answering: string | null,
): string | null {
  const where = (among: readonly string[], holds: (task: Task) => boolean): readonly string[] => {
    const kept = among.filter(id => {
      const task = tasks.get(id)?.body;
      return task !== undefined && holds(task);
    });
    return kept.length > 0 ? kept : among;
  };
  const own = where(open, task => [task.leadUnitId, ...task.coUnitIds].some(unit => unit === answering));
  const among = where(own, task => PRODUCT.test(`${task.content}${task.deliverable ?? ''}${task.quote ?? ''}`));
  if (among.length === 1) return among[0] ?? null;
  const topic = titleTopic(title);
  const judged = among.map(id => ({ id, alike: likeness(topic, titleTopic(tasks.get(id)?.body.content ?? '')) }));
  const [best, next] = judged.sort((a, b) => b.alike - a.alike);
  return best !== undefined && best.alike > 0.3 && best.alike > (next?.alike ?? 0) ? best.id : null;
}
