import * as z from 'zod';
import { type Decision, decisionSchema, type Meeting, MOST_DECISIONS } from '../../domain/meetings/types.ts';
import { idSchema } from '../../domain/records/fields.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { type Command, defineCommand, type Moment, type Rows } from '../define.ts';
import { aboutMeeting, heldHere, isMarked, meetingRef, putMeeting } from './of-meeting.ts';

const spoken = decisionSchema.pick({ id: true, text: true });

/** 记入议定事项: adds sentences of the minutes as decisions, in their order; a meeting that is still to be held has none. */
const addDecisions = defineCommand({
  name: 'meetings.addDecisions',
  args: z.object({ meetingId: idSchema, decisions: z.array(spoken).min(1).max(MOST_DECISIONS) }),
  needs: 'meetings.keep',
  reads: args => [meetingRef(args.meetingId)],
  about: aboutMeeting,
  decide(rows, { meetingId, decisions }, moment) {
    const meeting = heldHere(rows, meetingId, moment);
    if (!meeting.ok) return meeting;
    if (isMarked(...decisions.map(({ text }) => text))) return refuse('document.marked');
    const there = meeting.value.decisions;
    const ids = new Set([...there, ...decisions].map(({ id }) => id));
    if (ids.size < there.length + decisions.length) return refuse('meeting.decision-exists');
    if (ids.size > MOST_DECISIONS) return refuse('meeting.full', { most: MOST_DECISIONS });
    const more = decisions.map((one): Decision => ({ ...one, taskId: null }));
    return putMeeting(meetingId, meeting.value, { decisions: [...there, ...more] });
  },
});

/** 改写议定事项: corrects the sentence of a decision; one that is a task stands as it was set. */
const changeDecision = defineCommand({
  name: 'meetings.changeDecision',
  args: z.object({
    meetingId: idSchema,
    decisionId: idSchema,
    text: decisionSchema.shape.text,
    /** The sentence that stood there when it was changed: what another wrote meanwhile is not lost. */
    was: decisionSchema.shape.text,
  }),
  needs: 'meetings.keep',
  reads: args => [meetingRef(args.meetingId)],
  about: aboutMeeting,
  decide(rows, { meetingId, decisionId, text, was }, moment) {
    if (isMarked(text)) return refuse('document.marked');
    const meeting = openDecision(rows, { meetingId, decisionId }, moment);
    if (!meeting.ok) return meeting;
    const now = meeting.value.decisions.find(({ id }) => id === decisionId)?.text;
    if (now !== was && now !== text) return refuse('meeting.changed');
    const decisions = meeting.value.decisions.map(one => (one.id === decisionId ? { ...one, text } : one));
    return putMeeting(meetingId, meeting.value, { decisions });
  },
});

/** 撤下议定事项: takes out a decision written down by mistake; one that is a task stays until the task is withdrawn. */
const dropDecision = defineCommand({
  name: 'meetings.dropDecision',
  args: z.object({ meetingId: idSchema, decisionId: idSchema }),
  needs: 'meetings.keep',
  reads: args => [meetingRef(args.meetingId)],
  about: aboutMeeting,
  decide(rows, { meetingId, decisionId }, moment) {
    const meeting = openDecision(rows, { meetingId, decisionId }, moment);
    if (!meeting.ok) return meeting;
    const decisions = meeting.value.decisions.filter(one => one.id !== decisionId);
    return putMeeting(meetingId, meeting.value, { decisions });
  },
});

/** A meeting with a decision that is no task yet. */
function openDecision(rows: Rows, at: { meetingId: string; decisionId: string }, moment: Moment): Result<Meeting> {
  const meeting = heldHere(rows, at.meetingId, moment);
  if (!meeting.ok) return meeting;
  const decision = meeting.value.decisions.find(({ id }) => id === at.decisionId);
  if (decision === undefined) return refuse('meeting.no-decision');
  return decision.taskId === null ? ok(meeting.value) : refuse('meeting.decision-is-task');
}

/** The commands of 议定事项. */
export const decisionCommands = [addDecisions, changeDecision, dropDecision] as unknown as readonly Command[];
