import * as z from 'zod';
import { type Closure, courseOf, evidenceSchema } from '../../domain/ledger/course.ts';
import { withReport } from '../../domain/ledger/reported.ts';
import { MOST_REPORTS, PROGRESS_STATES, type Task } from '../../domain/ledger/types.ts';
import { idSchema, lineSchema } from '../../domain/records/fields.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { isMarkedSentence } from '../../recognition/marking/of-facts.ts';
import { type Command, defineCommand, put } from '../define.ts';
import { aboutTask, personIn, putCourse, taskAtHand, taskRef } from './of-task.ts';

/** 报进展: one line on a task by a unit that answers for it; 已送审 asks for its closing and brings it to 待核对. */
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
    const found = taskAtHand(rows, args.taskId, moment, [args.text]);
    if (!found.ok) return found;
    const { task, person } = found.value;
    const { reports, content } = task;
    if (reports.length >= MOST_REPORTS) return refuse('task.full', { content });
    if (reports.some(entry => entry.id === args.reportId)) return refuse('progress.exists');
    const { personId, unitId } = person;
    const entry = { id: args.reportId, state: args.state, text: args.text, personId, unitId, at: moment.at };
    return ok([put('task', args.taskId, withReport(task, entry, moment.today))]);
  },
});

/** 提请销号: names what shows that a task is done, for a second person to look at. */
const askClosure = defineCommand({
  name: 'ledger.askClosure',
  args: z.object({ taskId: idSchema, evidence: z.array(evidenceSchema).min(1).max(20) }),
  needs: 'ledger.askClosure',
  reads: args => [
    taskRef(args.taskId),
    ...args.evidence.flatMap(({ documentId }) =>
      documentId === null ? [] : [{ kind: 'document' as const, id: documentId }],
    ),
  ],
  about: aboutTask,
  decide(rows, args, moment) {
    const found = taskAtHand(
      rows,
      args.taskId,
      moment,
      args.evidence.map(({ name }) => name),
    );
    if (!found.ok) return found;
    const { task, person } = found.value;
    const unknown = args.evidence.some(({ documentId: id }) => id !== null && rows.get('document', id) === null);
    if (unknown) return refuse('document.unknown');
    const { evidence } = args;
    const closure = { evidence, askedBy: person.personId, askedOn: moment.today, reviewed: null };
    return ok([putCourse(args.taskId, task, { closure }, { state: 'review' })]);
  },
});

/** Who asked for the closing of a task in review. */
const askerOf = (task: Task): string | null => courseOf(task).closure?.askedBy ?? task.reports.at(-1)?.personId ?? null;

/**
 * 销号: closes a task that was asked to be, on the evidence of an existing document, named by its number or title. Another person
 * than who asked looks at promise and evidence (D-12).
 */
const closeOut = defineCommand({
  name: 'ledger.closeOut',
  args: z.object({ taskId: idSchema, evidence: lineSchema(200) }),
  needs: 'ledger.closeOut',
  reads: args => [taskRef(args.taskId)],
  about: aboutTask,
  decide(rows, args, moment) {
    const found = taskAtHand(rows, args.taskId, moment, [args.evidence]);
    if (!found.ok) return found;
    const { task, person } = found.value;
    const { content, state } = task;
    if (state !== 'review') return refuse('task.not-asked', { content });
    if (askerOf(task) === person.personId) return refuse('task.own-closure', { content });
    const closure = reviewed(task, person.personId, moment.today, true, null);
    const closed: Partial<Task> = { state: 'closed', closedOn: moment.today, evidence: args.evidence };
    return ok([putCourse(args.taskId, task, { closure }, closed)]);
  },
});

/** 退回: the second person finds the evidence wanting; the task is in hand again. */
const returnClosure = defineCommand({
  name: 'ledger.returnClosure',
  args: z.object({ taskId: idSchema, reason: lineSchema(200) }),
  needs: 'ledger.closeOut',
  reads: args => [taskRef(args.taskId)],
  about: aboutTask,
  decide(rows, args, moment) {
    const found = taskAtHand(rows, args.taskId, moment, [args.reason]);
    if (!found.ok) return found;
    const { task, person } = found.value;
    if (task.state !== 'review') return refuse('task.not-asked', { content: task.content });
    const closure = reviewed(task, person.personId, moment.today, false, args.reason);
    return ok([putCourse(args.taskId, task, { closure }, { state: 'open' })]);
  },
});

/** 恢复办理: takes a closed task back in hand; it keeps its number and says why. */
const reopen = defineCommand({
  name: 'ledger.reopen',
  args: z.object({ taskId: idSchema, reason: lineSchema(200) }),
  needs: 'ledger.reopen',
  reads: args => [taskRef(args.taskId)],
  about: aboutTask,
  decide(rows, args, moment) {
    const person = personIn(moment.actor);
    const task = rows.get('task', args.taskId);
    if (isMarkedSentence(args.reason)) return refuse('document.marked');
    if (task === null) return refuse('task.unknown');
    if (!person.ok) return person;
    if (task.state !== 'closed') return refuse('task.not-closed', { content: task.content });
    const { reopened } = courseOf(task);
    if (reopened.length >= 20) return refuse('task.full-course', { content: task.content });
    const again = { by: person.value.personId, on: moment.today, reason: args.reason };
    const course = { closure: null, mergedInto: null, reopened: [...reopened, again] };
    return ok([putCourse(args.taskId, task, course, { state: 'open', closedOn: null, evidence: null })]);
  },
});

function reviewed(task: Task, by: string, on: Closure['askedOn'], accepted: boolean, note: string | null): Closure {
  const asked = courseOf(task).closure ?? { evidence: [], askedBy: askerOf(task) ?? by, askedOn: on };
  return { ...asked, reviewed: { by, on, accepted, note } };
}

/** The commands of 报进展 and 销号. */
export const closingCommands = [report, askClosure, closeOut, returnClosure, reopen] as unknown as readonly Command[];
