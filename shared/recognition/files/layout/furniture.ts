import { flat } from '../../page/clean.ts';
import { bodySize } from './body-size.ts';
import type { LaidLine } from './types.ts';

const PAGE_NUMBER = /^(?:[-—–－―·•.]{0,3}\d{1,4}[-—–－―·•.]{0,3}|第\d{1,4}页(?:[，,/]?共\d{1,4}页)?|\d{1,4}\/\d{1,4})$/;
/** A line at the same edge of so many pages is a running head. */
const REPEATED = 3;
/** Set in type smaller than this part of the body's, two pages are enough. */
const SMALL = 0.75;
const REPEATED_SMALL = 2;
/** Lines at either edge that may belong to no text. */
const EDGE_LINES = 2;

/** Whether a line is nothing but the number of its page. */
export const isPageNumber = (text: string): boolean => PAGE_NUMBER.test(flat(text));

/** The lines of a document without page numbers and without what runs along its pages; a running head stays where it first stands. */
export function withoutFurniture(pages: readonly (readonly LaidLine[])[]): LaidLine[][] {
  const counts = new Map<string, number>();
  for (const lines of pages) for (const line of edgesOf(lines)) count(counts, keyOf(line));
  const seen = new Set<string>();
  const small = SMALL * bodySize(pages.flat());
  return pages.map(lines => {
    const edges = new Set(edgesOf(lines));
    return lines.filter(line => {
      if (!edges.has(line)) return true;
      if (isPageNumber(line.text)) return false;
      const key = keyOf(line);
      const fewest = line.size < small ? REPEATED_SMALL : REPEATED;
      if ((counts.get(key) ?? 0) < Math.max(fewest, pages.length / 2)) return true;
      const again = seen.has(key);
      seen.add(key);
      return !again;
    });
  });
}

const edgesOf = (lines: readonly LaidLine[]): LaidLine[] =>
  lines.length <= EDGE_LINES * 2 ? [...lines] : [...lines.slice(0, EDGE_LINES), ...lines.slice(-EDGE_LINES)];

// the page's own number may be part of what runs along
const keyOf = (line: LaidLine): string => flat(line.text).replace(/\d{1,4}/g, '#');

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
