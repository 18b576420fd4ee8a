import { matchUnits, type UnitMatch } from '../../../shared/domain/accounts/match-units.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { TextAnchor } from '../../../shared/recognition/anchor.ts';
import type { Evidence } from '../../../shared/recognition/evidence.ts';
import type { Deadline, Recognition, Task } from '../../../shared/recognition/types.ts';
import { blankTerms, firstDeadline, type TermContext, type TermDraft, withDeadline } from './terms.ts';

/** A measure of the document as the task it would become. */
export type Proposal = TermDraft & {
  readonly key: string;
  readonly picked: boolean;
  /** Units the document names that the directory does not know, or not which of several. */
  readonly unknown: readonly string[];
  /** Units its lead may be, to be picked from first. */
  readonly leadChoices: readonly RecordId[];
  readonly anchor: TextAnchor | null;
};

/** What the proposals are made of. */
export type ProposalSources = {
  readonly read: Recognition;
  readonly evidence: Evidence;
  readonly context: TermContext;
  /** The sentences of tasks set already: they are not proposed again. */
  readonly set: ReadonlySet<string>;
};

const MOST_QUOTE = 600;

/** The document's measures as tasks, in reading order; ticked where unit and date are sure. */
export function proposalsFrom({ read, evidence, context, set }: ProposalSources): readonly Proposal[] {
  if (read.internal) return [];
  const units = unitsNamed(read.tasks, context);
  const common = firstDeadline(read.deadlines, context.today);
  return read.tasks.flatMap((task, nth) => {
    const anchor = evidence.tasks[nth] ?? null;
    if (set.has(anchor?.exact ?? task.quote)) return [];
    const key = `${task.at} ${task.start} ${nth}`;
    return [proposalOf(task, { key, anchor, units, common, deadlines: read.deadlines, context })];
  });
}

type Parts = {
  readonly key: string;
  readonly anchor: TextAnchor | null;
  readonly units: UnitsNamed;
  readonly common: Deadline | null;
  readonly deadlines: readonly Deadline[];
  readonly context: TermContext;
};

function proposalOf(task: Task, { key, anchor, units, common, deadlines, context }: Parts): Proposal {
  const blank = blankTerms({ ...context, lastLead: null });
  const { answer, ...named } = answerOf(task, units, context);
  const spoken: TermDraft = {
    terms: { ...blank.terms, content: shortTitle(task.text), ...answer.terms, quote: kept(task, anchor) },
    sources: { content: 'read', ...answer.sources },
  };
  const dated = withDate(spoken, task, deadlines, common);
  const isSure = named.isOurs && dated.sources.leadUnitId === 'read' && dated.sources.dueOn !== 'guessed';
  return { ...dated, ...named, key, anchor, picked: isSure };
}

const kept = (task: Task, anchor: TextAnchor | null): string | null =>
  (anchor?.exact ?? task.quote).replace(/\s+/gu, ' ').trim().slice(0, MOST_QUOTE) || null;

/** The measure's own date, else the document's, which is a guess. */
function withDate(draft: TermDraft, task: Task, deadlines: readonly Deadline[], common: Deadline | null): TermDraft {
  const { quote } = draft.terms;
  const own = deadlines.find(
    one => one.at === task.at && one.resolved !== null && one.resolved === task.dueOn && one.start >= task.start,
  );
  if (task.dueOn === null && common === null) return draft;
  const dated = own ?? (task.dueOn === null ? common : null);
  const filled = dated === null ? draft : withDeadline(draft, dated, false, own === undefined ? 'guessed' : 'read');
  const dueOn = task.dueOn ?? filled.terms.dueOn;
  return {
    terms: { ...filled.terms, dueOn, quote },
    sources: { ...filled.sources, dueOn: task.dueOn === null ? 'guessed' : 'read' },
  };
}

type UnitsNamed = (name: string) => UnitMatch & { readonly sure: boolean };

/** Matches every name once; where a text of elsewhere names what only we may have, that is a guess. */
function unitsNamed(tasks: readonly Task[], context: TermContext): UnitsNamed {
  const names = [...new Set(tasks.flatMap(task => [...task.leads, ...task.supports]))];
  const sure = matchUnits(names, context, context);
  const loose = matchUnits(names, context);
  const known = new Map(
    names.map((name, nth) => {
      const nothing: UnitMatch = { name, unitIds: [], candidates: [] };
      const [first = nothing, second = nothing] = [sure[nth], loose[nth]];
      if (first.unitIds.length > 0) return [name, { ...first, sure: true }];
      return [name, { ...(second.unitIds.length > 0 ? second : first), sure: false }];
    }),
  );
  return name => known.get(name) ?? { name, unitIds: [], candidates: [], sure: false };
}

type Answer = Pick<Proposal, 'unknown' | 'leadChoices'> & {
  readonly isOurs: boolean;
  readonly answer: {
    readonly terms: { readonly leadUnitId: RecordId | null; readonly coUnitIds: readonly RecordId[] };
    readonly sources: TermDraft['sources'];
  };
};

/** Who answers for it. Whoever may set tasks for their own unit alone leads it, and is sure of it where the document names them. */
function answerOf(task: Task, units: UnitsNamed, { ownUnit }: TermContext): Answer {
  const leads = task.leads.map(units);
  const all = [...leads, ...task.supports.map(units)];
  const unknown = all.filter(match => match.unitIds.length === 0).map(match => match.name);
  if (ownUnit !== null) {
    const isOurs = all.some(match => match.unitIds.includes(ownUnit));
    const terms = { leadUnitId: ownUnit, coUnitIds: [] };
    return { unknown: [], leadChoices: [], isOurs, answer: { terms, sources: { leadUnitId: 'read' } } };
  }
  // 各区县 stands for many, and one must lead
  const first = leads.find(match => match.unitIds.length === 1);
  const leadUnitId = first?.unitIds[0] ?? null;
  const coUnitIds = [...new Set(all.flatMap(match => match.unitIds))].filter(id => id !== leadUnitId).slice(0, 40);
  const isSure = first?.sure === true && first === leads[0];
  return {
    unknown,
    leadChoices: leadUnitId === null ? leads.flatMap(match => match.candidates) : [],
    isOurs: true,
    answer: {
      terms: { leadUnitId, coUnitIds },
      sources: {
        ...(leadUnitId === null ? {} : { leadUnitId: isSure ? 'read' : 'guessed' }),
        ...(coUnitIds.length === 0 ? {} : { coUnitIds: unknown.length > 0 || task.openEnded ? 'guessed' : 'read' }),
      },
    },
  };
}

const ITEM_SIGN =
  /^(?:[（(][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|\d{1,3}[.．、]|第[一二三四五六七八九十百]{1,4}条)[ ]?/u;
const MOST_HEADLINE = 24;
const MOST_TITLE = 60;
const MOST_CONTENT = 300;

/** A measure in a few words: its headline where it has one, else its first sentence up to a pause. */
export function shortTitle(text: string): string {
  const bare = text.replace(/\s+/gu, ' ').trim().replace(ITEM_SIGN, '').slice(0, MOST_CONTENT);
  const [headline = '', rest = ''] = splitAt(bare, bare.indexOf('。'));
  if (rest !== '' && headline.length <= MOST_HEADLINE) return headline;
  if (headline.length <= MOST_TITLE) return headline;
  const pause = headline.slice(0, MOST_TITLE).search(/[，；、,;](?=[^，；、,;]*$)/u);
  return headline.slice(0, pause < MOST_HEADLINE / 2 ? MOST_TITLE : pause);
}

const splitAt = (text: string, at: number): readonly [string, string] =>
  at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
