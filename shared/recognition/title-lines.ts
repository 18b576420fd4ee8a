import { FULL_DATE } from './date-forms.ts';
import { ownNumberIn } from './doc-number.ts';
import { isWholeOrderNumber } from './head-number.ts';
import type { Line } from './lines.ts';
import { isOrgan } from './organs.ts';
import { flat } from './page/clean.ts';
import { cleanTitle, isTitleLike } from './titles.ts';

/** Lines that make up a title: from and to (exclusive) are indexes of lines. */
export type Run = {
  readonly title: string;
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** The title stands behind the addressee and the text: it is what the document issues, not the document's own. */
  readonly isAnnex?: true;
};

/** So many lines from the top may hold the head of a document. */
export const SEARCHED_LINES = 160;
/** A title is broken over no more lines than this. */
export const TITLE_LINES = 8;
const LONGEST_TITLE_LINE = 90;
const DATE_LINE = new RegExp(`^[（(]?${FULL_DATE}[^。；，]{0,40}$`);

/** A word of a title that what it is about follows. */
export const VERB = /关于|印发|转发|批转/;
const CHROME = /[>＞»|｜]|首页|返回|当前位置|发布时间|扫一扫|上一篇|下一篇|解读|一图|问答|^目\s*录/;
// 强制性产品认证目录内的…, 3D打印产业: a title with a verb may hold these too
const CHROME_WITHOUT_VERB = /打印|字号|字体|来源|浏览|分享|下载|目\s*录/;
const isChrome = (text: string): boolean => CHROME.test(text) || (!VERB.test(text) && CHROME_WITHOUT_VERB.test(text));

/** Whether a title may begin with a line. */
export const mayBeginTitle = (line: Line): boolean =>
  line.kind !== 'link' &&
  !isCaption(flat(line.text)) &&
  mayContinueTitle(line.text) &&
  !isChrome(line.text) &&
  !/^(?:附件|[（(]?[一二三四五六七八九十\d]+[、.）)])/.test(line.text);

// ∙【时效性】现行有效; 【规范性文件】 before a title is the site's word for its kind
const LABELLED = /^[∙•·●*-]?[ ]?【(?![^】]{0,4}(?:文件|公开|公告|政策|原文)】)[^】]{2,8}】/;

// 正文, 全文: so few characters begin a title only as an organ or with 关于
const isCaption = (bare: string): boolean => bare.length < 5 && !bare.startsWith('关于') && !isOrgan(bare);

/** A note under a title says when it was adopted; chapters and the list of them follow. */
export const NOTE_OR_CHAPTER =
  /^[（(][ ]?(?:根据)?[ ]?(?:[12]\d{3}|[一二][〇○Oo0零一二三四五六七八九]{3})年|^根据|^第[一二三四五六七八九十\d]{1,3}[章节条]|^目[ ]{0,4}[录次]$/;
/** Whether a line is a note under a title, in brackets. */
export const isNote = (text: string): boolean => /^[（(]/.test(text) && NOTE_OR_CHAPTER.test(text);

/** Whether a line may be one of a title's. */
export const mayContinueTitle = (text: string): boolean =>
  text.length <= LONGEST_TITLE_LINE &&
  !/[。；;：:]/.test(text) &&
  !/(?:文件|(?<!会议|统计|状况)公报|明电|简报|政府令|国务院令|委员会令|部令|局令|主席令)$/.test(text) &&
  !DATE_LINE.test(text) &&
  !NOTE_OR_CHAPTER.test(text) &&
  !isWholeOrderNumber(text) &&
  !LABELLED.test(text) &&
  hasNoNumber(text);

// 某某关于…的通知（某发〔2021〕3号) is a title with its number; a number by itself is none.
const hasNoNumber = (text: string): boolean => {
  if (ownNumberIn(text, true) === null) return true;
  const rest = cleanTitle(text);
  return rest !== '' && isTitleLike(rest) && ownNumberIn(rest, true) === null;
};

/** Whether a line can only belong to the running text. */
export const isBodyText = (text: string): boolean => text.length > 100 || /。/.test(text);
