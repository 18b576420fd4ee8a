import type { PageNode } from '../page/node.ts';

const ELEMENT = 1;
const TEXT = 3;

/** An element of a tree made up for the page reader, so that every format is read by the same rules as a page. */
export function element(
  tag: string,
  children: readonly PageNode[],
  attributes: Readonly<Record<string, string>> = {},
): PageNode {
  return {
    nodeType: ELEMENT,
    nodeName: tag,
    nodeValue: null,
    childNodes: children,
    getAttribute: name => attributes[name] ?? null,
  };
}

/** A piece of text in such a tree. */
export const textNode = (text: string): PageNode => ({
  nodeType: TEXT,
  nodeName: '#text',
  nodeValue: text,
  childNodes: [],
});

/** A paragraph of one text; its line breaks become lines of their own. */
export function paragraph(text: string, tag = 'P'): PageNode {
  const lines = text.split('\n').filter(line => line.trim() !== '');
  return element(
    tag,
    lines.flatMap((line, index) => (index === 0 ? [textNode(line)] : [element('BR', []), textNode(line)])),
  );
}
