import type { PageNode } from '../../shared/recognition/page/node.ts';
import { OUR_NAMES } from './host.ts';

type Opener = (element: Element) => ShadowRoot | null;

// for elements that look empty: a closed root shows only to extensions
const MAY_HIDE_A_ROOT = /-|^(?:DIV|SPAN|SECTION|ARTICLE|MAIN|P)$/;

/**
 * What an element shows from within: its shadow root, open or closed, or the document of a frame that has no address of its own and so
 * no script of ours (srcdoc, about:blank). Null for any other; frames with an address are read by their own script.
 */
export function within(node: PageNode, tag: string): PageNode | null {
  const element = node as unknown as Element;
  // what our own layers say is none of the page's words
  if (tag.toLowerCase().startsWith(OUR_NAMES)) return null;
  if (tag === 'IFRAME' || tag === 'FRAME') return documentWithin(element as HTMLIFrameElement);
  if (element.shadowRoot !== null && element.shadowRoot !== undefined) return element.shadowRoot as unknown as PageNode;
  if (!MAY_HIDE_A_ROOT.test(tag) || (!tag.includes('-') && node.childNodes.length > 0)) return null;
  return (openClosed?.(element) ?? null) as unknown as PageNode | null;
}

const openClosed = openerOf(globalThis);

function openerOf(scope: object): Opener | null {
  const api: unknown = Reflect.get(scope, 'chrome');
  const dom: unknown = typeof api === 'object' && api !== null ? Reflect.get(api, 'dom') : null;
  if (typeof dom !== 'object' || dom === null) return null;
  const open: unknown = Reflect.get(dom, 'openOrClosedShadowRoot');
  return typeof open === 'function' ? element => Reflect.apply(open, dom, [element]) as ShadowRoot | null : null;
}

function documentWithin(frame: HTMLIFrameElement): PageNode | null {
  try {
    const inner = frame.contentDocument;
    return inner?.URL.startsWith('about:') === true ? (inner as unknown as PageNode) : null;
  } catch {
    return null;
  }
}
