const TRIES = 3;

/**
 * Keeps an element in the page: put back when the page takes it out, and given up quietly after three times, because a page that
 * wants it gone will win and only be slowed. Stops when the signal aborts.
 */
export function keepInPage(element: HTMLElement, attach: () => void, signal: AbortSignal): void {
  let left = TRIES;
  const observer = new MutationObserver(() => {
    if (element.isConnected) return;
    if (left === 0) {
      observer.disconnect();
      return;
    }
    left -= 1;
    attach();
  });
  observer.observe(element.ownerDocument.documentElement, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
}
