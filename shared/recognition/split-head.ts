import { isAddressee } from './addressee.ts';
import { FULL_DATE } from './date-forms.ts';
import { ownNumberIn } from './doc-number.ts';
import { GENRE_WORDS, STATUTORY_WORDS } from './genre.ts';
import { organsIn } from './organs.ts';
import { flat, indexBehind } from './page/clean.ts';
import { isBalanced } from './titles.ts';

const HEAD_REACH = 400;
const MOST_PARTS = 8;

/** The parts of a text that begins with a document's head; the text alone when it does not. */
export function splitHead(text: string, knownTitles: readonly string[]): string[] {
  const parts: string[] = [];
  let rest = closeSpreadHead(text);
  for (let step = 0; step < MOST_PARTS && rest.length > 0; step += 1) {
    const cut =
      cutKnownTitle(rest, knownTitles) ??
      cutNote(rest, parts) ??
      cutNumber(rest) ??
      cutTitle(rest) ??
      cutAddressee(rest, parts);
    if (cut === null) break;
    parts.push(...cut.parts.filter(part => part !== ''));
    rest = cut.rest.trim();
  }
  return rest === '' ? parts : [...parts, rest];
}

type Cut = { readonly parts: readonly string[]; readonly rest: string };

// 几 个 问 题 的 通 知: characters set apart for looks are closed up, so that words are found.
const SPREAD = /(?:\p{Script=Han} ){3,}\p{Script=Han}/gu;
const closeSpreadHead = (text: string): string =>
  text.slice(0, HEAD_REACH).replace(SPREAD, spread => spread.replaceAll(' ', '')) + text.slice(HEAD_REACH);

function cutKnownTitle(text: string, titles: readonly string[]): Cut | null {
  const start = flat(text.slice(0, HEAD_REACH));
  for (const title of titles) {
    const bare = flat(title);
    if (bare.length < 6 || !start.startsWith(bare)) continue;
    const end = indexBehind(text, bare.length);
    return end >= text.length ? null : { parts: [text.slice(0, end)], rest: text.slice(end) };
  }
  return null;
}

const NOTE = new RegExp(`^[（(]${FULL_DATE}[^（()）]{2,120}(?:通过|批准|修订|公布|发布)[^（()）]{0,6}[)）]`);

function cutNote(text: string, parts: readonly string[]): Cut | null {
  const note = parts.length === 0 ? null : (NOTE.exec(text)?.[0] ?? null);
  return note === null ? null : { parts: [note], rest: text.slice(note.length) };
}

const NUMBER_REACH = 160;
const LONGEST_MASTHEAD = 80;

function cutNumber(text: string): Cut | null {
  const reach = text.slice(0, NUMBER_REACH);
  const found = ownNumberIn(reach, /^[（(]/.test(reach));
  if (found === null) return null;
  const before = reach.slice(0, found.from).replace(/[（(]$/, '');
  // a sentence before it, or a title that names it, means that it is quoted
  if (/[。；]|关于/.test(before) || TITLE_VERB.test(reach.slice(0, found.to)) || before.length > LONGEST_MASTHEAD)
    return null;
  const rest = text.slice(found.to).replace(/^[）)]/, '');
  return { parts: [before.trim(), reach.slice(found.from, found.to)], rest };
}

const SUFFIX = '(?:[（(][^（()）〔号]{1,24}[)）])?';
const TITLE_VERB = /关于|印发|转发|批转|(?<=[府厅局委院会部室])对(?=[^。；]{4,60}的(?:答复|批复|复函))/;
const TITLE_STOP = new RegExp(`(?:${GENRE_WORDS})${SUFFIX}`, 'g');
const STATUTORY_STOP = new RegExp(`(?:的[\\p{Script=Han}]{0,4}|[》”])(?:${STATUTORY_WORDS})${SUFFIX}$`, 'u');
const AFTER_TITLE =
  /^(?:各|[（(]?[\p{Script=Han}]{2,14}[〔[（(](?:19|20)\d\d|[（(](?:19|20)\d\d年|附|一、|第一|为|根据|[^。；，]{2,120}[:：]|$)/u;
const LATEST_VERB = 120;

function cutTitle(text: string): Cut | null {
  const reach = text.slice(0, HEAD_REACH);
  const verb = TITLE_VERB.exec(reach)?.index ?? -1;
  if (verb < 0 || verb > LATEST_VERB || isSaid(reach.slice(0, verb))) return null;
  const head = titleHead(reach.slice(0, verb));
  const end = titleEnd(reach, verb, head.organs);
  return end === null ? null : { parts: [head.before, head.organs + reach.slice(verb, end)], rest: text.slice(end) };
}

// A sentence came before it, or it is the name of another document that a sentence cites.
const isSaid = (before: string): boolean =>
  /[。；]|(?:(?<!文件|[号令电])\p{Script=Han}|[，,、：:])[ ]?《[^》]*$/u.test(before);

// 关于…方案的通知: the words behind 的 end a title, a 方案 or 制度 on the way does not.
function titleEnd(reach: string, verb: number, organs: string): number | null {
  let first: number | null = null;
  for (const match of reach.slice(verb).matchAll(TITLE_STOP)) {
    const end = verb + match.index + match[0].length;
    const body = reach.slice(verb, end);
    if (/[。；]/.test(body)) break;
    const rest = reach.slice(end).trimStart();
    const isRepeated = flat(rest).startsWith(flat(organs + body).slice(0, 12));
    if (!isBalanced(body) || body.length < 8 || /^的/.test(rest) || !(AFTER_TITLE.test(rest) || isRepeated)) continue;
    if (STATUTORY_STOP.test(body)) return end;
    first ??= end;
  }
  return first;
}

// What stands before the verb: the issuing organs, behind a masthead that may repeat them.
function titleHead(text: string): { before: string; organs: string } {
  const named = /(?<![\p{Script=Han}（）、 ])[\p{Script=Han}（）、 ]*$/u.exec(text)?.[0] ?? '';
  const tail = named.slice(named.lastIndexOf('文件') < 0 ? 0 : named.lastIndexOf('文件') + 2);
  const organs = organsIn(tail);
  if (organs === null) return { before: text, organs: '' };
  // a masthead that repeats the organ goes; organs written apart stay as they were written
  const isDoubled = flat(organs.join('')).length < flat(tail.replaceAll('、', '')).length;
  return { before: text.slice(0, text.length - tail.length), organs: isDoubled ? organs.join(' ') : tail.trim() };
}

const LETTER = /^\s*(?:《|你|贵|根据|按照|依据|为|经|现|关于|鉴于|来[文函电]|报来|近[日期年])/;

function cutAddressee(text: string, parts: readonly string[]): Cut | null {
  const match = /^[^。；]{2,300}?[：:]/.exec(text);
  if (match === null || !isAddressee(match[0])) return null;
  const rest = text.slice(match[0].length);
  // at the very beginning it must be 各… or be followed by what a letter begins with
  if (parts.length === 0 && !/^各/.test(text) && !(match[0].length <= 60 && LETTER.test(rest))) return null;
  return { parts: [match[0]], rest };
}
