import { isAddressee } from './addressee.ts';
import { ownNumberIn } from './doc-number.ts';
import { endsAsTitle, endsStatutory } from './genre.ts';
import { isWholeOrderNumber } from './head-number.ts';
import { knownRun } from './known-run.ts';
import type { Line } from './lines.ts';
import { isFullName, organsIn } from './organs.ts';
import { flat } from './page/clean.ts';
import {
  isBodyText,
  isNote,
  mayBeginTitle,
  mayContinueTitle,
  NOTE_OR_CHAPTER,
  type Run,
  SEARCHED_LINES,
  TITLE_LINES,
  VERB,
} from './title-lines.ts';
import { cleanTitle, issuersInTitle, isTitleLike } from './titles.ts';

/** The lines of the title: where a known one stands, else the ones that look most like a document's own. */
export const findRun = (lines: readonly Line[], known: readonly string[]): Run | null =>
  knownRun(lines, known) ?? bestRun(lines) ?? normRun(lines) ?? bareRun(lines);

type Weighed = { readonly run: Run; readonly weight: number };

// Without a known title: of all that can be joined above the body the weightiest, and of equals the last, nearest to the body.
function bestRun(lines: readonly Line[]): Run | null {
  let best = null as Weighed | null;
  const told = toldFrom(lines);
  for (let from = 0; from < Math.min(lines.length, SEARCHED_LINES); from += 1) {
    const line = lines[from];
    if (line === undefined || (best !== null && begins(line))) break;
    const run = mayBeginTitle(line) ? grow(lines, from) : null;
    if (run === null) continue;
    if (from > told) return { ...run, isAnnex: true };
    const weight = weightOf(run, lines);
    if (best === null || weight >= best.weight) best = { run: withoutOrgans(run, best?.run.title, lines), weight };
    from = run.to - 1;
  }
  return best?.run ?? null;
}

// The page gave the title before without the organs that stand above it here: they are no part of it.
function withoutOrgans(run: Run, before: string | undefined, lines: readonly Line[]): Run {
  const whole = flat(run.title);
  const bare = flat(before ?? '');
  const above = whole.slice(0, -bare.length);
  if (before === undefined || above === '' || !whole.endsWith(bare) || organsIn(above) === null) return run;
  const from = run.from + linesOfLength(lines.slice(run.from, run.to), above.length);
  return { ...run, title: before, from, at: lines[from]?.at ?? run.at };
}

function linesOfLength(lines: readonly Line[], length: number): number {
  let seen = 0;
  const next = lines.findIndex(line => {
    const isReached = seen >= length;
    seen += flat(line.text).length;
    return isReached;
  });
  return Math.max(0, next);
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
    if (found !== null && beginsAnew(line.text)) break;
    // a heading of the site stood above: the title begins further down
    if (to > from && found === null && isTitleLike(line.text) && !mayStandAbove(text, line.text)) return null;
    text += `${text === '' ? '' : ' '}${line.text}`;
    const title = cleanTitle(text);
    if (isTitleLike(title)) found = { title, at: lines[from]?.at ?? 0, from, to: to + 1 };
  }
  return found;
}

// the same title again, or another one: a heading stood above the document's own
const beginsAnew = (text: string): boolean =>
  isTitleLike(cleanTitle(text)) || VERB.exec(text)?.index === 0 || issuersInTitle(text).length > 0;

// Organs above a title are part of it, unless it names them itself or is a norm's, which names none.
function mayStandAbove(text: string, title: string): boolean {
  if (VERB.test(text)) return true;
  const above = organsIn(text);
  const isList = above !== null && above.length > 1 && !above.some(isFullName) && VERB.exec(title)?.index === 0;
  if (!isList && above?.every(isFullName) !== true) return false;
  if (above === null || !VERB.test(title) || above.some(isNamedFromOutside)) return false;
  const named = issuersInTitle(title).map(inFull);
  return !above.some(organ => named.some(name => inFull(organ).endsWith(name)));
}

// 某某省某某市人民政府: how others call it, not how it signs
const isNamedFromOutside = (organ: string): boolean =>
  /^[\p{Script=Han}]{2,7}?(?:省|自治区)[\p{Script=Han}]{2,8}?(?:市|县|区|州|盟|旗)/u.test(flat(organ));

const inFull = (organ: string): string => flat(organ).replace('人大常委会', '人民代表大会常务委员会');

// 某某工作暂行规定 names neither place nor verb: its chapters or the note of its adoption follow it.
function normRun(lines: readonly Line[]): Run | null {
  const from = lines.slice(0, SEARCHED_LINES).findIndex((line, index) => {
    const next = lines[index + 1]?.text ?? '';
    return mayBeginTitle(line) && isNorm(flat(line.text)) && NOTE_OR_CHAPTER.test(next);
  });
  const line = lines[from];
  if (line === undefined || from > toldFrom(lines)) return null;
  return { title: cleanTitle(line.text), at: line.at, from, to: from + 1 };
}

const isNorm = (title: string): boolean => title.length >= 8 && title.length <= 60 && endsAsTitle(title);

// 通 知 by itself is all the title some documents have.
function bareRun(lines: readonly Line[]): Run | null {
  const from = lines.findIndex(line => line.kind !== 'link' && BARE_TITLE.test(flat(line.text)));
  const line = lines[from];
  if (line === undefined || from > BARE_LINES) return null;
  return { title: flat(line.text), at: line.at, from, to: from + 1 };
}

const BARE_TITLE = /^(?:紧急|重要)?(?:通知|通告|公告|通报|决定|决议|意见|批复|会议纪要)$/;
const BARE_LINES = 40;
