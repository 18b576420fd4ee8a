import { matchUnits } from '../../../shared/domain/accounts/match-units.ts';
import type { TaskTerms } from '../../../shared/domain/ledger/types.ts';
import { by, byText } from '../../../shared/kernel/compare.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { Deadline, Recognition, Task } from '../../../shared/recognition/types.ts';
import type { FieldSource } from '../../ui/Field.tsx';
import type { KnownUnit } from '../units/directory.ts';

/** The terms a person sees in the panel. */
export type TermName = 'content' | 'leadUnitId' | 'coUnitIds' | 'dueOn';

/** A task as it will be set, with where each term came from. */
export type TermDraft = {
  readonly terms: Omit<TaskTerms, 'leadUnitId' | 'coUnitIds'> & {
    readonly leadUnitId: RecordId | null;
    readonly coUnitIds: readonly RecordId[];
  };
  readonly sources: Readonly<Partial<Record<TermName, FieldSource>>>;
};

/** What the terms are prefilled from besides the document. */
export type TermContext = {
  readonly units: readonly KnownUnit[];
  /** The document's issuing organs: only in a text of our own place does 财政局 mean ours. */
  readonly issuers?: readonly string[];
  /** The person's own unit, when they may set tasks for no other. */
  readonly ownUnit: RecordId | null;
  /** The lead of the task set last, offered when the document names none. */
  readonly lastLead: RecordId | null;
  readonly today: IsoDate;
};

const SURE_ENOUGH = 0.8;
const MOST_CONTENT = 300;
const MOST_QUOTE = 600;
const MOST_RULE = 120;

/** A task with nothing in it yet. */
export function blankTerms({ ownUnit, lastLead }: TermContext): TermDraft {
  const lead = ownUnit ?? lastLead;
  return {
    terms: { content: '', deliverable: null, leadUnitId: lead, coUnitIds: [], dueOn: null, dueRule: null, quote: null },
    sources: ownUnit === null && lastLead !== null ? { leadUnitId: 'guessed' } : {},
  };
}

/** The task of a document of which only the title is known: 落实 it; blank where not even that is. */
function termsNamed(title: string, context: TermContext): TermDraft {
  const blank = blankTerms(context);
  if (title === '') return blank;
  const terms = { ...blank.terms, content: contentFrom(title) };
  return { terms, sources: { ...blank.sources, content: 'guessed' } };
}

/** The first task proposed for a document, so that in the normal case nothing is typed. */
export function termsFrom(read: Recognition, title: string, context: TermContext): TermDraft {
  const blank = blankTerms(context);
  const content = read.internal ? '办理内部文件' : contentFrom(title);
  const named = {
    ...blank,
    terms: { ...blank.terms, content },
    sources: { ...blank.sources, content: 'guessed' as const },
  };
  const only = read.tasks.length === 1 ? read.tasks[0] : undefined;
  const withUnits = withNamedUnits(named, only === undefined ? unitsOfAll(read.tasks) : only, context);
  const deadline = firstDeadline(read.deadlines, context.today);
  return deadline === null ? withUnits : withDeadline(withUnits, deadline, read.internal);
}

/** The first task of a document, from all that was read of it, or from its title alone. */
export const firstTerms = (read: Recognition | null, title: string, context: TermContext): TermDraft =>
  read === null ? termsNamed(title, context) : termsFrom(read, title, context);

/** The draft with the deadline a person or the rules chose: its date, the rule in words and the sentence. */
export function withDeadline(
  draft: TermDraft,
  deadline: Deadline,
  internal: boolean,
  source: FieldSource = 'guessed',
): TermDraft {
  return {
    terms: {
      ...draft.terms,
      dueOn: deadline.resolved,
      dueRule: internal ? null : ruleOf(deadline),
      quote: internal ? null : oneLine(deadline.quote, MOST_QUOTE),
    },
    sources: { ...draft.sources, dueOn: source },
  };
}

/** The rule of a deadline as a task keeps it. */
export const ruleOf = ({ rule }: Pick<Deadline, 'rule'>): string | null => oneLine(rule, MOST_RULE);

/** The draft with a task the document spells out: its words, units and date. */
export function withProposal(draft: TermDraft, task: Task, context: TermContext): TermDraft {
  const content = oneLine(task.text, MOST_CONTENT) ?? draft.terms.content;
  const spoken: TermDraft = {
    terms: { ...draft.terms, content, quote: oneLine(task.text, MOST_QUOTE) },
    sources: { ...draft.sources, content: 'read' },
  };
  const withUnits = withNamedUnits(spoken, task, context);
  if (task.dueOn === null) return withUnits;
  return {
    terms: { ...withUnits.terms, dueOn: task.dueOn, dueRule: null },
    sources: { ...withUnits.sources, dueOn: 'read' },
  };
}

/** The deadlines that can become a date, soonest first, then those that need a person. */
export const inOrder = (deadlines: readonly Deadline[]): readonly Deadline[] => [
  ...deadlines.filter(one => one.resolved !== null).sort(by(one => one.resolved ?? '', byText)),
  ...deadlines.filter(one => one.resolved === null),
];

/** A title as a task: 关于印发《甲》的通知 becomes 落实《甲》. */
export function contentFrom(title: string): string {
  if (title === '') return '';
  const inner = /(?:印发|转发|下发|发布)《(.+)》的/.exec(title)?.[1] ?? title;
  const nested = inner.replaceAll('《', '〈').replaceAll('》', '〉');
  return `落实《${nested}》`.slice(0, MOST_CONTENT);
}

type NamedUnits = Pick<Task, 'leads' | 'supports'>;

// Several tasks share a lead only if they name the same one; else the person decides.
function unitsOfAll(tasks: readonly Task[]): NamedUnits {
  const leads = [...new Set(tasks.flatMap(task => task.leads))];
  return { leads: leads.length === 1 ? leads : [], supports: [] };
}

function withNamedUnits(draft: TermDraft, { leads, supports }: NamedUnits, context: TermContext): TermDraft {
  if (context.ownUnit !== null) return draft;
  const found = (names: readonly string[]) => matchUnits(names, context, context).map(match => match.unitIds);
  const leading = found(leads);
  // 各区县 stands for many, and one must lead
  const known = leading.find(ids => ids.length === 1)?.[0];
  const lead = known ?? draft.terms.leadUnitId;
  const coUnitIds = [...new Set([...leading, ...found(supports)].flat())].filter(id => id !== lead);
  return {
    terms: { ...draft.terms, leadUnitId: lead, coUnitIds },
    sources: {
      ...draft.sources,
      ...(known === undefined ? {} : { leadUnitId: 'guessed' as const }),
      ...(coUnitIds.length > 0 ? { coUnitIds: 'guessed' as const } : {}),
    },
  };
}

/** The first hard deadline of the document that can be relied on and is still ahead; else the last of those past. */
export function firstDeadline(deadlines: readonly Deadline[], today: IsoDate): Deadline | null {
  const sure = inOrder(deadlines).filter(
    one => one.resolved !== null && one.tier === 'hard' && one.confidence >= SURE_ENOUGH,
  );
  return sure.find(one => one.resolved !== null && one.resolved >= today) ?? sure.at(-1) ?? null;
}

function oneLine(text: string, most: number): string | null {
  const line = text.replace(/\s+/gu, ' ').trim().slice(0, most);
  return line === '' ? null : line;
}
