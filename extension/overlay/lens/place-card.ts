/** A box on the screen, in pixels of the window. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

type Size = { readonly width: number; readonly height: number };

const GAP = 6;
const MARGIN = 8;

/**
 * Where the card of a phrase stands: above its lines, for those have been read, below where there is no room; never over the phrase,
 * inside the window, and clear of what else of ours is drawn (`avoid`).
 */
export function placeCard(line: Box, card: Size, window: Size, avoid: Box | null): { left: number; top: number } {
  const below = line.bottom + GAP;
  const above = line.top - GAP - card.height;
  const fitsBelow = below + card.height + MARGIN <= window.height;
  const fitsAbove = above >= MARGIN;
  const left = clamp(line.left, MARGIN, window.width - card.width - MARGIN);
  const tops = fitsAbove ? (fitsBelow ? [above, below] : [above]) : [below];
  for (const top of tops) {
    const box = { left, top, right: left + card.width, bottom: top + card.height };
    if (avoid === null || !overlaps(box, avoid)) return { left, top };
  }
  const aside = avoid === null ? left : clamp(avoid.left - card.width - GAP, MARGIN, left);
  return { left: aside, top: tops[0] ?? below };
}

/** Whether a point lies in a box, or so near that a hand on its way is meant. */
export const isNear = (box: Box, x: number, y: number, slack: number): boolean =>
  x >= box.left - slack && x <= box.right + slack && y >= box.top - slack && y <= box.bottom + slack;

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));
