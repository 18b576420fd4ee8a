import type { IsoDate } from '../../kernel/dates.ts';
import { courseOf, type Evidence, type Policy, type PolicyStage } from './course.ts';
import type { Task } from './types.ts';

/** A document that was issued for a duty. */
export type IssuedFor = { readonly documentId: string | null; readonly name: string; readonly on: IsoDate };

type Acting = { readonly by: string; readonly on: IsoDate };

/** A 配套 brought to a stage; the way there is kept. */
export function atStage(policy: Policy, stage: PolicyStage, issued: IssuedFor | null, { by, on }: Acting): Policy {
  const steps = [...policy.steps, { stage, on, by }].slice(-60);
  return { stage, steps, issued: issued === null ? null : { ...issued } };
}

/** A task whose document came out: it is at 印发 where it is a 配套, and waits for review on that document as evidence. */
export function fulfilled(task: Task, issued: IssuedFor, acting: Acting): Task {
  const evidence: Evidence[] = [{ documentId: issued.documentId, name: issued.name }];
  const closure = { evidence, askedBy: acting.by, askedOn: acting.on, reviewed: null };
  const policy = task.policy === null ? null : atStage(task.policy, 'issued', issued, acting);
  return { ...task, state: 'review', policy, course: { ...courseOf(task), closure } };
}

/** The same taken back: the task is in hand again, at the stage it had before. */
export function unfulfilled(task: Task, documentId: string, acting: Acting): Task {
  const { closure } = courseOf(task);
  const isAsked = closure?.reviewed === null && closure.evidence.some(one => one.documentId === documentId);
  if (task.state !== 'review' || !isAsked) return task;
  const before = task.policy?.steps.findLast(({ stage }) => stage !== 'issued')?.stage ?? 'todo';
  const policy = task.policy === null ? null : atStage(task.policy, before, null, acting);
  return { ...task, state: 'open', policy, course: { ...courseOf(task), closure: null } };
}
