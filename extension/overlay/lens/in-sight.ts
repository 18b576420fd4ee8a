import type { Box } from './place-card.ts';

/**
 * Whether the words of an element can be read at a point: nothing that is painted lies over them. A transparent sheet, as copy blockers
 * lay one over the page, does not count.
 */
export function isReadableAt(element: Element, x: number, y: number): boolean {
  for (const above of element.ownerDocument.elementsFromPoint(x, y)) {
    if (element.contains(above) || above.contains(element)) return true;
    if (paints(above)) return false;
  }
  return false;
}

/** Whether a line of it can be read where it stands. */
export const isLineInSight = (element: Element, { left, right, top, bottom }: Box): boolean =>
  isReadableAt(element, (left + right) / 2, (top + bottom) / 2);

const PICTURES = 'img, picture, canvas, video, iframe, embed, object, svg, input, textarea, select';

/** Whether an element puts anything of its own over what lies below it. */
export function paints(element: Element): boolean {
  if (element.matches(PICTURES)) return true;
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  if (style === undefined || Number(style.opacity || '1') === 0) return false;
  const isClear = /^(?:transparent$|rgba\(.*, 0\)$)/.test(style.backgroundColor);
  return !isClear || style.backgroundImage !== 'none';
}
