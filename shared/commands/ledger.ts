import * as z from 'zod';
import type { Subject } from '../domain/accounts/policy.ts';
import { type IncomingDocument, MOST_TASKS } from '../domain/documents/types.ts';
import type { RecordRef } from '../domain/kinds.ts';
import {
  MOST_REPORTS,
  PROGRESS_STATES,
  TASK_TAGS,
  type Task,
  type TaskTerms,
  taskTermsSchema,
} from '../domain/ledger/types.ts';
import { anchorSchema } from '../domain/records/anchor.ts';
import { idSchema, lineSchema } from '../domain/records/fields.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { isMarkedSentence } from '../recognition/marking/of-facts.ts';
import { ledgerNumber, taskNumber } from '../words/numbers.ts';
import { type Change, type Command, defineCommand, type Moment, put, type Rows, remove } from './define.ts';
import { LEDGER_SERIES, takeNumber } from './numbering.ts';
import { openConflict } from './open-conflict.ts';

const taskRef = (id: string): RecordRef => ({ kind: 'task', id });
const unitRef = (id: string): RecordRef => ({ kind: 'unit', id });
const documentRefs = (id: string | null): RecordRef[] => (id === null ? [] : [{ kind: 'document', id }]);

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
  }),
  needs: 'ledger.addTask',
  reads: args => [
    taskRef(args.taskId),
    LEDGER_SERIES,
    ...documentRefs(args.documentId),
    ...[args.keptBy, args.terms.leadUnitId, ...args.terms.coUnitIds].map(unitRef),
  ],
  about: (_rows, args) => ({ keptBy: args.keptBy, answeredBy: [args.terms.leadUnitId, ...args.terms.coUnitIds] }),
  decide(rows, args, moment) {
    if (moment.actor.kind !== 'person') return refuse('account.not-permitted');
    if (isMarked(args.terms)) return refuse('document.marked');
    if (rows.get('task', args.taskId) !== null) return refuse('task.exists');
    const document = args.documentId === null ? null : rows.get('document', args.documentId);
    if (args.documentId !== null && document === null) return refuse('document.unknown');
    if (document !== null && document.taskIds.length >= MOST_TASKS)
      return refuse('document.full', { title: document.title });
    const stranger = [args.keptBy, args.terms.leadUnitId, ...args.terms.coUnitIds].find(
      id => rows.get('unit', id) === null,
    );
    if (stranger !== undefined) return refuse('account.unit-unknown', { name: stranger });
    const numbering = numberTask(rows, document, moment);
    const task: Task = {
      v: 2,
      ...args.terms,
      coUnitIds: withoutLead(args.terms),
      number: numbering.number,
      documentId: args.documentId,
      anchor: args.anchor,
      tags: args.tags,
      state: 'open',
      closedOn: null,
      evidence: null,
      reports: [],
      setBy: moment.actor.personId,
      keptBy: args.keptBy,
      setOn: moment.today,
    };
    const linked =
      args.documentId !== null && document !== null
        ? [put('document', args.documentId, withTask(document, args.taskId, task))]
        : [];
    return ok([put('task', args.taskId, task), ...linked, ...numbering.changes]);
  },
});

/** 调整任务: changes terms of a task, field by field. */
const changeTask = defineCommand({
  name: 'ledger.changeTask',
  args: z.object({ taskId: idSchema, documentId: idSchema.nullable(), set: taskTermsSchema.partial() }),
  needs: 'ledger.changeTask',
  reads: args => [
    taskRef(args.taskId),
    ...documentRefs(args.documentId),
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
  decide: (rows, args) => changeTerms(rows, args.taskId, args.documentId, args.set),
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

/** 报进展: one line on a task by a unit that answers for it; 已送审 brings it to 待核对. */
const report = defineCommand({
  name: 'ledger.report',
  args: z.object({
    taskId: idSchema,
    reportId: idSchema,
    state: z.enum(PROGRESS_STATES),
    text: z.string().trim().max(80),
  }),
  needs: 'ledger.report',
  reads: args => [taskRef(args.taskId)],
  about: aboutTask,
  decide(rows, args, moment) {
    const task = rows.get('task', args.taskId);
    if (task === null) return refuse('task.unknown');
    if (moment.actor.kind !== 'person') return refuse('account.not-permitted');
    if (task.state === 'closed') return refuse('task.closed', { content: task.content });
    if (task.reports.length >= MOST_REPORTS) return refuse('task.full', { content: task.content });
    if (task.reports.some(entry => entry.id === args.reportId)) return refuse('progress.exists');
    const { personId, unitId } = moment.actor;
    const entry = { id: args.reportId, state: args.state, text: args.text, personId, unitId, at: moment.at };
    const state = args.state === 'submitted' ? 'review' : 'open';
    return ok([put('task', args.taskId, { ...task, state, reports: [...task.reports, entry] })]);
  },
});

/** 销号: closes a task on the evidence of an existing document, named by its number or title. */
const closeOut = defineCommand({
  name: 'ledger.closeOut',
  args: z.object({ taskId: idSchema, evidence: lineSchema(200) }),
  needs: 'ledger.closeOut',
  reads: args => [taskRef(args.taskId)],
  about: aboutTask,
  decide(rows, args, moment) {
    const task = rows.get('task', args.taskId);
    if (task === null) return refuse('task.unknown');
    if (task.state === 'closed') return refuse('task.closed', { content: task.content });
    return ok([
      put('task', args.taskId, { ...task, state: 'closed', closedOn: moment.today, evidence: args.evidence }),
    ]);
  },
});

/** 撤项: takes out a task set by mistake; one that has reports or is closed stays. */
const withdrawTask = defineCommand({
  name: 'ledger.withdrawTask',
  args: z.object({ taskId: idSchema, documentId: idSchema.nullable() }),
  needs: 'ledger.changeTask',
  reads: args => [taskRef(args.taskId), ...documentRefs(args.documentId)],
  about: aboutTask,
  decide(rows, args) {
    const task = rows.get('task', args.taskId);
    if (task === null) return refuse('task.unknown');
    if (task.state === 'closed') return refuse('task.closed', { content: task.content });
    if (task.reports.length > 0)
      return refuse('task.has-reports', { content: task.content, count: task.reports.length });
    if (task.documentId !== args.documentId)
      return refuse('sync.malformed', { name: 'ledger.withdrawTask', where: 'documentId' });
    const linked = documentOf(rows, task);
    if (linked === null) return ok([remove('task', args.taskId)]);
    const taskIds = linked.body.taskIds.filter(id => id !== args.taskId);
    return ok([remove('task', args.taskId), put('document', linked.id, { ...linked.body, taskIds })]);
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
    const changed = changeTerms(rows, args.taskId, args.documentId, set.data, true);
    return changed.ok ? ok([...changed.value, settled]) : changed;
  },
});

type SomeTerms = { [F in keyof TaskTerms]?: TaskTerms[F] | undefined };

const isMarked = ({ content, quote, deliverable }: SomeTerms): boolean =>
  [content, quote, deliverable].some(text => text != null && isMarkedSentence(text));

function changeTerms(
  rows: Rows,
  taskId: string,
  documentId: string | null,
  set: SomeTerms,
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
  const changed: Task = { ...terms, coUnitIds: withoutLead(terms) };
  const linked = documentOf(rows, task);
  if (linked === null) return ok([put('task', taskId, changed)]);
  return ok([put('task', taskId, changed), put('document', linked.id, withTask(linked.body, taskId, changed))]);
}

function documentOf(rows: Rows, task: Task): { id: string; body: IncomingDocument } | null {
  if (task.documentId === null) return null;
  const body = rows.get('document', task.documentId);
  return body === null ? null : { id: task.documentId, body };
}

function aboutTask(rows: Rows, args: { taskId: string }): Subject {
  const task = rows.get('task', args.taskId);
  return task === null ? {} : { keptBy: task.keptBy, answeredBy: [task.leadUnitId, ...task.coUnitIds] };
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

/** The commands of the ledger. */
export const ledgerCommands = [
  addTask,
  changeTask,
  retag,
  report,
  closeOut,
  withdrawTask,
  bringBack,
] as unknown as readonly Command[];
