/** The modal dialogs of the page that are open. While one is, all outside it takes neither pointer nor focus, even what lies above it. */
const openModals = (document: Document): readonly Element[] => [...document.querySelectorAll('dialog:modal')];

/** Mouse and touch of a press. */
const PRESS = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click'] as const;

/** What is drawn by us and stays in use while a modal dialog of the page is open. */
type Drawn = {
  /** Puts it above everything again; false where it is not in sight, or the browser has no layer above the page. */
  raise(): boolean;
  /** What takes presses, whole; null where it is out of sight. */
  part(): Element | null;
  /** Somebody clicked there. */
  press(event: MouseEvent): void;
};

/**
 * Keeps an element of ours in use above the page’s modal dialogs. It is raised above each that opens, and since the browser hands no
 * press to what stands outside a modal dialog, presses where it is drawn are taken before the page hears them. Putting it inside the
 * dialog would do too, but would change what the page’s own styles and scripts count there.
 */
export class AboveModals {
  readonly #document: Document;
  readonly #drawn: Drawn;
  /** The dialogs it was raised above since they last opened. */
  readonly #below = new Set<Element>();
  #isPressed = false;

  constructor(document: Document, drawn: Drawn, signal: AbortSignal) {
    this.#document = document;
    this.#drawn = drawn;
    const opens = new MutationObserver(records => this.#noteOpened(records));
    opens.observe(document.documentElement, { subtree: true, attributes: true, attributeFilter: ['open'] });
    signal.addEventListener('abort', () => opens.disconnect());
    for (const type of PRESS)
      document.defaultView?.addEventListener(type, event => this.#hear(event), { capture: true, signal });
  }

  /** The dialogs that lie under it, though nothing but it would tell. */
  get below(): ReadonlySet<Element> {
    return this.#below;
  }

  /** Whether an event of the pointer is on it, though the browser hands it to what lies below. */
  covers({ clientX: x, clientY: y }: MouseEvent): boolean {
    const open = openModals(this.#document);
    if (open.length === 0 || !open.every(one => this.#below.has(one))) return false;
    const part = this.#drawn.part();
    return part !== null && isWithin(part, x, y);
  }

  /** It came into sight: above what is open by now. */
  settle(): void {
    const open = openModals(this.#document);
    if (open.every(one => this.#below.has(one)) || !this.#drawn.raise()) return;
    for (const one of open) this.#below.add(one);
  }

  #noteOpened(records: readonly MutationRecord[]): void {
    for (const { target } of records) this.#below.delete(target as Element);
    this.settle();
  }

  #hear(event: MouseEvent): void {
    const isOn = this.covers(event);
    if (event.type === 'pointerdown') this.#isPressed = isOn;
    // a press that began elsewhere, or on ourselves before a dialog opened, goes its own way
    if (!isOn || !this.#isPressed) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type === 'click') this.#drawn.press(event);
  }
}

function isWithin(element: Element, x: number, y: number): boolean {
  const box = element.getBoundingClientRect();
  return x >= box.left && x < box.right && y >= box.top && y < box.bottom;
}

/** Of some buttons of ours, the one a press is on. */
export const buttonAt = (inside: Element, { clientX: x, clientY: y }: MouseEvent): HTMLButtonElement | null =>
  [...inside.querySelectorAll('button')].find(button => isWithin(button, x, y)) ?? null;
