import { by, byNumber } from '../../../kernel/compare.ts';
import { bodySize } from './body-size.ts';
import type { LaidLine } from './types.ts';

/** Edges of the text area, in the page's unit. */
type Margins = { readonly left: number; readonly right: number };

/** A page with fewer lines tells nothing of its margins; the document's are used. */
const ENOUGH_LINES = 6;
/** A line that ends within so many type heights of the right edge is full: the next one may go on from it. */
const FULL = 2.2;
/** A line that begins within so many type heights of the left edge is not indented. */
const FLUSH = 0.9;
/** Lines of one paragraph differ in size by less than this part. */
const SAME_SIZE = 0.12;
/** And are no further apart than so many type heights. */
const LEADING = 3;
/** The part of lines that may begin left of the margin or end right of it: a hanging sign, a seal's text. */
const STRAY = 0.04;

/** Joins the lines of a document to paragraphs: a line goes on from a full one where it is not indented. */
export function paragraphsOf(pages: readonly (readonly LaidLine[])[]): string[] {
  const whole = marginsOf(pages.flat());
  const paragraphs: string[] = [];
  let before: { line: LaidLine; margins: Margins } | null = null;
  for (const lines of pages) {
    const margins = lines.length < ENOUGH_LINES ? whole : marginsOf(lines);
    for (const line of lines) {
      if (before !== null && goesOn(before.line, before.margins, line, margins)) {
        const text = paragraphs.pop() ?? '';
        paragraphs.push(text + (needsSpace(text, line.text) ? ' ' : '') + line.text);
      } else paragraphs.push(line.text);
      before = { line, margins };
    }
  }
  return paragraphs;
}

function goesOn(before: LaidLine, at: Margins, line: LaidLine, margins: Margins): boolean {
  if (before.cells > 1 || line.cells > 1) return false;
  if (Math.abs(before.size - line.size) > SAME_SIZE * before.size) return false;
  const samePage = before.page === line.page;
  if (samePage && line.y - before.y > LEADING * line.size) return false;
  const isFull = at.right - before.right <= FULL * before.size;
  return isFull && line.x - margins.left <= FLUSH * line.size;
}

/** Where most lines of the body's type begin and end; a few that stick out, and what is set in other type, do not move the edges. */
function marginsOf(lines: readonly LaidLine[]): Margins {
  const size = bodySize(lines);
  const body = lines.filter(line => Math.abs(line.size - size) <= SAME_SIZE * size);
  const lefts = body.map(line => line.x).sort(byNumber);
  const rights = body.map(line => line.right).sort(by(right => -right, byNumber));
  const stray = Math.floor(body.length * STRAY);
  return { left: lefts[stray] ?? 0, right: rights[stray] ?? 0 };
}

const needsSpace = (before: string, next: string): boolean => /[a-z,.;]$/i.test(before) && /^[a-z]/i.test(next);
