import * as z from 'zod';
import { STUDY_DATES, type StudyFacts, studyFactsSchema, studyIdOf } from '../../domain/meetings/study.ts';
import { isUpstream } from '../../domain/meetings/types.ts';
import { idSchema } from '../../domain/records/fields.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { documentDate } from '../../words/dates.ts';
import { type Command, defineCommand, put } from '../define.ts';
import { openConflict } from '../open-conflict.ts';
import { isMarked, knownMeeting, meetingRef } from './of-meeting.ts';

const EMPTY = { studiedOn: null, startedOn: null, schemeOn: null, inWriting: false, basis: null };

/** 登记学习传达: when a unit studied, carried out and planned for an upstream meeting. Information only (T3): nothing is late by it. */
const noteStudy = defineCommand({
  name: 'meetings.noteStudy',
  args: z.object({ meetingId: idSchema, unitId: idSchema, set: studyFactsSchema.partial() }),
  needs: 'meetings.noteStudy',
  reads: args => [
    meetingRef(args.meetingId),
    { kind: 'unit', id: args.unitId },
    { kind: 'study', id: studyIdOf(args.meetingId, args.unitId) },
  ],
  about: (_rows, args) => ({ answeredBy: [args.unitId] }),
  decide(rows, { meetingId, unitId, set }, { today }) {
    const meeting = knownMeeting(rows, meetingId);
    if (!meeting.ok) return meeting;
    if (rows.get('unit', unitId) === null) return refuse('account.unit-unknown', { name: unitId });
    const { level, body, heldOn } = meeting.value;
    if (!isUpstream(level)) return refuse('meeting.not-upstream', { body });
    if (isMarked(set.basis)) return refuse('document.marked');
    const id = studyIdOf(meetingId, unitId);
    const said = Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined));
    const study = { ...EMPTY, ...rows.get('study', id), ...said, v: 1 as const, meetingId, unitId };
    const wrong = STUDY_DATES.map(name => study[name]).find(on => on !== null && (on < heldOn || on > today));
    if (wrong != null) return refuse('meeting.study-date', { on: documentDate(wrong), heldOn: documentDate(heldOn) });
    return ok([put('study', id, study)]);
  },
});

/** 处理冲突: settles a conflict on a date of 学习传达, with the value that stands or with the one that gave way. */
const bringBackStudy = defineCommand({
  name: 'meetings.bringBackStudy',
  args: z.object({ meetingId: idSchema, unitId: idSchema, conflictId: idSchema, bringBack: z.boolean() }),
  needs: 'meetings.noteStudy',
  reads: args => [
    { kind: 'study', id: studyIdOf(args.meetingId, args.unitId) },
    { kind: 'conflict', id: args.conflictId },
  ],
  about: (_rows, args) => ({ answeredBy: [args.unitId] }),
  decide(rows, args) {
    const id = studyIdOf(args.meetingId, args.unitId);
    const conflict = openConflict(rows, args.conflictId, 'study', id);
    if (!conflict.ok) return conflict;
    const settled = put('conflict', args.conflictId, { ...conflict.value, settled: true });
    const study = rows.get('study', id);
    if (!args.bringBack || study === null) return ok([settled]);
    const set = studyFactsSchema.partial().safeParse({ [conflict.value.field]: conflict.value.lost });
    if (!set.success || Object.keys(set.data).length === 0) return refuse('conflict.unknown');
    return ok([put('study', id, { ...study, ...(set.data as Partial<StudyFacts>) }), settled]);
  },
});

/** The commands of 学习传达. */
export const studyCommands = [noteStudy, bringBackStudy] as unknown as readonly Command[];
