import type { AgendaItem, Meeting } from '../../../../shared/domain/meetings/types.ts';
import { isoDate } from '../../../../shared/kernel/dates.ts';

/** A meeting of the invented city, as a test needs it. */
export const meeting = (set: Partial<Omit<Meeting, 'heldOn'>> & { heldOn?: string } = {}): Meeting => ({
  v: 1,
  level: 'city',
  body: '示例市委改革委',
  nth: null,
  url: null,
  documentId: null,
  keptBy: 'office',
  setBy: 'clerk',
  agenda: [],
  decisions: [],
  unitIds: [],
  ...set,
  setOn: isoDate('2026-11-24'),
  heldOn: isoDate(set.heldOn ?? '2026-11-20'),
});

/** An item of an agenda. */
export const item = (id: string, set: Partial<AgendaItem> = {}): AgendaItem => ({
  id,
  title: `审议${id}`,
  documentId: null,
  upstreamMeetingIds: [],
  result: null,
  isFirst: false,
  ...set,
});
