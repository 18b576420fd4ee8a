import * as z from 'zod';
import { holds } from '../../domain/accounts/actor.ts';
import { courseOf } from '../../domain/ledger/course.ts';
import { type ExtensionProblem, extensionProblem, needsUpper } from '../../domain/ledger/extension.ts';
import { dateSchema, idSchema, lineSchema } from '../../domain/records/fields.ts';
import { REGIME_ID, regimeOf } from '../../domain/regime/types.ts';
import type { RefusalCode } from '../../kernel/refusal-codes.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { extendedWords } from '../../words/ledger.ts';
import { REGIME } from '../burden.ts';
import { type Command, defineCommand, type Rows } from '../define.ts';
import { aboutTask, putCourse, taskAtHand, taskRef } from './of-task.ts';

const REFUSED: Readonly<Record<ExtensionProblem, RefusalCode>> = {
  'no-date': 'extension.no-date',
  past: 'extension.past',
  'not-later': 'extension.not-later',
  waiting: 'extension.waiting',
  'too-often': 'extension.too-often',
  'too-long': 'extension.too-long',
};

const rulesIn = (rows: Rows) => regimeOf(rows.get('regime', REGIME_ID)).extension;

/** 申请延期: asks for a later date, before the present one has passed, with a reason. */
const askExtension = defineCommand({
  name: 'ledger.askExtension',
  args: z.object({ taskId: idSchema, extensionId: idSchema, toOn: dateSchema, reason: lineSchema(200) }),
  needs: 'ledger.askExtension',
  reads: args => [taskRef(args.taskId), REGIME],
  about: aboutTask,
  decide(rows, args, moment) {
    const found = taskAtHand(rows, args.taskId, moment, [args.reason]);
    if (!found.ok) return found;
    const { task, person } = found.value;
    const { content, dueOn } = task;
    const { extensions } = courseOf(task);
    if (extensions.some(({ id }) => id === args.extensionId)) return refuse('extension.waiting', { content });
    const rules = rulesIn(rows);
    const problem = extensionProblem(task, args.toOn, moment.today, rules);
    if (problem !== null || dueOn === null)
      return refuse(REFUSED[problem ?? 'no-date'], { content, days: rules.mostDays, times: rules.mostTimes });
    const asked = { id: args.extensionId, askedBy: person.personId, askedOn: moment.today };
    const extension = { ...asked, reason: args.reason, fromOn: dueOn, toOn: args.toOn, decided: null };
    return ok([putCourse(args.taskId, task, { extensions: [...extensions, extension] })]);
  },
});

/** 审批延期: another person than who asked grants or refuses; a long one goes to the director. Granted, the task is due on the new date. */
const decideExtension = defineCommand({
  name: 'ledger.decideExtension',
  args: z.object({
    taskId: idSchema,
    extensionId: idSchema,
    approved: z.boolean(),
    note: lineSchema(200).nullable(),
  }),
  needs: 'ledger.decideExtension',
  reads: args => [taskRef(args.taskId), REGIME],
  about: aboutTask,
  decide(rows, args, moment) {
    const found = taskAtHand(rows, args.taskId, moment, [args.note]);
    if (!found.ok) return found;
    const { task, person } = found.value;
    const { content } = task;
    const { extensions } = courseOf(task);
    const asked = extensions.find(({ id }) => id === args.extensionId);
    if (asked === undefined || asked.decided !== null) return refuse('extension.decided', { content });
    if (asked.askedBy === person.personId) return refuse('extension.own', { content });
    const rules = rulesIn(rows);
    if (needsUpper(asked, rules) && !holds(moment.actor, ['office.director']))
      return refuse('extension.upper', { content, days: rules.upperFromDays });
    const decided = { by: person.personId, on: moment.today, approved: args.approved, note: args.note };
    const after = extensions.map(one => (one.id === asked.id ? { ...one, decided } : one));
    const moved = args.approved ? { dueOn: asked.toOn, dueRule: extendedWords(asked.fromOn) } : {};
    return ok([putCourse(args.taskId, task, { extensions: after }, moved)]);
  },
});

/** The commands of 延期. */
export const extensionCommands = [askExtension, decideExtension] as unknown as readonly Command[];
