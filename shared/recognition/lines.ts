import { ownNumberIn } from './doc-number.ts';
import { GENRE_WORDS, STATUTORY_WORDS } from './genre.ts';
import { organsIn } from './organs.ts';
import { flat, indexBehind } from './page/clean.ts';
import type { Block, BlockKind } from './page/types.ts';
import { isBalanced } from './titles.ts';

/** A line as the head of a document is read: a block, or a part of one whose parts ran together. */
export type Line = { readonly text: string; readonly at: number; readonly kind: BlockKind; readonly level: number };

const LONG = 60;
const HEAD_REACH = 400;
/** So many blocks are looked at for seams; the head of a document lies well within. */
const SPLIT_BLOCKS = 60;

/** Blocks as lines, the run-together head of a document split where masthead, number, title and addressee meet. */
export function linesOf(blocks: readonly Block[], knownTitles: readonly string[]): Line[] {
  let budget = SPLIT_BLOCKS;
  const lines: Line[] = [];
  for (const block of blocks) {
    if (block.kind === 'pair') continue;
    const splits = budget > 0 && block.kind === 'text' && block.text.length > LONG;
    if (splits) budget -= 1;
    for (const text of splits ? splitHead(block.text, knownTitles) : [block.text]) lines.push({ ...block, text });
  }
  return lines;
}

/** The parts of a text that begins with a document's head; the text alone when it does not. */
export function splitHead(text: string, knownTitles: readonly string[]): string[] {
  const parts: string[] = [];
  let rest = text;
  for (let step = 0; step < 6 && rest.length > 0; step += 1) {
    const cut =
      cutKnownTitle(rest, knownTitles) ?? cutNumber(rest) ?? cutTitle(rest) ?? cutAddressee(rest, parts.length > 0);
    if (cut === null) break;
    parts.push(...cut.parts.filter(part => part !== ''));
    rest = cut.rest.trim();
  }
  return rest === '' ? parts : [...parts, rest];
}

type Cut = { readonly parts: readonly string[]; readonly rest: string };

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

function cutNumber(text: string): Cut | null {
  const reach = text.slice(0, 160);
  const bracketed = /^[（(]/.test(reach);
  const found = ownNumberIn(reach, bracketed);
  if (found === null) return null;
  const before = reach.slice(0, found.from).replace(/[（(]$/, '');
  // a sentence before it, or a title that names it, means that it is quoted
  if (/[。；]|关于/.test(before) || before.length > 80) return null;
  return {
    parts: [before.trim(), reach.slice(found.from, found.to)],
    rest: text.slice(found.to).replace(/^[）)]/, ''),
  };
}

const TITLE_STOP = new RegExp(`(?:${GENRE_WORDS})(?:[（(][^（()）〔号]{1,24}[)）])?`, 'g');
const STATUTORY_STOP = new RegExp(`[的》”](?:${STATUTORY_WORDS})(?:[（(][^（()）〔号]{1,24}[)）])?$`);
const AFTER_TITLE = /^(?:各|[（(]?[\p{Script=Han}]{2,14}[〔[（(]20\d\d|附|一、|第一|为|根据|[^。；，]{2,120}[:：]|$)/u;

function cutTitle(text: string): Cut | null {
  const reach = text.slice(0, HEAD_REACH);
  const verb = /关于|印发|转发|批转/.exec(reach)?.index ?? -1;
  if (verb < 0 || verb > 120 || /[。；]/.test(reach.slice(0, verb))) return null;
  const ends: { end: number; statutory: boolean }[] = [];
  for (const match of reach.slice(verb).matchAll(TITLE_STOP)) {
    const end = verb + match.index + match[0].length;
    const body = reach.slice(verb, end);
    if (/[。；]/.test(body) || ends.length > 12) break;
    if (!isBalanced(body) || body.length < 8 || !AFTER_TITLE.test(reach.slice(end).trimStart())) continue;
    ends.push({ end, statutory: STATUTORY_STOP.test(body) });
  }
  // 关于…方案的通知: the words behind 的 end a title, a 方案 or 制度 on the way does not
  const chosen = ends.find(one => one.statutory) ?? ends[0];
  if (chosen === undefined) return null;
  const head = titleHead(reach.slice(0, verb));
  return { parts: [head.before, head.organs + reach.slice(verb, chosen.end)], rest: text.slice(chosen.end) };
}

// What stands before 关于: the issuing organs, behind a masthead that may repeat them.
function titleHead(text: string): { before: string; organs: string } {
  const start = Math.max(
    ...['：', ':', '，'].map(sign => text.lastIndexOf(sign)),
    text.lastIndexOf('文件') < 0 ? -1 : text.lastIndexOf('文件') + 1,
  );
  const tail = text.slice(start + 1).trim();
  const organs = organsIn(tail);
  return organs === null
    ? { before: text, organs: '' }
    : { before: text.slice(0, start + 1), organs: organs.join(' ') };
}

const ADDRESSED =
  /各|政府|委员会|[厅局委办部署院会处]$|单位|公司|部门|总队|中心|学校|代表|委员|同志|[省市县区]$|[）)]$|集团|银行|乡|镇/;
const SENTENCE =
  /如下|通知|以下|公告|要求|意见$|决定|批示|规定|指出|强调|联系人|电话|时间|地点|附件|要点|目标|任务|标准/;

function cutAddressee(text: string, afterHead: boolean): Cut | null {
  if (!afterHead) return null;
  const match = /^[^。；]{2,300}?[：:]/.exec(text);
  return match !== null && isAddressee(match[0]) ? { parts: [match[0]], rest: text.slice(match[0].length) } : null;
}

/** Whether a line names those a document is sent to (主送机关). */
export function isAddressee(line: string): boolean {
  if (!/[：:]$/.test(line) || line.length > 320) return false;
  const bare = flat(line).slice(0, -1);
  return !/[。；;]/.test(bare) && !SENTENCE.test(bare) && ADDRESSED.test(bare);
}
