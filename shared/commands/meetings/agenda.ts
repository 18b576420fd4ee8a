import * as z from 'zod';
import type { RecordRef } from '../../domain/kinds.ts';
import { movedUp, withFirst } from '../../domain/meetings/rules.ts';
import {
  type AgendaItem,
  type ItemFacts,
  isUpstream,
  itemFactsSchema,
  type Meeting,
  MOST_ITEMS,
} from '../../domain/meetings/types.ts';
import { idSchema } from '../../domain/records/fields.ts';
import { sameJson } from '../../kernel/json.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { documentDate } from '../../words/dates.ts';
import { type Command, defineCommand, type Moment, type Rows } from '../define.ts';
import { aboutMeeting, isMarked, knownMeeting, meetingRef, putMeeting } from './of-meeting.ts';

type SomeFacts = { [Name in keyof ItemFacts]?: ItemFacts[Name] | undefined };

const namedBy = ({ documentId, upstreamMeetingIds = [] }: SomeFacts): RecordRef[] => [
  ...(documentId == null ? [] : [{ kind: 'document' as const, id: documentId }]),
  ...upstreamMeetingIds.map(meetingRef),
];

/** 列入议题: puts an item on the agenda, as 第一议题 where it is to stand first. */
const addItem = defineCommand({
  name: 'meetings.addItem',
  args: z.object({ meetingId: idSchema, itemId: idSchema, item: itemFactsSchema, isFirst: z.boolean().default(false) }),
  needs: 'meetings.keep',
  reads: args => [meetingRef(args.meetingId), ...namedBy(args.item)],
  about: aboutMeeting,
  decide(rows, { meetingId, itemId, item, isFirst }, moment) {
    const meeting = knownMeeting(rows, meetingId);
    if (!meeting.ok) return meeting;
    const { agenda } = meeting.value;
    if (agenda.some(one => one.id === itemId)) return refuse('meeting.item-exists');
    if (agenda.length >= MOST_ITEMS) return refuse('meeting.full', { most: MOST_ITEMS });
    const sound = soundItem(rows, meeting.value, { ...item, isFirst }, moment);
    if (!sound.ok) return sound;
    const all: AgendaItem[] = [...agenda, { id: itemId, ...item, isFirst: false }];
    return putMeeting(meetingId, meeting.value, { agenda: isFirst ? withFirst(all, itemId) : all });
  },
});

/** 修改议题: changes an item of the agenda, its result among it; `isFirst` makes it 第一议题 in place of the one there was. */
const changeItem = defineCommand({
  name: 'meetings.changeItem',
  args: z.object({
    meetingId: idSchema,
    itemId: idSchema,
    set: itemFactsSchema.extend({ isFirst: z.boolean() }).partial(),
    /** What stood there when it was changed: what another wrote meanwhile is not lost. */
    was: itemFactsSchema.partial().default({}),
  }),
  needs: 'meetings.keep',
  reads: args => [meetingRef(args.meetingId), ...namedBy(args.set)],
  about: aboutMeeting,
  decide(rows, { meetingId, itemId, set, was }, moment) {
    const there = itemIn(rows, meetingId, itemId);
    if (!there.ok) return there;
    const { meeting, item } = there.value;
    const sound = soundItem(rows, meeting, set, moment);
    if (!sound.ok) return sound;
    const { isFirst, ...facts } = set;
    const said = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
    if (!isAsSeen(item, was, said)) return refuse('meeting.changed');
    const agenda = meeting.agenda.map(one => (one.id === itemId ? { ...one, ...said } : one));
    if (isFirst === undefined || isFirst === item.isFirst) return putMeeting(meetingId, meeting, { agenda });
    return putMeeting(meetingId, meeting, { agenda: withFirst(agenda, isFirst ? itemId : null) });
  },
});

/** 上移议题: takes an item one place up. */
const raiseItem = defineCommand({
  name: 'meetings.raiseItem',
  args: z.object({ meetingId: idSchema, itemId: idSchema }),
  needs: 'meetings.keep',
  reads: args => [meetingRef(args.meetingId)],
  about: aboutMeeting,
  decide(rows, { meetingId, itemId }) {
    const there = itemIn(rows, meetingId, itemId);
    if (!there.ok) return there;
    const { meeting } = there.value;
    return putMeeting(meetingId, meeting, { agenda: movedUp(meeting.agenda, itemId) });
  },
});

/** 撤下议题: takes an item off the agenda. */
const dropItem = defineCommand({
  name: 'meetings.dropItem',
  args: z.object({ meetingId: idSchema, itemId: idSchema }),
  needs: 'meetings.keep',
  reads: args => [meetingRef(args.meetingId)],
  about: aboutMeeting,
  decide(rows, { meetingId, itemId }) {
    const there = itemIn(rows, meetingId, itemId);
    if (!there.ok) return there;
    const { meeting } = there.value;
    return putMeeting(meetingId, meeting, { agenda: meeting.agenda.filter(one => one.id !== itemId) });
  },
});

function itemIn(rows: Rows, meetingId: string, itemId: string): Result<{ meeting: Meeting; item: AgendaItem }> {
  const meeting = knownMeeting(rows, meetingId);
  if (!meeting.ok) return meeting;
  const item = meeting.value.agenda.find(one => one.id === itemId);
  return item === undefined ? refuse('meeting.no-item') : ok({ meeting: meeting.value, item });
}

const isAsSeen = (item: AgendaItem, was: SomeFacts, said: SomeFacts): boolean =>
  (Object.keys(was) as (keyof ItemFacts)[]).every(
    name => sameJson(item[name], was[name]) || sameJson(item[name], said[name]),
  );

/** Whether what is said of an item can be so: an upstream meeting passes nothing on, nothing is considered before it was held. */
function soundItem(
  rows: Rows,
  meeting: Meeting,
  { isFirst, ...item }: SomeFacts & { isFirst?: boolean | undefined },
  { today }: Moment,
): Result<null> {
  if (isMarked(item.title)) return refuse('document.marked');
  const upstreamIds = item.upstreamMeetingIds ?? [];
  const ofOwnMeeting = isFirst === true || item.result != null || upstreamIds.length > 0;
  if (isUpstream(meeting.level) && ofOwnMeeting) return refuse('meeting.upstream', { body: meeting.body });
  if (item.result != null && meeting.heldOn > today)
    return refuse('meeting.not-held', { heldOn: documentDate(meeting.heldOn) });
  if (item.documentId != null && rows.get('document', item.documentId) === null) return refuse('document.unknown');
  return passedOn(rows, meeting, upstreamIds);
}

function passedOn(rows: Rows, meeting: Meeting, upstreamIds: readonly string[]): Result<null> {
  for (const id of upstreamIds) {
    const upstream = rows.get('meeting', id);
    if (upstream === null) return refuse('meeting.unknown');
    if (!isUpstream(upstream.level)) return refuse('meeting.not-upstream', { body: upstream.body });
    if (upstream.heldOn > meeting.heldOn) return refuse('meeting.upstream-later', { body: upstream.body });
  }
  return ok(null);
}

/** The commands of an agenda. */
export const agendaCommands = [addItem, changeItem, raiseItem, dropItem] as unknown as readonly Command[];
