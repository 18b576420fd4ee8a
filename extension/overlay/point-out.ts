import type { Timing } from './watch-page.ts';

const SHOWN_MS = 2_500;

/**
 * Scrolls an element into view and draws a frame around it for a moment, in our own layer: the element itself stays as it is.
 * Returns false where it cannot be seen.
 */
export function pointOut(element: HTMLElement, layer: ShadowRoot, later: Timing['later']): boolean {
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = element.getBoundingClientRect();
  if (box.width === 0 || box.height === 0) return false;
  const frame = layer.ownerDocument.createElement('div');
  frame.className = 'frame';
  frame.style.cssText = `top:${box.top - 4}px;left:${box.left - 4}px;width:${box.width + 8}px;height:${box.height + 8}px`;
  layer.append(frame);
  later(() => frame.remove(), SHOWN_MS);
  return true;
}
