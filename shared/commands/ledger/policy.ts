import * as z from 'zod';
import { POLICY_STAGES } from '../../domain/ledger/course.ts';
import { atStage, fulfilled } from '../../domain/ledger/fulfil.ts';
import type { Task } from '../../domain/ledger/types.ts';
import { dateSchema, idSchema, lineSchema } from '../../domain/records/fields.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { documentDate } from '../../words/dates.ts';
import { mergedWords } from '../../words/ledger.ts';
import { type Command, defineCommand, put } from '../define.ts';
import { aboutTask, documentRefs, openTask, putCourse, taskAtHand, taskRef } from './of-task.ts';

/** 更新配套阶段: says how far a 配套文件 is; at 印发 it names the document and waits for review. */
const setStage = defineCommand({
  name: 'ledger.setStage',
  args: z
    .object({
      taskId: idSchema,
      stage: z.enum(POLICY_STAGES),
      issued: z.object({ documentId: idSchema.nullable(), name: lineSchema(200), on: dateSchema }).nullable(),
    })
    .refine(args => (args.stage === 'issued') === (args.issued !== null), { path: ['issued'] }),
  needs: 'ledger.report',
  reads: args => [taskRef(args.taskId), ...documentRefs(args.issued?.documentId ?? null)],
  about: aboutTask,
  decide(rows, { taskId, stage, issued }, moment) {
    const found = taskAtHand(rows, taskId, moment, [issued?.name ?? null]);
    if (!found.ok) return found;
    const { task, person } = found.value;
    const { policy, content } = task;
    if (policy === null) return refuse('task.no-policy', { content });
    const acting = { by: person.personId, on: moment.today };
    if (issued === null) {
      const staged: Partial<Task> = { policy: atStage(policy, stage, null, acting), state: 'open' };
      if (task.course === null) return ok([put('task', taskId, { ...task, ...staged })]);
      return ok([putCourse(taskId, task, { closure: null }, staged)]);
    }
    if (issued.on > moment.today) return refuse('task.issued-later', { on: documentDate(issued.on) });
    if (issued.documentId !== null && rows.get('document', issued.documentId) === null)
      return refuse('document.unknown');
    return ok([put('task', taskId, fulfilled(task, issued, acting))]);
  },
});

/** 并入: one 配套文件 answers for two duties; the one merged counts no more, the other answers for it. */
const mergeInto = defineCommand({
  name: 'ledger.mergeInto',
  args: z
    .object({ taskId: idSchema, intoTaskId: idSchema })
    .refine(args => args.taskId !== args.intoTaskId, { path: ['intoTaskId'] }),
  needs: 'ledger.changeTask',
  reads: args => [taskRef(args.taskId), taskRef(args.intoTaskId)],
  about: aboutTask,
  decide(rows, { taskId, intoTaskId }, moment) {
    const task = openTask(rows, taskId);
    if (!task.ok) return task;
    const into = rows.get('task', intoTaskId);
    if (into === null) return refuse('task.unknown');
    if (task.value.policy === null || into.policy === null)
      return refuse('task.no-policy', { content: task.value.policy === null ? task.value.content : into.content });
    if (into.course?.mergedInto != null) return refuse('task.merged', { content: into.content });
    const evidence = mergedWords(into.number ?? into.content);
    const closed: Partial<Task> = { state: 'closed', closedOn: moment.today, evidence };
    return ok([putCourse(taskId, task.value, { mergedInto: intoTaskId, closure: null }, closed)]);
  },
});

/** The commands of 配套. */
export const policyCommands = [setStage, mergeInto] as unknown as readonly Command[];
