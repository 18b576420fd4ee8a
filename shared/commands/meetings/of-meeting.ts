import type { Subject } from '../../domain/accounts/policy.ts';
import type { RecordRef } from '../../domain/kinds.ts';
import { isUpstream, type Meeting } from '../../domain/meetings/types.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { isMarkedSentence } from '../../recognition/marking/of-facts.ts';
import { documentDate } from '../../words/dates.ts';
import { type Moment, put, type Rows } from '../define.ts';

/** Names a meeting, for `reads`. */
export const meetingRef = (id: string): RecordRef => ({ kind: 'meeting', id });

/** Whose a meeting is, for the policy table. */
export const aboutMeeting = (rows: Rows, { meetingId }: { meetingId: string }): Subject => ({
  keptBy: rows.get('meeting', meetingId)?.keptBy ?? null,
});

/** A meeting that is in the register. */
export function knownMeeting(rows: Rows, meetingId: string): Result<Meeting> {
  const meeting = rows.get('meeting', meetingId);
  return meeting === null ? refuse('meeting.unknown') : ok(meeting);
}

/** A meeting that was held here: what is considered, decided and passed on can be written down of such a one only. */
export function heldHere(rows: Rows, meetingId: string, { today }: Moment): Result<Meeting> {
  const meeting = knownMeeting(rows, meetingId);
  if (!meeting.ok) return meeting;
  if (isUpstream(meeting.value.level)) return refuse('meeting.upstream', { body: meeting.value.body });
  if (meeting.value.heldOn > today) return refuse('meeting.not-held', { heldOn: documentDate(meeting.value.heldOn) });
  return meeting;
}

/** Writes a meeting with something of it changed. */
export const putMeeting = (meetingId: string, meeting: Meeting, set: Partial<Meeting>) =>
  ok([put('meeting', meetingId, { ...meeting, ...set })]);

/** Whether one of the texts bears a level: then nothing of them is kept. */
export const isMarked = (...texts: readonly (string | null | undefined)[]): boolean =>
  texts.some(text => text != null && isMarkedSentence(text));
