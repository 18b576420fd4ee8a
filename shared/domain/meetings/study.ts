import * as z from 'zod';
import type { IsoDate } from '../../kernel/dates.ts';
import { idOfName, type RecordId } from '../../kernel/ids.ts';
import { workdaysBetween } from '../calendar/calendar.ts';
import type { Calendar } from '../calendar/types.ts';
import { defineKind, type KindDefinition } from '../records/define.ts';
import { dateSchema, idSchema, lineSchema } from '../records/fields.ts';
import { isUpstream, type Meeting } from './types.ts';

/** What a unit says of how it took up an upstream meeting (D-02). */
export const studyFactsSchema = z.object({
  /** 学习传达. */
  studiedOn: dateSchema.nullable(),
  /** 贯彻落实. */
  startedOn: dateSchema.nullable(),
  /** 制定配套方案. */
  schemeOn: dateSchema.nullable(),
  /** 书面传达: passed on in writing, no meeting was called for it. */
  inWriting: z.boolean(),
  /** The meeting or document that shows it, by name. */
  basis: lineSchema(120).nullable(),
});

/** What a unit says of how it took up an upstream meeting. */
export type StudyFacts = z.infer<typeof studyFactsSchema>;

/** The three dates, in the order they are shown. */
export const STUDY_DATES = ['studiedOn', 'startedOn', 'schemeOn'] as const;

/** One of the three 第一时间 dates. */
export type StudyDate = (typeof STUDY_DATES)[number];

/**
 * 学习传达 of one upstream meeting by one unit. Information only: neither a date nor the days that passed may be a source of a score
 * (T3), and a unit without a record of it has no fault.
 */
export const studySchema = studyFactsSchema.extend({
  v: z.literal(1),
  meetingId: idSchema,
  unitId: idSchema,
});

/** 学习传达 of one upstream meeting by one unit. */
export type Study = z.infer<typeof studySchema>;

/** The id of a unit’s 学习传达 of a meeting: the same for all who write it down. */
export const studyIdOf = (meetingId: RecordId, unitId: RecordId): RecordId => idOfName(`study/${meetingId}/${unitId}`);

/** 学习传达 of a unit is read by the unit and by the office; it is no table of all units for everyone. */
export const studyKind: KindDefinition<Study> = defineKind({
  kind: 'study',
  schema: studySchema,
  version: 1,
  audience: body => ['office', `unit:${body.unitId}`],
});

/** How an upstream meeting was taken up: as 第一议题, as another item, in writing, or to be passed on with the next (待合并传达). */
export type TakenUp = 'first-item' | 'item' | 'in-writing' | 'to-merge';

/** A date of the three, and whether it follows from a record rather than from what a person wrote. */
export type Dated = { readonly on: IsoDate; readonly inferred: boolean; readonly workdays: number };

/** How one unit stands to one upstream meeting. */
export type StudyStanding = {
  readonly takenUp: TakenUp;
  /** The unit’s own meeting that passed it on. */
  readonly passedOnBy: RecordId | null;
} & { readonly [Name in StudyDate]: Dated | null };

/** What the ledger knows of a unit’s work after its own meetings: when the first task was set and the first scheme begun. */
export type LedgerSigns = { readonly startedOn: IsoDate | null; readonly schemeOn: IsoDate | null };

/** What a standing is read from. */
export type StudySources = {
  readonly upstream: { readonly id: RecordId; readonly heldOn: IsoDate };
  /** The meetings the unit held itself. */
  readonly own: readonly (readonly [RecordId, Meeting])[];
  readonly study: Study | null;
  readonly signs: LedgerSigns;
  readonly calendar: Calendar;
  readonly today: IsoDate;
};

/** How a unit stands to an upstream meeting: what it wrote down, else what its own meetings and tasks show. */
export function studyStanding({ upstream, own, study, signs, calendar, today }: StudySources): StudyStanding {
  const by = passedOnAt(own, upstream.id, today);
  const [passedOnBy = null, meeting] = by ?? [];
  const item = meeting?.agenda.find(one => one.upstreamMeetingIds.includes(upstream.id));
  const dated = (stated: IsoDate | null | undefined, seen: IsoDate | null): Dated | null => {
    const on = stated ?? seen;
    if (on === null) return null;
    return { on, inferred: stated == null, workdays: Math.max(0, workdaysBetween(calendar, upstream.heldOn, on)) };
  };
  const atMeeting = item?.isFirst === true ? 'first-item' : 'item';
  return {
    takenUp: item !== undefined ? atMeeting : study?.inWriting === true ? 'in-writing' : 'to-merge',
    passedOnBy,
    studiedOn: dated(study?.studiedOn, meeting?.heldOn ?? null),
    startedOn: dated(study?.startedOn, signs.startedOn),
    schemeOn: dated(study?.schemeOn, signs.schemeOn),
  };
}

/** The first of a unit’s own meetings already held that passed an upstream one on. */
function passedOnAt(own: StudySources['own'], upstreamId: RecordId, today: IsoDate) {
  const held = own.filter(
    ([, meeting]) =>
      !isUpstream(meeting.level) &&
      meeting.heldOn <= today &&
      meeting.agenda.some(item => item.upstreamMeetingIds.includes(upstreamId)),
  );
  return held.reduce<(typeof held)[number] | null>(
    (first, one) => (first === null || one[1].heldOn < first[1].heldOn ? one : first),
    null,
  );
}
