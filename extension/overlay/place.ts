const MARGIN = 8;

/** Where the chip stands as a share of the window’s height, 0 at the top, 1 at the bottom: below the middle unless the person moved it. */
export const DEFAULT_PLACE = 0.62;

/** The top edge in pixels for a place, kept inside the window. */
export function topOf(place: number, windowHeight: number, chipHeight: number): number {
  const room = Math.max(MARGIN, windowHeight - chipHeight - MARGIN);
  return Math.min(Math.max(MARGIN, place * windowHeight), room);
}

/** The place for a top edge in pixels. */
export function placeOf(top: number, windowHeight: number): number {
  return windowHeight <= 0 ? DEFAULT_PLACE : Math.min(1, Math.max(0, top / windowHeight));
}

/** What a drag along the edge does. */
export type Drag = { moveTo(top: number): void; drop(top: number): void };

/** Lets the element be dragged up and down along the edge by the pointer; a press that does not move stays a click. */
export function makeDraggable(handle: HTMLElement, topNow: () => number, drag: Drag, signal: AbortSignal): void {
  let from: { pointer: number; top: number; moved: boolean } | null = null;
  const topAt = (event: PointerEvent, start: { pointer: number; top: number }) =>
    start.top + event.clientY - start.pointer;
  handle.addEventListener(
    'pointerdown',
    event => {
      if (!event.isTrusted || event.button !== 0) return;
      from = { pointer: event.clientY, top: topNow(), moved: false };
      // whoever holds the pointer gets the click: it must be what was pressed, never the handle around it
      if (event.target instanceof Element) event.target.setPointerCapture(event.pointerId);
    },
    { signal },
  );
  handle.addEventListener(
    'pointermove',
    event => {
      if (from === null) return;
      if (!from.moved && Math.abs(event.clientY - from.pointer) < 4) return;
      from.moved = true;
      drag.moveTo(topAt(event, from));
    },
    { signal },
  );
  handle.addEventListener(
    'pointerup',
    event => {
      if (from?.moved === true) {
        drag.drop(topAt(event, from));
        handle.addEventListener('click', swallow, { capture: true, once: true });
      }
      from = null;
    },
    { signal },
  );
}

const swallow = (event: Event): void => {
  event.stopPropagation();
  event.preventDefault();
};
