import { paints } from '../lens/in-sight.ts';
import type { RowBoxes } from './place-badge.ts';

const CELL = 'td, th, li, [role="gridcell"], [role="cell"]';
const MOST_WORDS = 60;

/** Where the words of a row stand on the screen; null where it is not laid out. */
export function boxesOf(row: Element, title: Element): RowBoxes | null {
  const lines = wordBoxes(title);
  const line = lines.at(-1);
  if (line === undefined) return null;
  const cell = title.closest(CELL) ?? row;
  const box = row.getBoundingClientRect();
  const inside = row.contains(cell) ? cell.getBoundingClientRect() : box;
  return { row: box, cell: inside, line, words: wordBoxes(row) };
}

function wordBoxes(element: Element): DOMRect[] {
  const { ownerDocument: document } = element;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const found: DOMRect[] = [];
  for (let node = walker.nextNode(); node !== null && found.length < MOST_WORDS; node = walker.nextNode()) {
    if ((node.nodeValue ?? '').trim() === '') continue;
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) if (box.width > 0 && box.height > 0) found.push(box);
  }
  return found;
}

/** Whether a row can be seen at a point: neither scrolled out of its box nor covered by anything painted. */
export function isSeenAt(row: Element, x: number, y: number): boolean {
  for (const above of row.ownerDocument.elementsFromPoint(x, y)) {
    if (row.contains(above)) return true;
    if (above.contains(row) || paints(above)) return false;
  }
  return false;
}

/** Whether the page is dark where an element stands: light letters are read on dark. */
export function toneOf(element: Element): 'light' | 'dark' {
  const color = element.ownerDocument.defaultView?.getComputedStyle(element).color ?? '';
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return 0.299 * red + 0.587 * green + 0.114 * blue > 140 ? 'dark' : 'light';
}
