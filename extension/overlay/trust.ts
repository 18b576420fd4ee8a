/** How long after it appeared or moved the chip takes no click: a page could otherwise push it under the pointer. */
export const ARMING_MS = 500;

/**
 * Whether a click on the chip was a person's, on something they could see: trusted, after the arming delay, and nothing up to the
 * page's root makes the chip invisible, tiny or moved out of sight.
 */
export function isDeliberate(event: Event, host: HTMLElement, sinceShownMs: number): boolean {
  return event.isTrusted && sinceShownMs >= ARMING_MS && isSeen(host);
}

/** Whether a person can see the element as it is. */
export function isSeen(host: HTMLElement): boolean {
  const box = host.getBoundingClientRect();
  const view = host.ownerDocument.defaultView;
  if (view === null || box.width < 8 || box.height < 8) return false;
  const inSight = box.right > 0 && box.bottom > 0 && box.left < view.innerWidth && box.top < view.innerHeight;
  return inSight && everyAncestor(host, element => hides(view.getComputedStyle(element)) === false);
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
