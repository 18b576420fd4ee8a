/** How long after it appeared or moved the chip takes no click: a page could otherwise push it under the pointer. */
export const ARMING_MS = 500;
const NONE: ReadonlySet<Element> = new Set();

/**
 * Whether a click on the chip was a person's, on something they could see: trusted, after the arming delay, nothing up to the page's
 * root makes the chip invisible, tiny or moved out of sight, and nothing of the page lies over it. `part` is what was clicked inside
 * the host, where that is not all of it; `below`, what is known to lie under the host.
 */
export function isDeliberate(
  event: Event,
  host: HTMLElement,
  sinceShownMs: number,
  part: Element = host,
  below: ReadonlySet<Element> = NONE,
): boolean {
  return event.isTrusted && sinceShownMs >= ARMING_MS && isSeen(host, part) && !isCovered(host, part, below);
}

/** Whether a person can see the element as it is. */
export function isSeen(host: HTMLElement, part: Element = host): boolean {
  const box = part.getBoundingClientRect();
  const view = host.ownerDocument.defaultView;
  if (view === null || box.width < 8 || box.height < 8) return false;
  const inSight = box.right > 0 && box.bottom > 0 && box.left < view.innerWidth && box.top < view.innerHeight;
  return inSight && everyAncestor(host, element => hides(view.getComputedStyle(element)) === false);
}

/** Whether something of the page lies over the element in the layer above all else, even where clicks fall through it. */
export function isCovered(host: HTMLElement, part: Element = host, below: ReadonlySet<Element> = NONE): boolean {
  const box = part.getBoundingClientRect();
  // nb. inside :is() a browser passes over what it does not know
  const above = host.ownerDocument.querySelectorAll(':is(:popover-open, :modal, :fullscreen)');
  return [...above].some(
    element =>
      element !== host && !below.has(element) && (overlaps(element.getBoundingClientRect(), box) || dims(element)),
  );
}

const overlaps = (a: DOMRect, b: DOMRect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function dims(element: Element): boolean {
  if (element.matches(':modal')) return true;
  const view = element.ownerDocument.defaultView;
  const backdrop = view?.getComputedStyle(element, '::backdrop');
  return backdrop !== undefined && (backdrop.backgroundImage !== 'none' || !/, 0\)$/.test(backdrop.backgroundColor));
}

function everyAncestor(element: Element, holds: (element: Element) => boolean): boolean {
  for (let at: Element | null = element; at !== null; at = at.parentElement) if (!holds(at)) return false;
  return true;
}

function hides(style: CSSStyleDeclaration): boolean {
  return (
    Number(style.opacity || '1') < 0.9 ||
    style.visibility === 'hidden' ||
    style.display === 'none' ||
    style.getPropertyValue('content-visibility') === 'hidden' ||
    (style.clipPath !== '' && style.clipPath !== 'none') ||
    (style.filter !== '' && style.filter !== 'none') ||
    (style.mixBlendMode !== '' && style.mixBlendMode !== 'normal') ||
    (style.getPropertyValue('mask-image') !== '' && style.getPropertyValue('mask-image') !== 'none')
  );
}
