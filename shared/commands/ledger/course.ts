import * as z from 'zod';
import { courseOf, type Milestone, MOST_MILESTONES } from '../../domain/ledger/course.ts';
import { dateSchema, idSchema, lineSchema } from '../../domain/records/fields.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { isMarkedSentence } from '../../recognition/marking/of-facts.ts';
import { documentDate } from '../../words/dates.ts';
import { type Command, defineCommand } from '../define.ts';
import { aboutTask, openTask, putCourse, taskRef } from './of-task.ts';

/** 设节点: adds a step with its date, or changes it. */
const setMilestone = defineCommand({
  name: 'ledger.setMilestone',
  args: z.object({ taskId: idSchema, milestoneId: idSchema, content: lineSchema(120), dueOn: dateSchema }),
  needs: 'ledger.changeTask',
  reads: args => [taskRef(args.taskId)],
  about: aboutTask,
  decide(rows, { taskId, milestoneId, content, dueOn }) {
    if (isMarkedSentence(content)) return refuse('document.marked');
    const task = openTask(rows, taskId);
    if (!task.ok) return task;
    const { milestones } = courseOf(task.value);
    const there = milestones.find(({ id }) => id === milestoneId);
    if (there === undefined && milestones.length >= MOST_MILESTONES)
      return refuse('task.full-course', { content: task.value.content });
    const step: Milestone = { doneOn: null, evidence: null, ...there, id: milestoneId, content, dueOn };
    const others = milestones.filter(({ id }) => id !== milestoneId);
    return ok([putCourse(taskId, task.value, { milestones: [...others, step] })]);
  },
});

/** 撤节点: takes a step away that was set by mistake. */
const dropMilestone = defineCommand({
  name: 'ledger.dropMilestone',
  args: z.object({ taskId: idSchema, milestoneId: idSchema }),
  needs: 'ledger.changeTask',
  reads: args => [taskRef(args.taskId)],
  about: aboutTask,
  decide(rows, { taskId, milestoneId }) {
    const task = openTask(rows, taskId);
    if (!task.ok) return task;
    const milestones = courseOf(task.value).milestones.filter(({ id }) => id !== milestoneId);
    return ok([putCourse(taskId, task.value, { milestones })]);
  },
});

/** 节点完成: says on which day a step was reached and what shows it; null takes it back. */
const reachMilestone = defineCommand({
  name: 'ledger.reachMilestone',
  args: z.object({
    taskId: idSchema,
    milestoneId: idSchema,
    doneOn: dateSchema.nullable(),
    evidence: lineSchema(200).nullable(),
  }),
  needs: 'ledger.report',
  reads: args => [taskRef(args.taskId)],
  about: aboutTask,
  decide(rows, { taskId, milestoneId, doneOn, evidence }, moment) {
    const task = openTask(rows, taskId);
    if (!task.ok) return task;
    if (doneOn !== null && doneOn > moment.today) return refuse('task.issued-later', { on: documentDate(doneOn) });
    const { milestones } = courseOf(task.value);
    if (!milestones.some(({ id }) => id === milestoneId)) return refuse('task.no-milestone');
    const after = milestones.map(one => (one.id === milestoneId ? { ...one, doneOn, evidence } : one));
    return ok([putCourse(taskId, task.value, { milestones: after })]);
  },
});

/** 设先后: which tasks must be done before this one; none waits for itself, nor two for each other. */
const setWaits = defineCommand({
  name: 'ledger.setWaits',
  args: z.object({ taskId: idSchema, add: z.array(idSchema).max(20), take: z.array(idSchema).max(20) }),
  needs: 'ledger.changeTask',
  reads: args => [taskRef(args.taskId), ...args.add.filter(id => id !== args.taskId).map(taskRef)],
  about: aboutTask,
  decide(rows, { taskId, add, take }) {
    const task = openTask(rows, taskId);
    if (!task.ok) return task;
    for (const id of add) {
      if (id === taskId) return refuse('task.waits-in-circle', { content: task.value.content });
      const other = rows.get('task', id);
      if (other === null) return refuse('task.unknown');
      if (courseOf(other).waitsFor.includes(taskId)) return refuse('task.waits-in-circle', { content: other.content });
    }
    const kept = courseOf(task.value).waitsFor.filter(id => !take.includes(id) && !add.includes(id));
    if (kept.length + add.length > 20) return refuse('task.full-course', { content: task.value.content });
    return ok([putCourse(taskId, task.value, { waitsFor: [...kept, ...new Set(add)] })]);
  },
});

/** The commands of a task’s steps and of what it waits for. */
export const courseCommands = [setMilestone, dropMilestone, reachMilestone, setWaits] as unknown as readonly Command[];
