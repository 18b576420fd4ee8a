import { endsAsTitle } from './genre.ts';
import { isFullName, organsIn } from './organs.ts';
import { flat } from './page/clean.ts';

const MARKUP = /<[a-z/][^<>]{0,40}>|&(?:nbsp|amp|ensp|emsp);/gi;
const LEADING_NUMBER =
  /^[（(【]?(?!关于|转发|印发|批转)[\p{Script=Han}]{2,14}[[〔(（【](?:19|20)\d\d[\]〕)）】]\s*\d{1,5}\s*号[)）】]?\s*(?=《|[\p{Script=Han}])/u;
const TRAILING_NUMBER = /[（(【]?[\p{Script=Han}]{2,14}[[〔(（【](?:19|20)\d\d[\]〕)）】]\s*\d{1,5}\s*号[)）】]?$/u;
// a site's word for the kind of page, put before the title
const KIND_BEFORE = /^【[\p{Script=Han}]{0,4}(?:文件|公开|公告|政策|原文)】\s*/u;
const AS_BOOK = /^《([^《》]+)》$/;
const HAN_GAP = /(?<=[\p{Script=Han}“”《》（）、，〔〕\d]) (?=[\p{Script=Han}“”《》（）、，〔〕\d])/gu;
const LONGEST = 260;

/** A title without left-over markup, a number put before or behind it, a file ending, and gaps between its characters. */
export function cleanTitle(text: string): string {
  const bare = text
    .slice(0, 2 * LONGEST)
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(MARKUP, ' ')
    .replace(/\.(?:docx?|pdf|wps|ofd|html?)$/i, '')
    .replace(/(?<![\s_\-—|])[\s_\-—|]+$/, '')
    .replace(TRAILING_NUMBER, '')
    .replace(LEADING_NUMBER, '')
    .replace(KIND_BEFORE, '')
    .replace(AS_BOOK, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  const organs = issuersInTitle(bare);
  if (organs.length < 2) return bare.replace(HAN_GAP, '');
  const head = bare.slice(0, headLength(bare));
  return head.replace(/\s+/g, ' ').trimEnd() + bare.slice(head.length).replace(HAN_GAP, '');
}

const VERB = /关于|印发|转发|批转|颁发|公布|发布|对(?=.{2,40}(?:答复|批复|复函|意见)$)/;

/** Length of what stands before the first verb of a title: its organs, when it names any. */
export const headLength = (title: string): number => VERB.exec(title)?.index ?? 0;

/** The organs a title begins with (国务院、中央军委关于…), [] when it begins with none. */
export function issuersInTitle(title: string): string[] {
  const head = title.slice(0, headLength(title)).trim();
  return head === '' ? [] : (organsIn(head.replace(/等[\p{Script=Han}\d]{0,6}(?:部门|单位|委局)$/u, '')) ?? []);
}

/** Whether a title names only the first of its organs (…等七部门关于…). */
export const namesOnlyFirst = (title: string): boolean =>
  /等[\p{Script=Han}\d]{0,6}(?:部门|单位|委局)$/u.test(flat(title.slice(0, headLength(title))));

const SITE_BREAK = /\s{0,20}(?:_{1,3}|\||｜|–|—{1,2}|\s-\s?|-(?=[^-]{2,24}$)|>>?|»)\s*/;

/** The parts of a window title that may be the document's: “…的通知_政策文件_某市人民政府” gives the first. */
export const titleInWindow = (title: string): string | null => {
  const parts = title.slice(0, 1000).split(SITE_BREAK).map(cleanTitle);
  return parts.find(part => part.length > 5 && endsAsTitle(flat(part))) ?? null;
};

/** Whether a line by itself can only be a document's title: it says 关于…的通知 or an organ and what it issues. */
export function isTitleLike(text: string): boolean {
  const bare = flat(text).replace(AS_BOOK, '$1');
  if (bare.length < 6 || bare.length > LONGEST || !endsAsTitle(bare) || /[。；;？?！!]/.test(bare) || !isBalanced(bare))
    return false;
  if (/(?:关于|印发|转发|批转).{2,}/.test(bare)) return true;
  // 某某部 某某局令 heads an order; its title is that of what it makes known
  if (bare.endsWith('令') && organsIn(bare.slice(0, -1)) !== null) return false;
  return isFullName(bare) || /(?:会议|办公会)纪要$/.test(bare) || issuersInTitle(bare).length > 0;
}

const BRACKETS = ['《》', '“”', '（）', '〔〕'] as const;

/** Whether every bracket that opens also closes; a title cut off inside 《 is not whole. */
export const isBalanced = (text: string): boolean =>
  BRACKETS.every(([open = '', close = '']) => text.split(open).length === text.split(close).length);
