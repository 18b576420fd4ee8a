import { idOfName, type RecordId } from '../../kernel/ids.ts';
import { type Claim, type ClaimFacts, type Leader, STEPS } from './types.ts';

/** The id of a claim: whoever writes it down for the same leader, item and year makes one record. */
export const claimIdOf = ({ year, leader, item }: Pick<ClaimFacts, 'year' | 'leader' | 'item'>): RecordId =>
  idOfName(`claim/${year}/${leaderKey(leader)}/${item.replace(/\s/g, '')}`);

/** What tells two leaders apart: unit and name; who rises to another post of the unit stays the same leader. */
export const leaderKey = ({ name, unitId }: Pick<Leader, 'name' | 'unitId'>): string =>
  `${unitId}/${name.replace(/\s/g, '')}`;

/** Whether two are the same person in the same post. */
export const isSameLeader = (one: Leader, other: Leader): boolean =>
  leaderKey(one) === leaderKey(other) && one.post === other.post;

/** How many of the six are written down. */
export const stepsDone = ({ steps }: Pick<Claim, 'steps'>): number =>
  STEPS.reduce((count, name) => count + (steps[name] === null ? 0 : 1), 0);

const PICTURE = /照片|相片|截图|截屏|图片|视频|影像|打卡|[.。．](?:jpe?g|png|gif|bmp|heic|webp|mp4|mov)(?:$|[^a-z])/i;

/** Whether what is given as 依据 is a picture rather than the name of a document or meeting (T10). */
export const namesPicture = (reference: string): boolean => PICTURE.test(reference);
