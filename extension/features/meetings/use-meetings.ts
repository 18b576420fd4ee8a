import { useMemo } from 'preact/hooks';
import { OFFICE_ROLES, UNIT_ROLES, unitsOf } from '../../../shared/domain/accounts/actor.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { Address } from '../desk/address.ts';
import { useDesk } from '../desk/desk-context.ts';
import { openedAt } from '../desk/router.ts';
import { filterMeetings, isOfPart, MEETING_PARTS, type MeetingPart, meetingRows } from './meeting-rows.ts';

/** What the register of meetings shows, read out of the address, and the ways to change it. */
export function useMeetings() {
  const desk = useDesk();
  const { id, query } = openedAt(desk.router);
  const actor = desk.actor.value;
  const entries = desk.view.watchKind('meeting').value;
  const all = useMemo(() => meetingRows(entries), [entries]);
  const year = query.year ?? desk.today.value.slice(0, 4);
  const part = MEETING_PARTS.find(one => one === query.part) ?? 'all';
  const text = query.text ?? '';
  const found = useMemo(() => filterMeetings(all, { year: year === 'all' ? '' : year, text }), [all, year, text]);
  const rows = useMemo(() => found.filter(row => isOfPart(row, part)), [found, part]);
  const opened = useMemo(() => (id === null ? null : (all.find(row => row.id === id) ?? null)), [all, id]);
  const to = (next: RecordId | null, more: Record<string, string> = {}): Address => ({
    screen: 'dispatch',
    id: next,
    query: { tab: 'meetings', year, part, text, ...more },
  });
  return {
    ...{ desk, all, found, rows, opened, id, year, part, text, to },
    doing: query.do ?? null,
    /** The unit in whose register I write meetings; null for who only reads. */
    ownUnit: unitsOf(actor, OFFICE_ROLES)[0] ?? unitsOf(actor, UNIT_ROLES)[0] ?? null,
    ready: desk.isLoaded('meeting'),
    open: (next: RecordId | null) => desk.router.go(to(next)),
    /** Opens the form for a new one, whatever is open beside the list. */
    begin: () => desk.router.go(to(null, { do: 'register' })),
    follow: (next: RecordId) => desk.router.replace(to(next)),
    narrow: (more: { year?: string; part?: MeetingPart; text?: string }) => desk.router.replace(to(id, more)),
    setDoing: (what: string | null) => {
      if (what === null) desk.refill.value = null;
      // the form that closes may just have opened what it made
      desk.router.replace(to(openedAt(desk.router).id, what === null ? {} : { do: what }));
    },
  };
}

/** The register of meetings as its tab sees it. */
export type Meetings = ReturnType<typeof useMeetings>;
