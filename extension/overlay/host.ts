/** What the names of all our elements begin with. */
export const OUR_NAMES = 'six-ones-';

/** Name of the element that stands in the page; the page can see it, not what is inside. */
export const HOST_NAME = 'six-ones-chip';

/** Name of the element the lens’s card is drawn in. */
export const LENS_HOST_NAME = 'six-ones-lens';

/** Name of the element the badges of lists are drawn in. */
export const ROWS_HOST_NAME = 'six-ones-rows';

const PINNED: Readonly<Record<string, string>> = {
  all: 'initial',
  position: 'fixed',
  inset: 'auto',
  right: '0px',
  width: 'max-content',
  height: 'max-content',
  margin: '0px',
  padding: '0px',
  border: '0px none',
  background: 'transparent',
  overflow: 'visible',
  display: 'block',
  opacity: '1',
  visibility: 'visible',
  transform: 'none',
  transition: 'none',
  filter: 'none',
  'clip-path': 'none',
  'z-index': '2147483647',
  'pointer-events': 'auto',
};

/** The element our chip is drawn in: a closed shadow root on an element whose own style no rule of the page outweighs. */
export type Host = {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** Puts it in the page, above everything where the browser has a top layer. */
  attach(): void;
  /** Its top edge, in pixels from the top of the window; with `left` it leaves the right edge for that place. */
  moveTo(top: number, left?: number): void;
  /** Above everything else in the layer above the page, or out of it and out of sight; whether the browser has such a layer. */
  raise(): boolean;
  hide(): void;
  remove(): void;
};

/** Makes the host for a document; it stands outside body, so that the page’s layout does not change. */
export function makeHost(document: Document, name: string = HOST_NAME): Host {
  const element = document.createElement(name);
  const root = element.attachShadow({ mode: 'closed' });
  // nb. inline and important: a page's `*{…!important}` reaches the host itself, though not the shadow root
  const pin = (property: string, value: string) => element.style.setProperty(property, value, 'important');
  for (const [property, value] of Object.entries(PINNED)) pin(property, value);
  return {
    element,
    root,
    attach() {
      document.documentElement.append(element);
      showOnTop(element);
    },
    moveTo(top, left) {
      pin('top', `${Math.round(top)}px`);
      if (left === undefined) return;
      pin('left', `${Math.round(left)}px`);
      pin('right', 'auto');
    },
    raise() {
      pin('display', 'block');
      showOnTop(element);
      return isOnTop(element);
    },
    hide() {
      if (isOnTop(element)) element.hidePopover();
      pin('display', 'none');
    },
    remove: () => element.remove(),
  };
}

function showOnTop(element: HTMLElement): void {
  if (!('popover' in element)) return;
  element.setAttribute('popover', 'manual');
  if (isOnTop(element)) element.hidePopover();
  if (element.isConnected) element.showPopover();
}

const isOnTop = (element: HTMLElement): boolean => 'popover' in element && element.matches(':popover-open');
