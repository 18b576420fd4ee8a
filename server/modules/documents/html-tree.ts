import { type DefaultTreeAdapterMap, parse } from 'parse5';
import type { PageNode } from '../../../shared/recognition/page/node.ts';

type Parsed = DefaultTreeAdapterMap['node'];

class ParsedNode implements PageNode {
  readonly #node: Parsed;
  #children: ParsedNode[] | null = null;

  constructor(node: Parsed) {
    this.#node = node;
  }

  get nodeName(): string {
    return this.#node.nodeName;
  }

  get nodeType(): number {
    if (this.#node.nodeName === '#text') return 3;
    if (this.#node.nodeName === '#document') return 9;
    return 'tagName' in this.#node ? 1 : 8;
  }

  get nodeValue(): string | null {
    return 'value' in this.#node ? this.#node.value : null;
  }

  get childNodes(): readonly ParsedNode[] {
    this.#children ??= childrenOf(this.#node).map(child => new ParsedNode(child));
    return this.#children;
  }

  getAttribute(name: string): string | null {
    if (!('attrs' in this.#node)) return null;
    return this.#node.attrs.find(attribute => attribute.name === name)?.value ?? null;
  }
}

// what stands in a template is kept apart; a shadow root written as one is shown
const childrenOf = (node: Parsed): readonly Parsed[] =>
  'content' in node ? node.content.childNodes : 'childNodes' in node ? node.childNodes : [];

/** An HTML file as a tree recognition can read; scripts are never run and nothing is fetched. */
export const htmlTree = (html: string): PageNode => new ParsedNode(parse(html));
