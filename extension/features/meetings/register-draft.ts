import { type Actor, holds, OFFICE_ROLES } from '../../../shared/domain/accounts/actor.ts';
import { may } from '../../../shared/domain/accounts/policy.ts';
import type { IncomingDocument } from '../../../shared/domain/documents/types.ts';
import { levelsOf } from '../../../shared/domain/meetings/rules.ts';
import { MEETING_LEVELS, type Meeting, type MeetingLevel } from '../../../shared/domain/meetings/types.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { KnownUnit } from '../units/directory.ts';

/** A meeting as it is being registered. */
export type MeetingDraft = {
  readonly level: MeetingLevel;
  readonly keptBy: RecordId | null;
  readonly body: string;
  /** As typed. */
  readonly nth: string;
  readonly heldOn: IsoDate | null;
  readonly url: string | null;
  readonly documentId: RecordId | null;
};

/** The levels of meetings a person may register: the office all, a district and a 小组 their own. */
export function levelChoices(actor: Actor, unit: KnownUnit | null): readonly MeetingLevel[] {
  if (unit === null || !may(actor, 'meetings.keep', { keptBy: unit.id })) return [];
  return holds(actor, OFFICE_ROLES) ? MEETING_LEVELS : levelsOf(unit.kind);
}

const BODIES: Readonly<Record<MeetingLevel, string>> = {
  central: '中央全面深化改革委员会',
  provincial: '省委全面深化改革委员会',
  city: '市委全面深化改革委员会',
  district: '',
  group: '',
};

/** The meetings registered before, newest first, as far as a draft looks at them. */
export type Earlier = readonly { readonly meeting: Pick<Meeting, 'level' | 'keptBy' | 'body' | 'nth'> }[];

/** The draft of a level: its body as it was called last, and the 次 after the last. Both are guesses to be looked at. */
export function draftOf(
  level: MeetingLevel,
  unit: { readonly id: RecordId; readonly name: string } | null,
  { earlier, today }: { readonly earlier: Earlier; readonly today: IsoDate },
): MeetingDraft {
  const last = earlier.find(({ meeting }) => meeting.level === level && meeting.keptBy === unit?.id)?.meeting;
  const named = level === 'group' ? (unit?.name ?? '') : level === 'district' && unit ? `${unit.name}委改革委` : '';
  return {
    level,
    keptBy: unit?.id ?? null,
    body: last?.body ?? (BODIES[level] || named),
    nth: last?.nth == null ? '' : String(last.nth + 1),
    heldOn: today,
    url: null,
    documentId: null,
  };
}

const NTH = /第([一二三四五六七八九十]{1,3}|\d{1,3})次/u;
const DIGITS = '一二三四五六七八九';

/** A number of up to two digits in Chinese, such as 二十三; null for anything else. */
export function numeralOf(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const [tens, ones, ...rest] = text.includes('十') ? text.split('十') : ['', text];
  if (rest.length > 0) return null;
  const digit = (sign: string | undefined): number =>
    sign === undefined || sign === '' ? 0 : DIGITS.indexOf(sign) + 1;
  const ten = text.includes('十') ? (tens === '' ? 1 : digit(tens)) * 10 : 0;
  return ten + digit(ones) || null;
}

/** What a registered 会议纪要 says of its meeting: 次 out of its title, its day and its page. */
export function withDocument(draft: MeetingDraft, id: RecordId, document: IncomingDocument): MeetingDraft {
  const nth = numeralOf(NTH.exec(document.title)?.[1] ?? '');
  return {
    ...draft,
    documentId: id,
    nth: nth === null ? draft.nth : String(nth),
    heldOn: document.issuedOn ?? draft.heldOn,
    url: document.sourceUrl,
  };
}
