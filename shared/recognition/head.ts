import { isAddressee } from './addressee.ts';
import { FULL_DATE } from './date-forms.ts';
import { type NumberInText, ownNumberIn } from './doc-number.ts';
import type { Line } from './lines.ts';
import { isFullName, isOrgan, organsIn } from './organs.ts';
import { flat } from './page/clean.ts';
import { cleanTitle, isTitleLike } from './titles.ts';

/** The head of a document as it stands in the text. */
export type Head = {
  /** The title joined over its lines; null when the text shows none of its own. */
  readonly title: string | null;
  readonly titleAt: number;
  /** Index of the first line behind the title (or 0). */
  readonly after: number;
  /** Index of the first line of the body, behind number and addressee. */
  readonly bodyFrom: number;
  readonly number: (NumberInText & { readonly at: number }) | null;
  readonly addressee: string | null;
  /** A masthead such as 某某市人民政府文件 above the title. */
  readonly masthead: string | null;
  /** Index of the line from which a signature is looked for: an order (令) is signed above the title of what it issues. */
  readonly signedFrom: number;
};

const SEARCHED_LINES = 160;
const TITLE_LINES = 8;
const LONGEST_TITLE_LINE = 90;
const DATE_LINE = new RegExp(`^[（(]?${FULL_DATE}[^。；，]{0,40}$`);

/** Finds title, number, masthead and addressee in the lines of a page; `known` are titles from labels and headings. */
export function findHead(lines: readonly Line[], known: readonly string[]): Head {
  const run = knownRun(lines, known) ?? bestRun(lines) ?? bareRun(lines);
  const after = run?.to ?? 0;
  const bodyFrom = findBody(lines, after);
  const masthead = findMasthead(lines, run?.from ?? 0);
  const number = findNumber(lines, run?.from ?? 0, after, bodyFrom) ?? findOrderNumber(lines, masthead);
  const addressee = lines.slice(after, bodyFrom).find(line => isAddressee(line.text))?.text ?? null;
  const signedFrom = masthead !== null && /令$/.test(masthead.text) ? masthead.index + 1 : after;
  return {
    title: run?.title ?? null,
    titleAt: run?.at ?? 0,
    after,
    bodyFrom,
    number,
    addressee,
    masthead: masthead?.text ?? null,
    signedFrom,
  };
}

type Run = { readonly title: string; readonly at: number; readonly from: number; readonly to: number };

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

const namesIssuers = (text: string): boolean => organsIn(text)?.every(isFullName) === true;

const mayNameIssuers = (joined: string): boolean => joined.length < 60 && organsIn(joined) !== null;

// Without a known title: the first lines that join to one, as long as they can be joined.
function bestRun(lines: readonly Line[]): Run | null {
  for (let from = 0; from < Math.min(lines.length, SEARCHED_LINES); from += 1) {
    const first = lines[from];
    if (first === undefined || !mayBeginTitle(first)) continue;
    const run = grow(lines, from);
    if (run !== null) return run;
  }
  return null;
}

function grow(lines: readonly Line[], from: number): Run | null {
  let found: Run | null = null;
  let text = '';
  for (let to = from; to < Math.min(lines.length, from + TITLE_LINES); to += 1) {
    const line = lines[to];
    if (line === undefined || line.kind === 'link' || !mayContinueTitle(line.text)) break;
    // the same title again, or another one: a heading above the document's own
    if (found !== null && isTitleLike(line.text)) break;
    // a heading of the site stood above: the title begins further down
    if (to > from && found === null && isTitleLike(line.text) && !VERB.test(text) && !namesIssuers(text)) return null;
    text += `${text === '' ? '' : ' '}${line.text}`;
    if (isTitleLike(text)) found = { title: cleanTitle(text), at: lines[from]?.at ?? 0, from, to: to + 1 };
  }
  return found;
}

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

const mayContinueTitle = (text: string): boolean =>
  text.length <= LONGEST_TITLE_LINE &&
  !/[。；;：:]/.test(text) &&
  !/(?:文件|公报|明电|简报|政府令|国务院令|委员会令|部令|局令|主席令)$/.test(text) &&
  !DATE_LINE.test(text) &&
  ownNumberIn(text, true) === null;

const isBodyText = (text: string): boolean => text.length > 100 || /。/.test(text);

function findBody(lines: readonly Line[], after: number): number {
  for (let index = after; index < Math.min(lines.length, after + 12); index += 1) {
    const text = lines[index]?.text ?? '';
    if (isAddressee(text)) return index + 1;
    if (isBodyText(text)) return index;
  }
  return after;
}

function findNumber(lines: readonly Line[], titleFrom: number, after: number, bodyFrom: number): Head['number'] {
  const zone = [...lines.slice(after, bodyFrom), ...lines.slice(Math.max(0, titleFrom - 8), titleFrom).reverse()];
  for (const line of zone) {
    if (line.kind === 'link' || line.text.length > LONGEST_TITLE_LINE || /[。；]/.test(line.text)) continue;
    const found = ownNumberIn(line.text, /^[（(【]/.test(line.text));
    if (found !== null && found.from <= 60) return { ...found, at: line.at };
  }
  return null;
}

type Masthead = { readonly text: string; readonly index: number };

function findMasthead(lines: readonly Line[], titleFrom: number): Masthead | null {
  for (let index = Math.max(0, titleFrom - 10); index < titleFrom; index += 1) {
    const line = lines[index];
    const text = flat(line?.text ?? '');
    const name = /^(.{3,40}?)(?:文件|公报|令|公告|明电)?$/.exec(text)?.[1];
    if (name !== undefined && line?.kind !== 'link' && isOrgan(name)) return { text, index };
  }
  return null;
}

// 某某省人民政府令 with 第345号 below it: the number is the order's, in full.
function findOrderNumber(lines: readonly Line[], masthead: Masthead | null): Head['number'] {
  const line = lines[masthead === null ? -1 : masthead.index + 1];
  const serial = line === undefined ? null : /^[（(]?(第\d{1,5}号|\d{4}年第\d{1,4}号)[)）]?$/.exec(flat(line.text));
  if (masthead === null || line === undefined || serial === null || !/[令告]$/.test(masthead.text)) return null;
  const text = masthead.text.replace(/^中华人民共和国(?=国务院|主席)/, '') + (serial[1] ?? '');
  return { text, from: 0, to: line.text.length, regular: true, at: line.at };
}
