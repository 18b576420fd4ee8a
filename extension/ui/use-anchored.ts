import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Where a list floats: fixed to the window, so that no scrolling box around the field cuts it off. */
export type AnchoredPlace = { readonly left: string; readonly width: string; readonly maxHeight: string } & (
  | { readonly top: string }
  | { readonly bottom: string }
);

const GAP = 2;
const MARGIN = 8;
const TALLEST = 296;

/** The place of a list below its field, or above it where there is more room; follows scrolling while it is open. */
export function useAnchored(anchor: RefObject<HTMLElement | null>, open: boolean): AnchoredPlace | null {
  const [place, setPlace] = useState<AnchoredPlace | null>(null);
  useLayoutEffect(() => {
    const field = anchor.current;
    if (!open || field === null) {
      setPlace(null);
      return;
    }
    const settle = () => setPlace(placeFor(field.getBoundingClientRect(), window.innerHeight));
    settle();
    window.addEventListener('scroll', settle, { capture: true, passive: true });
    window.addEventListener('resize', settle);
    return () => {
      window.removeEventListener('scroll', settle, { capture: true });
      window.removeEventListener('resize', settle);
    };
  }, [anchor, open]);
  return place;
}

function placeFor(field: DOMRect, height: number): AnchoredPlace {
  const below = height - field.bottom - GAP - MARGIN;
  const above = field.top - GAP - MARGIN;
  const across = { left: `${field.left}px`, width: `${field.width}px` };
  if (below >= Math.min(TALLEST, above)) {
    return { ...across, top: `${field.bottom + GAP}px`, maxHeight: `${Math.min(TALLEST, below)}px` };
  }
  return { ...across, bottom: `${height - field.top + GAP}px`, maxHeight: `${Math.min(TALLEST, above)}px` };
}
