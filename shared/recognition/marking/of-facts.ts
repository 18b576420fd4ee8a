import { findMarking, mayBear } from '../marking.ts';
import { cleanText, flat } from '../page/clean.ts';
import { markingInField } from './field.ts';
import { markOfLine } from './line.ts';

/** What a person writes of a document: where a marking may come along. */
export type WrittenFacts = {
  readonly title?: string | undefined;
  readonly number?: string | null | undefined;
  readonly issuers?: readonly string[] | undefined;
  readonly dissemination?: string | null | undefined;
};

/** Whether what was written of a document bears a level in its title, number, issuers or 公开属性, by the rule for a page that says nothing else. */
export const isMarkedIn = ({ title, number, issuers = [], dissemination }: WrittenFacts): boolean =>
  [title, number, ...issuers].some(text => text != null && mayBear(text) && isMarkedLine(text)) ||
  (dissemination != null && markingInField(dissemination) !== null);

const EMPTY = { url: '', title: '', metas: {}, pairs: [], rows: [] };

const isMarkedLine = (text: string): boolean =>
  findMarking({ ...EMPTY, blocks: [{ text: cleanText(text), at: 0, kind: 'text', level: 0 }] }).refused !== null;

/** Whether a sentence written or taken over bears a level by its star or its label. */
export const isMarkedSentence = (text: string): boolean => markOfLine(text, false)?.form === 'sure';

const KINDS = '(?:内部(?:资料|使用|文件|参阅|传阅|材料|刊物|事项|掌握)?|工作秘密)';
const CARE = '(?:注意保[存密管]|妥善保[存密管]|不得外传|严禁外传|仅供内部[^】）)]{0,6})';
const INTERNAL = new RegExp(
  `^${KINDS}[★☆*]|^${KINDS}[,，、:：]?${CARE}|^${KINDS}$|^[【（([〔]${KINDS}[,，、★☆]?${CARE}?[】）)\\]〕]|[（([【〔](?:${KINDS}[,，、★☆]?${CARE}?|${CARE})[】）)\\]〕]$`,
  'u',
);

/** Whether a title, or the 公开属性 beside it, says 内部 or 工作秘密 as a mark; a title that only speaks of such documents does not. */
export const isInternalIn = ({ title, dissemination }: WrittenFacts): boolean =>
  (title !== undefined && INTERNAL.test(flat(title))) || /内部|工作秘密/u.test(dissemination ?? '');
