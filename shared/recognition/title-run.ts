import { isAddressee } from './addressee.ts';
import { FULL_DATE } from './date-forms.ts';
import { ownNumberIn } from './doc-number.ts';
import { endsStatutory } from './genre.ts';
import { isWholeOrderNumber } from './head-number.ts';
import type { Line } from './lines.ts';
import { isFullName, organsIn } from './organs.ts';
import { flat } from './page/clean.ts';
import { cleanTitle, issuersInTitle, isTitleLike } from './titles.ts';

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
const TITLE_LINES = 8;
/** A line of a head is no longer than this. */
export const LONGEST_TITLE_LINE = 90;
const DATE_LINE = new RegExp(`^[（(]?${FULL_DATE}[^。；，]{0,40}$`);

/** The lines of the title: where a known one stands, else the ones that look most like a document's own. */
export const findRun = (lines: readonly Line[], known: readonly string[]): Run | null =>
  knownRun(lines, known) ?? bestRun(lines) ?? bareRun(lines);

// The last place where the known title stands before the body begins: a page shows it as heading, then as the document's own.
function knownRun(lines: readonly Line[], known: readonly string[]): Run | null {
  let found: Run | null = null;
  for (let from = 0; from < Math.min(lines.length, SEARCHED_LINES); from += 1) {
    const run = known.map(title => matchRun(lines, from, flat(title))).find(one => one !== null);
    if (run != null) {
      found = run;
      from = run.to - 1;
    } else if (found !== null && isBodyText(lines[from]?.text ?? '')) break;
  }
  return found;
}

function matchRun(lines: readonly Line[], from: number, title: string): Run | null {
  let joined = '';
  let text = '';
  for (let to = from; to < Math.min(lines.length, from + TITLE_LINES); to += 1) {
    const line = lines[to];
    if (line === undefined || line.kind === 'link') return null;
    joined += flat(line.text);
    text += `${text === '' ? '' : ' '}${line.text}`;
    if (isWholeTitle(joined, title) || flat(cleanTitle(text)) === title)
      return { title: cleanTitle(text), at: lines[from]?.at ?? 0, from, to: to + 1 };
    if (!title.startsWith(joined) && !mayNameIssuers(joined)) return null;
  }
  return null;
}

// The text's own title may name the organs that the site's left out.
const isWholeTitle = (joined: string, title: string): boolean =>
  joined === title ||
  (joined.endsWith(title) && isTitleLike(joined) && organsIn(joined.slice(0, -title.length)) !== null);

const mayNameIssuers = (joined: string): boolean => joined.length < 60 && organsIn(joined) !== null;

type Weighed = { readonly run: Run; readonly weight: number };

// Without a known title: of all that can be joined above the body the weightiest, and of equals the last, nearest to the body.
function bestRun(lines: readonly Line[]): Run | null {
  let best: Weighed | null = null;
  const told = toldFrom(lines);
  for (let from = 0; from < Math.min(lines.length, SEARCHED_LINES); from += 1) {
    const line = lines[from];
    if (line === undefined || (best !== null && begins(line))) break;
    const run = mayBeginTitle(line) ? grow(lines, from) : null;
    if (run === null) continue;
    if (from > told) return { ...run, isAnnex: true };
    const weight = weightOf(run, lines);
    if (best === null || weight >= best.weight) best = { run, weight };
    from = run.to - 1;
  }
  return best?.run ?? null;
}

const begins = ({ text }: Line): boolean => isBodyText(text) || isAddressee(text);

// Index of the first line of text behind an addressee: a title below it is that of an annex.
function toldFrom(lines: readonly Line[]): number {
  const addressed = lines.slice(0, SEARCHED_LINES).findIndex(line => isAddressee(line.text));
  const told = addressed < 0 ? -1 : lines.findIndex((line, index) => index > addressed && isBodyText(line.text));
  return told < 0 ? Number.POSITIVE_INFINITY : told;
}

// 某某办法 may be the heading of the page and of the annex; the notice that issues it is followed by its number and addressee.
function weightOf({ title, to }: Run, lines: readonly Line[]): number {
  const isFollowed = lines
    .slice(to, to + 2)
    .some(({ text }) => isAddressee(text) || isNumberLine(text) || isNote(text));
  return (endsStatutory(title) ? 2 : 0) + (isFollowed ? 2 : 0) + (VERB.test(title) ? 1 : 0);
}

const isNumberLine = (text: string): boolean =>
  text.length <= 40 && (ownNumberIn(text, true) !== null || isWholeOrderNumber(text));

function grow(lines: readonly Line[], from: number): Run | null {
  let found: Run | null = null;
  let text = '';
  for (let to = from; to < Math.min(lines.length, from + TITLE_LINES); to += 1) {
    const line = lines[to];
    if (line === undefined || line.kind === 'link' || !mayContinueTitle(line.text)) break;
    // the same title again, or another one: a heading above the document's own
    if (found !== null && isTitleLike(cleanTitle(line.text))) break;
    // a heading of the site stood above: the title begins further down
    if (to > from && found === null && isTitleLike(line.text) && !mayStandAbove(text, line.text)) return null;
    text += `${text === '' ? '' : ' '}${line.text}`;
    const title = cleanTitle(text);
    if (isTitleLike(title)) found = { title, at: lines[from]?.at ?? 0, from, to: to + 1 };
  }
  return found;
}

// Organs above a title are part of it, unless it names them itself or is a norm's, which names none.
function mayStandAbove(text: string, title: string): boolean {
  if (VERB.test(text)) return true;
  const above = organsIn(text);
  if (above?.every(isFullName) !== true || !VERB.test(title)) return false;
  const named = issuersInTitle(title).map(inFull);
  return !above.some(organ => named.some(name => inFull(organ).endsWith(name)));
}

const inFull = (organ: string): string => flat(organ).replace('人大常委会', '人民代表大会常务委员会');

// 通 知 by itself is all the title some documents have.
function bareRun(lines: readonly Line[]): Run | null {
  const from = lines.findIndex(line => line.kind !== 'link' && BARE_TITLE.test(flat(line.text)));
  const line = lines[from];
  if (line === undefined || from > BARE_LINES) return null;
  return { title: flat(line.text), at: line.at, from, to: from + 1 };
}

const BARE_TITLE = /^(?:紧急|重要)?(?:通知|通告|公告|通报|决定|决议|意见|批复|会议纪要)$/;
const BARE_LINES = 40;
const VERB = /关于|印发|转发|批转/;
const CHROME =
  /[>＞»|｜]|首页|返回|打印|字号|字体|来源|浏览|当前位置|发布时间|分享|扫一扫|下载|上一篇|下一篇|解读|一图|问答|目\s*录/;

const mayBeginTitle = (line: Line): boolean =>
  line.kind !== 'link' &&
  mayContinueTitle(line.text) &&
  !CHROME.test(line.text) &&
  !/^(?:附件|[（(]?[一二三四五六七八九十\d]+[、.）)])/.test(line.text);

/** A note under a title says when it was adopted; chapters and the list of them follow. */
const NOTE_OR_CHAPTER =
  /^[（(][ ]?(?:根据)?[ ]?(?:[12]\d{3}|[一二][〇○Oo0零一二三四五六七八九]{3})年|^根据|^第[一二三四五六七八九十\d]{1,3}[章节条]|^目[ ]{0,4}[录次]$/;
const isNote = (text: string): boolean => /^[（(]/.test(text) && NOTE_OR_CHAPTER.test(text);

const mayContinueTitle = (text: string): boolean =>
  text.length <= LONGEST_TITLE_LINE &&
  !/[。；;：:]/.test(text) &&
  !/(?:文件|公报|明电|简报|政府令|国务院令|委员会令|部令|局令|主席令)$/.test(text) &&
  !DATE_LINE.test(text) &&
  !NOTE_OR_CHAPTER.test(text) &&
  !isWholeOrderNumber(text) &&
  hasNoNumber(text);

// 某某关于…的通知（某发〔2021〕3号) is a title with its number; a number by itself is none.
const hasNoNumber = (text: string): boolean => {
  if (ownNumberIn(text, true) === null) return true;
  const rest = cleanTitle(text);
  return rest !== '' && isTitleLike(rest) && ownNumberIn(rest, true) === null;
};

/** Whether a line can only belong to the running text. */
export const isBodyText = (text: string): boolean => text.length > 100 || /。/.test(text);
