import type { IsoDate } from '../../kernel/dates.ts';
import { idOfName, type RecordId } from '../../kernel/ids.ts';
import type { UnitKind } from '../accounts/types.ts';
import { type AgendaItem, isUpstream, MEETING_LEVELS, type Meeting, type MeetingLevel } from './types.ts';

/** The id of a meeting: colleagues who register one meeting offline make one record. */
export const meetingIdOf = (
  keptBy: RecordId,
  { level, heldOn, nth }: { level: MeetingLevel; heldOn: IsoDate; nth: number | null },
): RecordId => idOfName(`meeting/${keptBy}/${level}/${heldOn}/${nth ?? ''}`);

/** The kinds of unit whose register holds meetings of a level; the office of a district’s own installation keeps the district’s. */
const KEEPERS: Readonly<Record<MeetingLevel, readonly UnitKind[]>> = {
  central: ['office'],
  provincial: ['office'],
  city: ['office'],
  district: ['district', 'office'],
  group: ['group'],
};

/** Whether a unit of this kind may keep meetings of the level. */
export const mayKeep = (kind: UnitKind, level: MeetingLevel): boolean => KEEPERS[level].includes(kind);

/** The levels of meetings a unit of this kind keeps, highest first. */
export const levelsOf = (kind: UnitKind): readonly MeetingLevel[] =>
  MEETING_LEVELS.filter(level => mayKeep(kind, level));

/** The agenda with 第一议题 in front. */
export const inOrder = (agenda: readonly AgendaItem[]): readonly AgendaItem[] => [
  ...agenda.filter(item => item.isFirst),
  ...agenda.filter(item => !item.isFirst),
];

/** The agenda with this item as 第一议题, or without one; a meeting has at most one. */
export const withFirst = (agenda: readonly AgendaItem[], firstId: RecordId | null): AgendaItem[] => [
  ...inOrder(agenda.map(item => ({ ...item, isFirst: item.id === firstId }))),
];

/** The agenda with an item one place up; 第一议题 stays in front. */
export function movedUp(agenda: readonly AgendaItem[], itemId: RecordId): AgendaItem[] {
  const items = [...inOrder(agenda)];
  const at = items.findIndex(item => item.id === itemId);
  const [above, item] = [items[at - 1], items[at]];
  if (above === undefined || item === undefined || above.isFirst) return items;
  return items.toSpliced(at - 1, 2, item, above);
}

/** The meeting with a decision that became a task, and the units of the task among those who may read it. */
export function withTask(
  meeting: Meeting,
  decisionId: RecordId,
  taskId: RecordId,
  units: readonly RecordId[],
): Meeting {
  const decisions = meeting.decisions.map(one => (one.id === decisionId ? { ...one, taskId } : one));
  return withUnits({ ...meeting, decisions }, units);
}

/** The meeting with further units among those who may read it. */
export function withUnits(meeting: Meeting, units: readonly RecordId[]): Meeting {
  const more = isUpstream(meeting.level) ? [] : units.filter(id => !meeting.unitIds.includes(id));
  return more.length === 0 ? meeting : { ...meeting, unitIds: [...meeting.unitIds, ...new Set(more)] };
}

/** The meeting with the decision free again whose task was withdrawn. */
export const withoutTask = (meeting: Meeting, taskId: RecordId): Meeting => ({
  ...meeting,
  decisions: meeting.decisions.map(one => (one.taskId === taskId ? { ...one, taskId: null } : one)),
});

/** How many decisions of a meeting are tasks. */
export const tasksSet = (meeting: Meeting): number =>
  meeting.decisions.reduce((count, { taskId }) => count + (taskId === null ? 0 : 1), 0);
