import { type Actor, holds, OFFICE_ROLES } from '../../domain/accounts/actor.ts';
import type { RecordRef } from '../../domain/kinds.ts';
import type { Task } from '../../domain/ledger/types.ts';
import { withoutTask, withTask, withUnits } from '../../domain/meetings/rules.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { type Change, put, type Rows } from '../define.ts';

/** Names the meeting a task was set by, for `reads`. */
export const meetingRefs = (id: string | null | undefined): RecordRef[] =>
  id == null ? [] : [{ kind: 'meeting', id }];

const unitsOf = ({ leadUnitId, coUnitIds }: Pick<Task, 'leadUnitId' | 'coUnitIds'>): readonly string[] => [
  leadUnitId,
  ...coUnitIds,
];

/**
 * The 议定事项 a new task is set by, linked to it, with the task's units among those who may read the meeting. Whoever keeps the meeting
 * sets tasks by it, and the office; a decision becomes one task.
 */
export function linkDecision(rows: Rows, taskId: string, task: Task, actor: Actor): Result<readonly Change[]> {
  const decision = task.origin?.decision ?? null;
  if (decision === null) return ok([]);
  const meeting = rows.get('meeting', decision.meetingId);
  const keeps = meeting?.keptBy === task.keptBy || holds(actor, OFFICE_ROLES);
  if (meeting === null || !keeps) return refuse('meeting.unknown');
  const there = meeting.decisions.find(({ id }) => id === decision.decisionId);
  if (there === undefined) return refuse('meeting.no-decision');
  if (there.taskId !== null) return refuse('meeting.decision-is-task');
  return ok([put('meeting', decision.meetingId, withTask(meeting, there.id, taskId, unitsOf(task)))]);
}

/** The 议定事项 of a task that is withdrawn, free again. `meetingId` is the one the order names; it must be the task’s. */
export function freeDecision(
  rows: Rows,
  taskId: string,
  task: Task,
  meetingId: string | null | undefined,
): Result<readonly Change[]> {
  const own = task.origin?.decision?.meetingId ?? null;
  if (own !== (meetingId ?? null)) return refuse('sync.malformed', { name: 'ledger.withdrawTask', where: 'meetingId' });
  const meeting = own === null ? null : rows.get('meeting', own);
  return ok(own === null || meeting === null ? [] : [put('meeting', own, withoutTask(meeting, taskId))]);
}

/** The meeting of a task whose units changed, for them to read; nothing where the order names none. */
export function widenMeeting(rows: Rows, task: Task, meetingId: string | null | undefined): readonly Change[] {
  if (meetingId == null || task.origin?.decision?.meetingId !== meetingId) return [];
  const meeting = rows.get('meeting', meetingId);
  const wider = meeting === null ? null : withUnits(meeting, unitsOf(task));
  return wider === null || wider === meeting ? [] : [put('meeting', meetingId, wider)];
}
