/** As much of a document tree as reading needs: a browser's nodes fit, and so does any parser's tree behind a thin wrapper. */
export interface PageNode {
  /** 1 element, 3 text, 9 document, 11 fragment; anything else is passed over. */
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: ArrayLike<PageNode>;
  /** In a browser going from one node to the next is faster than making a list of them; a parsed file has none of the two. */
  readonly firstChild?: PageNode | null;
  readonly nextSibling?: PageNode | null;
  getAttribute?(name: string): string | null;
}

/** Upper-case name of an element, or '' for any other node. */
export const tagOf = (node: PageNode): string => (node.nodeType === 1 ? node.nodeName.toUpperCase() : '');

/** An attribute's value, '' when it is absent. */
export const attributeOf = (node: PageNode, name: string): string => node.getAttribute?.(name) ?? '';

const UNREAD = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG CANVAS IFRAME OBJECT VIDEO AUDIO MAP BUTTON HEAD NAV DATALIST'.split(' '),
);
const HIDING = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** Whether an element is read at all: scripts, navigation and what is hidden by its own attributes are not. */
export const isRead = (node: PageNode, tag: string): boolean =>
  (!UNREAD.has(tag) || (tag === 'TEMPLATE' && attributeOf(node, 'shadowrootmode') !== '')) &&
  node.getAttribute?.('hidden') == null &&
  !HIDING.test(attributeOf(node, 'style'));

const TICKED_ROLES = new Set(['radio', 'checkbox', 'option', 'menuitemradio', 'menuitemcheckbox', 'switch']);

/** The sign of an element that plays a box or a choice: ☑ or □; null for any other. */
export function signOfRole(node: PageNode): '☑' | '□' | null {
  const role = node.getAttribute?.('role');
  if (role == null || !TICKED_ROLES.has(role)) return null;
  const state = attributeOf(node, role === 'option' ? 'aria-selected' : 'aria-checked');
  return state === 'true' ? '☑' : state === 'false' ? '□' : null;
}

const FIELD_TYPES = new Set(['', 'text', 'date', 'datetime-local', 'number', 'search']);

/** What a form element shows: the typed text, the chosen option, or a box that says whether it is ticked. */
export function shownInField(node: PageNode, tag: string): string | null {
  if (tag === 'TEXTAREA') return liveText(node) ?? null;
  if (tag === 'SELECT') return chosenOption(node);
  if (tag !== 'INPUT') return null;
  const type = attributeOf(node, 'type').toLowerCase();
  if (type === 'checkbox' || type === 'radio') return isOn(node, 'checked') ? '☑' : '□';
  return FIELD_TYPES.has(type) ? (liveText(node) ?? attributeOf(node, 'value')) : '';
}

// The live state of a form element is a property in a browser and an attribute in a parsed file.
const liveText = (node: PageNode): string | undefined => {
  const value: unknown = Reflect.get(node, 'value');
  return typeof value === 'string' ? value : undefined;
};

const isOn = (node: PageNode, name: 'checked' | 'selected'): boolean => {
  const live: unknown = Reflect.get(node, name);
  return typeof live === 'boolean' ? live : node.getAttribute?.(name) != null;
};

function chosenOption(select: PageNode): string {
  const options: PageNode[] = [];
  const collect = (node: PageNode): void => {
    for (const child of Array.from(node.childNodes)) {
      const tag = tagOf(child);
      if (tag === 'OPTION') options.push(child);
      else if (tag === 'OPTGROUP') collect(child);
    }
  };
  collect(select);
  const isOpen = select.getAttribute?.('multiple') != null || Number(attributeOf(select, 'size')) > 1;
  const chosen = options.find(option => isOn(option, 'selected')) ?? (isOpen ? undefined : options[0]);
  return chosen === undefined ? '' : Array.from(chosen.childNodes, child => child.nodeValue ?? '').join('');
}
