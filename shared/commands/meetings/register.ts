import * as z from 'zod';
import type { RecordRef } from '../../domain/kinds.ts';
import { mayKeep, tasksSet } from '../../domain/meetings/rules.ts';
import {
  isUpstream,
  MEETING_LEVELS,
  type Meeting,
  type MeetingFacts,
  meetingFactsSchema,
} from '../../domain/meetings/types.ts';
import { idSchema } from '../../domain/records/fields.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { documentDate } from '../../words/dates.ts';
import { type Command, defineCommand, put, remove } from '../define.ts';
import { openConflict } from '../open-conflict.ts';
import { aboutMeeting, isMarked, knownMeeting, meetingRef, putMeeting } from './of-meeting.ts';

const documentRefs = (id: string | null | undefined): RecordRef[] => (id == null ? [] : [{ kind: 'document', id }]);

/**
 * 登记会议: puts a meeting of the centre, the province or our own in a unit's register. Where it is there already (one unit, level, day
 * and 次, one id), the two become one: what the later one knows stands.
 */
const register = defineCommand({
  name: 'meetings.register',
  args: z.object({
    meetingId: idSchema,
    keptBy: idSchema,
    level: z.enum(MEETING_LEVELS),
    facts: meetingFactsSchema,
  }),
  needs: 'meetings.keep',
  reads: args => [
    meetingRef(args.meetingId),
    { kind: 'unit', id: args.keptBy },
    ...documentRefs(args.facts.documentId),
  ],
  about: (rows, args) => ({ keptBy: rows.get('meeting', args.meetingId)?.keptBy ?? args.keptBy }),
  decide(rows, { meetingId, keptBy, level, facts }, moment) {
    if (moment.actor.kind !== 'person') return refuse('account.not-permitted');
    if (isMarked(facts.body)) return refuse('document.marked');
    const unit = rows.get('unit', keptBy);
    if (unit === null) return refuse('account.unit-unknown', { name: keptBy });
    if (!mayKeep(unit.kind, level)) return refuse('meeting.other-register', { unit: unit.name });
    if (isUpstream(level) && facts.heldOn > moment.today)
      return refuse('meeting.future', { heldOn: documentDate(facts.heldOn) });
    if (facts.documentId !== null && rows.get('document', facts.documentId) === null) return refuse('document.unknown');
    const there = rows.get('meeting', meetingId);
    if (there !== null && (there.level !== level || there.keptBy !== keptBy)) return refuse('meeting.exists');
    if (there !== null) return putMeeting(meetingId, there, stated(facts));
    const setBy = moment.actor.personId;
    const nothing: Pick<Meeting, 'agenda' | 'decisions' | 'unitIds'> = { agenda: [], decisions: [], unitIds: [] };
    return ok([put('meeting', meetingId, { v: 1, ...facts, level, keptBy, setBy, setOn: moment.today, ...nothing })]);
  },
});

/** 更正会议: corrects what was said of a meeting, field by field; its level and register stay. */
const correct = defineCommand({
  name: 'meetings.correct',
  args: z.object({ meetingId: idSchema, set: meetingFactsSchema.partial() }),
  needs: 'meetings.keep',
  reads: args => [meetingRef(args.meetingId), ...documentRefs(args.set.documentId)],
  about: aboutMeeting,
  decide(rows, { meetingId, set }, { today }) {
    const meeting = knownMeeting(rows, meetingId);
    if (!meeting.ok) return meeting;
    if (isMarked(set.body)) return refuse('document.marked');
    const { level, decisions, agenda } = meeting.value;
    const heldOn = set.heldOn ?? meeting.value.heldOn;
    const isOver = isUpstream(level) || decisions.length > 0 || agenda.some(({ result }) => result !== null);
    if (set.heldOn !== undefined && isOver && heldOn > today)
      return refuse('meeting.future', { heldOn: documentDate(heldOn) });
    if (set.documentId != null && rows.get('document', set.documentId) === null) return refuse('document.unknown');
    return putMeeting(meetingId, meeting.value, said(set));
  },
});

/** 撤出会议: takes a meeting registered by mistake out of the register, as long as no decision of it is a task. */
const withdraw = defineCommand({
  name: 'meetings.withdraw',
  args: z.object({ meetingId: idSchema }),
  needs: 'meetings.keep',
  reads: args => [meetingRef(args.meetingId)],
  about: aboutMeeting,
  decide(rows, { meetingId }) {
    const meeting = knownMeeting(rows, meetingId);
    if (!meeting.ok) return meeting;
    const count = tasksSet(meeting.value);
    return count > 0 ? refuse('meeting.in-use', { count }) : ok([remove('meeting', meetingId)]);
  },
});

/** 处理冲突: settles a conflict on a fact of a meeting, with the value that stands or with the one that gave way. */
const bringBack = defineCommand({
  name: 'meetings.bringBack',
  args: z.object({ meetingId: idSchema, conflictId: idSchema, bringBack: z.boolean() }),
  needs: 'meetings.keep',
  reads: args => [meetingRef(args.meetingId), { kind: 'conflict', id: args.conflictId }],
  about: aboutMeeting,
  decide(rows, args) {
    const conflict = openConflict(rows, args.conflictId, 'meeting', args.meetingId);
    if (!conflict.ok) return conflict;
    const settled = put('conflict', args.conflictId, { ...conflict.value, settled: true });
    if (!args.bringBack) return ok([settled]);
    const meeting = knownMeeting(rows, args.meetingId);
    if (!meeting.ok) return meeting;
    const set = meetingFactsSchema.partial().safeParse({ [conflict.value.field]: conflict.value.lost });
    if (!set.success || Object.keys(set.data).length === 0) return refuse('conflict.unknown');
    return ok([put('meeting', args.meetingId, { ...meeting.value, ...said(set.data) }), settled]);
  },
});

const stated = (facts: MeetingFacts): Partial<MeetingFacts> =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));

const said = (set: { [Name in keyof MeetingFacts]?: MeetingFacts[Name] | undefined }): Partial<MeetingFacts> =>
  Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined));

/** The commands of the register of meetings. */
export const meetingCommands = [register, correct, withdraw, bringBack] as unknown as readonly Command[];
