import * as z from 'zod';
import { checkSubPlan } from '../../domain/compliance/check-ledger.ts';
import { type IncomingDocument, MOST_TASKS } from '../../domain/documents/types.ts';
import type { RecordRef } from '../../domain/kinds.ts';
import { TASK_TAGS, type Task, type TaskTerms, taskTermsSchema } from '../../domain/ledger/types.ts';
import { anchorSchema } from '../../domain/records/anchor.ts';
import { idSchema, lineSchema } from '../../domain/records/fields.ts';
import type { IsoDate } from '../../kernel/dates.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { isMarkedSentence } from '../../recognition/marking/of-facts.ts';
import { documentDate } from '../../words/dates.ts';
import { ledgerNumber, taskNumber } from '../../words/numbers.ts';
import { type Change, type Command, defineCommand, type Moment, put, type Rows, remove } from '../define.ts';
import { LEDGER_SERIES, takeNumber } from '../numbering.ts';
import { openConflict } from '../open-conflict.ts';
import { freeDecision, linkDecision, meetingRefs, widenMeeting } from './of-decision.ts';
import { aboutTask, documentRefs, personIn, taskRef, unitRef } from './of-task.ts';

/** The city’s task a district’s one is part of, and why it is due before that one (T13). */
const superiorArgs = {
  partOf: idSchema.nullish(),
  earlierBecause: lineSchema(200).nullish(),
};

type Superior = { partOf?: string | null | undefined; earlierBecause?: string | null | undefined };

const superiorRefs = ({ partOf }: Superior): RecordRef[] => (partOf == null ? [] : [taskRef(partOf)]);

/** 立项: puts a task in the ledger, with exactly one lead unit; of a registered document or on its own. */
const addTask = defineCommand({
  name: 'ledger.addTask',
  args: z.object({
    taskId: idSchema,
    documentId: idSchema.nullable(),
    keptBy: idSchema,
    terms: taskTermsSchema,
    tags: z.array(z.enum(TASK_TAGS)).max(2).default([]),
    anchor: anchorSchema.nullable().default(null),
    /** 配套: it ends in a document of one’s own. */
    policy: z.boolean().optional(),
    ...superiorArgs,
    decision: z.object({ meetingId: idSchema, decisionId: idSchema }).nullish(),
  }),
  needs: 'ledger.addTask',
  reads: args => [
    taskRef(args.taskId),
    LEDGER_SERIES,
    ...documentRefs(args.documentId),
    ...superiorRefs(args),
    ...meetingRefs(args.decision?.meetingId),
    ...[args.keptBy, args.terms.leadUnitId, ...args.terms.coUnitIds].map(unitRef),
  ],
  about: (_rows, args) => ({ keptBy: args.keptBy, answeredBy: [args.terms.leadUnitId, ...args.terms.coUnitIds] }),
  decide(rows, args, moment) {
    const person = personIn(moment.actor);
    if (!person.ok) return person;
    const document = args.documentId === null ? null : rows.get('document', args.documentId);
    const allowed = mayBeSet(rows, args, document);
    if (!allowed.ok) return allowed;
    const { partOf = null, earlierBecause = null, decision = null } = args;
    const numbering = numberTask(rows, document, moment);
    const task: Task = {
      v: 3,
      ...args.terms,
      leader: args.terms.leader ?? null,
      coUnitIds: withoutLead(args.terms),
      number: numbering.number,
      documentId: args.documentId,
      anchor: args.anchor,
      tags: args.tags,
      state: 'open',
      closedOn: null,
      evidence: null,
      reports: [],
      setBy: person.value.personId,
      keptBy: args.keptBy,
      setOn: moment.today,
      policy: args.policy ? { stage: 'todo', steps: [], issued: null } : null,
      course: null,
      origin: partOf === null && decision === null ? null : { partOf, decision, earlierBecause },
    };
    const linked =
      args.documentId !== null && document !== null
        ? [put('document', args.documentId, withTask(document, args.taskId, task))]
        : [];
    const decided = linkDecision(rows, args.taskId, task, moment.actor);
    if (!decided.ok) return decided;
    return ok([put('task', args.taskId, task), ...linked, ...decided.value, ...numbering.changes]);
  },
});

/** 调整任务: changes terms of a task, field by field. */
const changeTask = defineCommand({
  name: 'ledger.changeTask',
  args: z.object({
    taskId: idSchema,
    documentId: idSchema.nullable(),
    set: taskTermsSchema.partial(),
    /** The meeting whose decision it carries out, for its new units to read. */
    meetingId: idSchema.nullish(),
    ...superiorArgs,
  }),
  needs: 'ledger.changeTask',
  reads: args => [
    taskRef(args.taskId),
    ...documentRefs(args.documentId),
    ...superiorRefs(args),
    ...meetingRefs(args.meetingId),
    ...[...(args.set.leadUnitId === undefined ? [] : [args.set.leadUnitId]), ...(args.set.coUnitIds ?? [])].map(
      unitRef,
    ),
  ],
  about(rows, args) {
    const task = rows.get('task', args.taskId);
    if (task === null) return {};
    const { leadUnitId = task.leadUnitId, coUnitIds = task.coUnitIds } = args.set;
    return { keptBy: task.keptBy, answeredBy: [task.leadUnitId, ...task.coUnitIds, leadUnitId, ...coUnitIds] };
  },
  decide(rows, args) {
    const origin = rows.get('task', args.taskId)?.origin ?? null;
    const { dueOn } = args.set;
    if (dueOn === undefined) return changeTerms(rows, args, args.set);
    if ((origin?.partOf ?? null) !== (args.partOf ?? null))
      return refuse('sync.malformed', { name: 'ledger.changeTask', where: 'partOf' });
    const document = args.documentId === null ? null : rows.get('document', args.documentId);
    const due = dueAllowed(rows, dueOn, document, args);
    if (!due.ok) return due;
    const because = origin === null ? null : { ...origin, earlierBecause: args.earlierBecause ?? null };
    return changeTerms(rows, args, args.set, { origin: because });
  },
});

/** 打标签: adds and takes tags; two people tagging at once both stand. */
const retag = defineCommand({
  name: 'ledger.retag',
  args: z.object({ taskId: idSchema, add: z.array(z.enum(TASK_TAGS)), take: z.array(z.enum(TASK_TAGS)) }),
  needs: 'ledger.changeTask',
  reads: args => [taskRef(args.taskId)],
  about: aboutTask,
  decide(rows, args) {
    const task = rows.get('task', args.taskId);
    if (task === null) return refuse('task.unknown');
    const tags = TASK_TAGS.filter(
      tag => args.add.includes(tag) || (task.tags.includes(tag) && !args.take.includes(tag)),
    );
    return ok([put('task', args.taskId, { ...task, tags })]);
  },
});

/** 撤项: takes out a task set by mistake; one that has reports or is closed stays. */
const withdrawTask = defineCommand({
  name: 'ledger.withdrawTask',
  args: z.object({ taskId: idSchema, documentId: idSchema.nullable(), meetingId: idSchema.nullish() }),
  needs: 'ledger.changeTask',
  reads: args => [taskRef(args.taskId), ...documentRefs(args.documentId), ...meetingRefs(args.meetingId)],
  about: aboutTask,
  decide(rows, args) {
    const task = rows.get('task', args.taskId);
    if (task === null) return refuse('task.unknown');
    if (task.state === 'closed') return refuse('task.closed', { content: task.content });
    if (task.reports.length > 0)
      return refuse('task.has-reports', { content: task.content, count: task.reports.length });
    if (task.documentId !== args.documentId)
      return refuse('sync.malformed', { name: 'ledger.withdrawTask', where: 'documentId' });
    const decided = freeDecision(rows, args.taskId, task, args.meetingId);
    if (!decided.ok) return decided;
    const removed = [remove('task', args.taskId), ...decided.value];
    const linked = documentOf(rows, task);
    if (linked === null) return ok(removed);
    const taskIds = linked.body.taskIds.filter(id => id !== args.taskId);
    return ok([...removed, put('document', linked.id, { ...linked.body, taskIds })]);
  },
});

/** 恢复另一值: brings back the value that gave way when two people wrote one field of a task, and settles the conflict. */
const bringBack = defineCommand({
  name: 'ledger.bringBack',
  args: z.object({ taskId: idSchema, documentId: idSchema.nullable(), conflictId: idSchema, bringBack: z.boolean() }),
  needs: 'ledger.changeTask',
  reads: args => [taskRef(args.taskId), { kind: 'conflict', id: args.conflictId }, ...documentRefs(args.documentId)],
  about: aboutTask,
  decide(rows, args) {
    const conflict = openConflict(rows, args.conflictId, 'task', args.taskId);
    if (!conflict.ok) return conflict;
    const settled = put('conflict', args.conflictId, { ...conflict.value, settled: true });
    if (!args.bringBack) return ok([settled]);
    const set = taskTermsSchema.partial().safeParse({ [conflict.value.field]: conflict.value.lost });
    if (!set.success || Object.keys(set.data).length === 0) return refuse('conflict.unknown');
    const changed = changeTerms(rows, args, set.data, {}, true);
    return changed.ok ? ok([...changed.value, settled]) : changed;
  },
});

type SomeTerms = { [F in keyof TaskTerms]?: TaskTerms[F] | undefined };

const isMarked = ({ content, quote, deliverable }: SomeTerms): boolean =>
  [content, quote, deliverable].some(text => text != null && isMarkedSentence(text));

type Named = { taskId: string; documentId: string | null; meetingId?: string | null | undefined };

function changeTerms(
  rows: Rows,
  { taskId, documentId, meetingId }: Named,
  set: SomeTerms,
  more: Partial<Task> = {},
  unitsAreKnown = false,
): Result<readonly Change[]> {
  if (isMarked(set)) return refuse('document.marked');
  const task = rows.get('task', taskId);
  if (task === null) return refuse('task.unknown');
  if (task.state === 'closed') return refuse('task.closed', { content: task.content });
  if (task.documentId !== documentId)
    return refuse('sync.malformed', { name: 'ledger.changeTask', where: 'documentId' });
  const units = unitsAreKnown
    ? []
    : [...(set.leadUnitId === undefined ? [] : [set.leadUnitId]), ...(set.coUnitIds ?? [])];
  const stranger = units.find(id => rows.get('unit', id) === null);
  if (stranger !== undefined) return refuse('account.unit-unknown', { name: stranger });
  const stated = Object.fromEntries(
    Object.entries(set).filter(([, value]) => value !== undefined),
  ) as Partial<TaskTerms>;
  const terms = { ...task, ...stated };
  const changed: Task = { ...terms, ...more, leader: terms.leader ?? null, coUnitIds: withoutLead(terms) };
  const written = [put('task', taskId, changed), ...widenMeeting(rows, changed, meetingId)];
  const linked = documentOf(rows, task);
  if (linked === null) return ok(written);
  return ok([...written, put('document', linked.id, withTask(linked.body, taskId, changed))]);
}

type Setting = Superior & { taskId: string; documentId: string | null; keptBy: string; terms: TaskTerms };

function mayBeSet(rows: Rows, args: Setting, document: IncomingDocument | null): Result<null> {
  const { taskId, documentId, keptBy, terms } = args;
  if (isMarked(terms)) return refuse('document.marked');
  if (rows.get('task', taskId) !== null) return refuse('task.exists');
  if (documentId !== null && document === null) return refuse('document.unknown');
  if (document !== null && document.taskIds.length >= MOST_TASKS)
    return refuse('document.full', { title: document.title });
  const stranger = [keptBy, terms.leadUnitId, ...terms.coUnitIds].find(id => rows.get('unit', id) === null);
  if (stranger !== undefined) return refuse('account.unit-unknown', { name: stranger });
  return dueAllowed(rows, terms.dueOn, document, args);
}

/** A task is due after its document was issued, and a district’s one not before the city’s without a reason (T13). */
function dueAllowed(
  rows: Rows,
  dueOn: IsoDate | null,
  document: IncomingDocument | null,
  { partOf, earlierBecause }: Superior,
): Result<null> {
  const issuedOn = document?.issuedOn ?? null;
  if (dueOn !== null && issuedOn !== null && dueOn < issuedOn)
    return refuse('task.due-before-issue', { issuedOn: documentDate(issuedOn) });
  const superior = partOf == null ? null : rows.get('task', partOf);
  if (partOf != null && superior === null) return refuse('task.unknown');
  const cityDueOn = superior?.dueOn ?? null;
  const isEarlier = checkSubPlan({ dueOn, cityDueOn }).length > 0;
  if (!isEarlier || earlierBecause != null || cityDueOn === null) return ok(null);
  return refuse('task.earlier-than-city', { cityOn: documentDate(cityDueOn) });
}

function documentOf(rows: Rows, task: Task): { id: string; body: IncomingDocument } | null {
  if (task.documentId === null) return null;
  const body = rows.get('document', task.documentId);
  return body === null ? null : { id: task.documentId, body };
}

function numberTask(
  rows: Rows,
  document: IncomingDocument | null,
  moment: Moment,
): { number: string | null; changes: readonly Change[] } {
  if (document !== null) {
    const nth = document.tasksNumbered + 1;
    return { number: document.ledgerNumber === null ? null : taskNumber(document.ledgerNumber, nth), changes: [] };
  }
  const taken = takeNumber(rows, LEDGER_SERIES, moment);
  return taken === null
    ? { number: null, changes: [] }
    : { number: taskNumber(ledgerNumber(taken.year, taken.value), 1), changes: [taken.change] };
}

/** The document with the task linked to it and its units among those who may read it. */
function withTask(document: IncomingDocument, taskId: string, task: Task): IncomingDocument {
  const units = [task.leadUnitId, ...task.coUnitIds].filter(id => !document.unitIds.includes(id));
  const unitIds = [...document.unitIds, ...units];
  if (document.taskIds.includes(taskId)) return units.length === 0 ? document : { ...document, unitIds };
  return { ...document, unitIds, taskIds: [...document.taskIds, taskId], tasksNumbered: document.tasksNumbered + 1 };
}

const withoutLead = (terms: { leadUnitId: string; coUnitIds: readonly string[] }): string[] =>
  [...new Set(terms.coUnitIds)].filter(id => id !== terms.leadUnitId);

/** The commands that set, change and take out tasks. */
export const taskCommands = [addTask, changeTask, retag, withdrawTask, bringBack] as unknown as readonly Command[];
