import { by, byNumber } from '../../../kernel/compare.ts';
import { flat } from '../../page/clean.ts';
import { isPageNumber } from './furniture.ts';
import { piecesByLine } from './lines.ts';
import type { LaidPage, Piece } from './types.ts';

/** What stands together in a line, parted from the next by white space. */
export type Segment = { readonly pieces: readonly Piece[]; readonly x: number; readonly right: number };

/** A line as its segments; `y` is its baseline, `size` the height of its type. */
export type Parted = { readonly y: number; readonly size: number; readonly segments: readonly Segment[] };

/** A column: where its words begin and end, over all its lines. */
export type Column = { readonly x: number; readonly right: number };

/**
 * Lines of a page that keep to columns, the first perhaps a head; `reachesEnd`: nothing but the page's number follows, so that they may
 * go on over the page.
 */
export type Region = {
  readonly lines: readonly Parted[];
  readonly columns: readonly Column[];
  readonly hasHead: boolean;
  readonly reachesEnd: boolean;
};

/** White space of so many type heights parts two columns; less stands between spaced letters. */
const GAP = 1.2;
/** A table has three columns at least, and a row of it fills as many. */
export const FEWEST_COLUMNS = 3;
const MOST_COLUMNS = 24;
/** Heads known among those of a table, and how long one may be. */
const KNOWN_HEADS = 2;
const LONGEST_HEAD = 12;
const HEAD =
  /^(?:序号|编号|类别|项目|备注|(?:重点|主要|改革|工作|具体|年度){0,2}(?:任务|工作|事项|内容|措施|举措|目标|要求)(?:名称|内容|措施|要求)?|(?:牵头|责任|主责|主办|承办|配合|协办|参与|实施)(?:单位|部门|领导|科室|人)|(?:完成|办理|办结|报送|整改|推进)?(?:时限|时间|期限|日期)(?:要求|节点)?)$/;
/** A line of a few words goes on with what stands so close above it, in type heights; a row may begin further down. */
const LEADING = 1.9;
const ROW_LEADING = 5;

/**
 * The stretches of a page that may be tables without rules: a head of known words, and lines below that keep to its columns; at the
 * top of a page also lines that keep to those of the table `before`.
 */
export function regionsOf(page: LaidPage, before: readonly Column[] | null): Region[] {
  const lines = piecesByLine(page).map(parted);
  const [first] = lines;
  const regions: Region[] = [];
  const goesOn = before !== null && first !== undefined && !isHead(first) && first.segments.length >= FEWEST_COLUMNS;
  if (goesOn) regions.push(regionFrom(lines, 0, before, false));
  for (let at = regions[0]?.lines.length ?? 0; at < lines.length; at += 1) {
    const head = lines[at];
    if (head === undefined || !isHead(head)) continue;
    const region = regionFrom(lines, at, head.segments, true);
    regions.push(region);
    at += region.lines.length - 1;
  }
  return regions;
}

function parted(pieces: readonly Piece[]): Parted {
  const size = pieces.reduce((most, piece) => Math.max(most, piece.size), 0);
  const segments: { pieces: Piece[]; x: number; right: number }[] = [];
  for (const piece of [...pieces].sort(by(one => one.x, byNumber))) {
    const last = segments.at(-1);
    if (last === undefined || piece.x - last.right > GAP * size) {
      segments.push({ pieces: [piece], x: piece.x, right: piece.x + piece.width });
    } else {
      last.pieces.push(piece);
      last.right = Math.max(last.right, piece.x + piece.width);
    }
  }
  return { y: pieces[0]?.y ?? 0, size, segments };
}

const wordsIn = ({ pieces }: Segment): string => flat(pieces.map(piece => piece.text).join(''));

/** Whether a line is the head of a table. */
function isHead({ segments }: Parted): boolean {
  if (segments.length < FEWEST_COLUMNS || segments.length > MOST_COLUMNS) return false;
  const words = segments.map(wordsIn);
  return (
    words.every(word => word.length <= LONGEST_HEAD) && words.filter(word => HEAD.test(word)).length >= KNOWN_HEADS
  );
}

/** A stretch of the page's width, and how many heads stand in it. */
type Span = { readonly x: number; readonly right: number; readonly heads: number };

function regionFrom(lines: readonly Parted[], start: number, heads: readonly Column[], hasHead: boolean): Region {
  let spans: readonly Span[] = heads.map(({ x, right }) => ({ x, right, heads: 1 }));
  let end = start;
  for (; end < lines.length; end += 1) {
    const line = lines[end];
    const grown = line === undefined || !follows(lines[end - 1], line, end - start) ? null : withLine(spans, line);
    if (grown === null) break;
    spans = grown;
  }
  const reachesEnd = lines.slice(end).every(({ segments }) => isPageNumber(segments.map(wordsIn).join('')));
  return { lines: lines.slice(start, end), columns: columnsOf(spans), hasHead, reachesEnd };
}

function follows(before: Parted | undefined, line: Parted, nth: number): boolean {
  if (nth === 0 || before === undefined) return true;
  if (line.segments.length === 1 && isRunning(line.segments.map(wordsIn).join(''))) return false;
  const leading = line.segments.length >= FEWEST_COLUMNS ? ROW_LEADING : LEADING;
  return line.y - before.y <= leading * Math.max(line.size, before.size);
}

// a number below the first column is one of the list, but that of a page has its dashes or stands in the middle
const isRunning = (words: string): boolean => isPageNumber(words) && !/^\d{1,4}$/.test(words);

/** The spans with those of one more line; null where two columns would run together, or there are too many. */
function withLine(spans: readonly Span[], { segments }: Parted): readonly Span[] | null {
  let grown: readonly Span[] = spans;
  for (const segment of segments) {
    const met = grown.filter(span => span.x <= segment.right && span.right >= segment.x);
    const heads = met.reduce((sum, span) => sum + span.heads, 0);
    if (heads > 1 || grown.length > MOST_COLUMNS) return null;
    const x = Math.min(segment.x, ...met.map(span => span.x));
    const right = Math.max(segment.right, ...met.map(span => span.right));
    grown = [...grown.filter(span => !met.includes(span)), { x, right, heads }];
  }
  return grown;
}

// what stands under no head belongs to the nearest one
function columnsOf(spans: readonly Span[]): Column[] {
  const columns = spans.filter(span => span.heads > 0).sort(by(span => span.x, byNumber));
  for (const { x, right, heads } of spans) {
    if (heads > 0) continue;
    const far = columns.map(column => Math.max(column.x - right, x - column.right));
    const nearest = far.indexOf(Math.min(...far));
    const column = columns[nearest];
    if (column === undefined) continue;
    columns[nearest] = { x: Math.min(column.x, x), right: Math.max(column.right, right), heads: 1 };
  }
  return columns;
}

/** The column a segment stands in; -1 where it stands in none. */
export const columnOf = (columns: readonly Column[], { x, right }: Segment): number =>
  columns.findIndex(column => x >= column.x && right <= column.right);

/** How many columns some lines fill. */
export const filledBy = (columns: readonly Column[], lines: readonly Parted[]): number =>
  new Set(lines.flatMap(({ segments }) => segments.map(segment => columnOf(columns, segment)))).size;
