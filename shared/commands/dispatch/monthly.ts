import * as z from 'zod';
import {
  ASK_REASONS,
  cycleId,
  cycleSchema,
  dispatchCountsSchema,
  monthOfDate,
  questionId,
} from '../../domain/dispatch/types.ts';
import type { RecordRef } from '../../domain/kinds.ts';
import { withReport } from '../../domain/ledger/reported.ts';
import { MOST_REPORTS, PROGRESS_STATES } from '../../domain/ledger/types.ts';
import { dateSchema, idSchema } from '../../domain/records/fields.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { isMarkedSentence } from '../../recognition/marking/of-facts.ts';
import { burdenReads, charge, passedBy } from '../burden.ts';
import { type Command, defineCommand, put, type Rows } from '../define.ts';
import { openTask, personIn, taskRef } from '../ledger/of-task.ts';

const { month: monthSchema } = cycleSchema.shape;
const cycleRef = (month: z.infer<typeof monthSchema>): RecordRef => ({ kind: 'cycle', id: cycleId(month) });
const questionRef = (id: string): RecordRef => ({ kind: 'question', id });

/** 开始调度: opens the dispatch of a month, once. */
const open = defineCommand({
  name: 'dispatch.open',
  args: z.object({ month: monthSchema, openOn: dateSchema, closeOn: dateSchema, counts: dispatchCountsSchema }),
  needs: 'dispatch.run',
  reads: args => [cycleRef(args.month)],
  decide(rows, { month, openOn, closeOn, counts }) {
    if (rows.get('cycle', cycleId(month)) !== null) return refuse('dispatch.open-already', { month });
    return ok([put('cycle', cycleId(month), { v: 1, month, openOn, closeOn, counts, closedAt: null, minutes: null })]);
  },
});

/** 调度提问: asks the lead unit of a task how it stands, once a month, and enters that in the unit’s 负担账本. */
const ask = defineCommand({
  name: 'dispatch.ask',
  args: z.object({
    taskId: idSchema,
    unitId: idSchema,
    on: dateSchema,
    why: z.enum(ASK_REASONS),
    /** A director asks over the budget of the month. */
    overBudget: z.boolean().default(false),
  }),
  needs: 'dispatch.run',
  reads: args => [
    taskRef(args.taskId),
    cycleRef(monthOfDate(args.on)),
    questionRef(questionId(monthOfDate(args.on), args.taskId)),
    ...burdenReads([args.unitId], args.on),
  ],
  decide(rows, { taskId, unitId, on, why, overBudget }, moment) {
    const month = monthOfDate(on);
    const id = questionId(month, taskId);
    const cycle = rows.get('cycle', cycleId(month));
    const task = openTask(rows, taskId);
    if (!task.ok) return task;
    if (cycle === null || cycle.closedAt !== null) return refuse('dispatch.not-open', { month });
    if (task.value.leadUnitId !== unitId) return refuse('sync.malformed', { name: 'dispatch.ask', where: 'unitId' });
    if (rows.get('question', id) !== null) return ok([]);
    const request = {
      what: 'question' as const,
      aboutKind: 'question',
      aboutId: id,
      approvedBy: passedBy(moment.actor, overBudget),
    };
    const charged = charge(rows, [unitId], request, on, moment);
    if (!charged.ok) return charged;
    const question = { v: 1 as const, month, taskId, unitId, why, askedOn: on, answer: null };
    return ok([put('question', id, question), ...charged.value]);
  },
});

/** 答复调度: answers a question in one act; the answer is a report of the task like any other. */
const answer = defineCommand({
  name: 'dispatch.answer',
  args: z.object({
    questionId: idSchema,
    taskId: idSchema,
    reportId: idSchema,
    state: z.enum(PROGRESS_STATES),
    text: z.string().trim().max(80),
  }),
  needs: 'dispatch.answer',
  reads: args => [taskRef(args.taskId), questionRef(args.questionId)],
  about: (rows: Rows, args: { taskId: string }) => {
    const task = rows.get('task', args.taskId);
    return task === null ? {} : { keptBy: task.keptBy, answeredBy: [task.leadUnitId, ...task.coUnitIds] };
  },
  decide(rows, args, moment) {
    const person = personIn(moment.actor);
    const task = openTask(rows, args.taskId);
    const question = rows.get('question', args.questionId);
    if (!person.ok) return person;
    if (question === null || question.taskId !== args.taskId) return refuse('dispatch.no-question');
    if (question.answer !== null) return refuse('dispatch.answered');
    if (!task.ok) return task;
    if (isMarkedSentence(args.text)) return refuse('document.marked');
    const { reports, content } = task.value;
    if (reports.length >= MOST_REPORTS) return refuse('task.full', { content });
    const { personId, unitId } = person.value;
    const entry = { id: args.reportId, state: args.state, text: args.text, personId, unitId, at: moment.at };
    const answered = { state: args.state, reportId: args.reportId, by: personId, at: moment.at };
    const after = withReport(task.value, entry, moment.today);
    return ok([put('task', args.taskId, after), put('question', args.questionId, { ...question, answer: answered })]);
  },
});

/** 结束调度: closes the month; what was not answered stays a question that was not. */
const close = defineCommand({
  name: 'dispatch.close',
  args: z.object({ month: monthSchema }),
  needs: 'dispatch.run',
  reads: args => [cycleRef(args.month)],
  decide(rows, { month }, { at }) {
    const cycle = rows.get('cycle', cycleId(month));
    if (cycle === null) return refuse('dispatch.not-open', { month });
    return cycle.closedAt === null ? ok([put('cycle', cycleId(month), { ...cycle, closedAt: at })]) : ok([]);
  },
});

/** 写调度纪要. */
const writeMinutes = defineCommand({
  name: 'dispatch.writeMinutes',
  args: z.object({ month: monthSchema, minutes: z.string().trim().max(8000).nullable() }),
  needs: 'dispatch.run',
  reads: args => [cycleRef(args.month)],
  decide(rows, { month, minutes }) {
    const cycle = rows.get('cycle', cycleId(month));
    if (cycle === null) return refuse('dispatch.not-open', { month });
    if (isMarkedSentence(minutes ?? '')) return refuse('document.marked');
    return ok([put('cycle', cycleId(month), { ...cycle, minutes })]);
  },
});

/** The commands of 月度调度. */
export const dispatchCommands = [open, ask, answer, close, writeMinutes] as unknown as readonly Command[];
