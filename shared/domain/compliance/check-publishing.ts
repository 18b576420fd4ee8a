import { daysBetween, type IsoDate } from '../../kernel/dates.ts';
import { type Finding, finding } from './rules.ts';

/** A publication of ranks to others than the unit itself. */
export type Publication = {
  readonly on: IsoDate;
  readonly basisNumber: string | null;
  readonly lastOn: IsoDate | null;
};

/** T1: ranks are not published again within the window without a basis document. */
export function checkPublication({ on, basisNumber, lastOn }: Publication, windowDays: number): readonly Finding[] {
  const isAgain = lastOn !== null && daysBetween(lastOn, on) < windowDays;
  return isAgain && basisNumber === null
    ? [finding('T1', `${daysBetween(lastOn, on)}天前已公布过排名，没有依据文件。`)]
    : [];
}

/** T2: a unit is invited to speak by a person, never by itself. */
export const checkInvitation = (invitation: { readonly automatic: boolean }): readonly Finding[] =>
  invitation.automatic ? [finding('T2', '发言邀请由系统自动发出。')] : [];

/** The longest 通报 and the longest other paper, in characters. */
const LONGEST = { bulletin: 4000, paper: 5000 } as const;

/** T9: how long a paper may be. */
export function checkLength(paper: {
  readonly kind: keyof typeof LONGEST;
  readonly characters: number;
}): readonly Finding[] {
  const most = LONGEST[paper.kind];
  return paper.characters > most ? [finding('T9', `全文${paper.characters}字，超过${most}字。`)] : [];
}

/** T9: a matter already ordered by a document needs no meeting of its own. */
export const checkMeeting = (meeting: {
  readonly special: boolean;
  readonly alreadyIssued: boolean;
}): readonly Finding[] =>
  meeting.special && meeting.alreadyIssued ? [finding('T9', '为已发文部署的事项召开专门会议。')] : [];
