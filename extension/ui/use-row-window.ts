import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** The rows that are drawn, `from` included and `to` not. */
export type RowWindow = { readonly from: number; readonly to: number };

/** Rows drawn beyond each edge, and the step in which the window moves: one redraw for eight rows of scrolling. */
const SPARE = 12;
const STEP = 8;
/** What is assumed to fit before the box has been measured. */
const FIRST_HEIGHT = 960;

/** The rows to draw for a box scrolled to `top`, `height` high; all in pixels. */
export function windowAt(top: number, height: number, rowHeight: number, count: number): RowWindow {
  const first = Math.floor(top / rowHeight / STEP) * STEP - SPARE;
  const shown = Math.ceil(height / rowHeight / STEP) * STEP;
  const to = Math.min(count, first + shown + 2 * SPARE + STEP);
  return { from: Math.max(0, Math.min(first, to - shown)), to };
}

/** Keeps the window of drawn rows over what the box shows, all rows while printing, and brings a row into view. */
export function useRowWindow(count: number, rowHeight: number, headHeight: number) {
  const { box, view, measure } = useScrolled(rowHeight);
  const printing = usePrinting();
  const reveal = useCallback(
    (index: number) => {
      const node = box.current;
      if (node === null) return;
      const room = (node.clientHeight === 0 ? FIRST_HEIGHT : node.clientHeight) - headHeight;
      const top = index * rowHeight;
      if (top < node.scrollTop) node.scrollTop = top;
      else if (top + rowHeight > node.scrollTop + room) node.scrollTop = top + rowHeight - room;
      measure();
    },
    [rowHeight, headHeight, measure],
  );

  /** How many rows PageDown goes on. */
  const page = Math.max(1, Math.floor((view.height - headHeight) / rowHeight) - 1);
  const shown: RowWindow = printing ? { from: 0, to: count } : windowAt(view.top, view.height, rowHeight, count);
  return { box, shown, reveal, page };
}

/** Where the box is scrolled to, in steps, and how high it is; all in pixels. */
function useScrolled(rowHeight: number) {
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: FIRST_HEIGHT });

  const measure = useCallback(() => {
    const { scrollTop = 0, clientHeight = 0 } = box.current ?? {};
    const top = Math.floor(scrollTop / rowHeight / STEP) * STEP * rowHeight;
    const height = clientHeight === 0 ? FIRST_HEIGHT : clientHeight;
    setView(before => (before.top === top && before.height === height ? before : { top, height }));
  }, [rowHeight]);

  useLayoutEffect(() => {
    const node = box.current;
    if (node === null) return;
    measure();
    node.addEventListener('scroll', measure, { passive: true });
    const observer = new ResizeObserver(measure);
    observer.observe(node);
    return () => {
      node.removeEventListener('scroll', measure);
      observer.disconnect();
    };
  }, [measure]);

  return { box, view, measure };
}

/** Whether the page is being printed: then there is no scrolling, and all rows must be there. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => setPrinting(true);
    const end = () => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
}
