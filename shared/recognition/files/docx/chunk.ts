import type { PageNode } from '../../page/node.ts';
import { tagOf } from '../../page/node.ts';
import { decodeText } from '../decode-text.ts';
import { isWebArchive, readWebArchive } from '../mht.ts';
import { element, paragraph } from '../page-tree.ts';
import { formOf } from '../sniff.ts';
import type { ReadContext } from '../types.ts';

const DEEPEST = 12;

/**
 * What an `altChunk` brings into the document where it stands: a web page, saved alone or with its pictures, or plain text; null for
 * anything else. Word shows it as the document's own text.
 */
export function nodesOfChunk(bytes: Uint8Array, name: string, { parseHtml }: ReadContext): PageNode[] | null {
  const form = formOf(bytes, name);
  if (form === 'html') return shownIn(parseHtml(decodeText(bytes)));
  if (form !== 'text' || /\.xml$/i.test(name)) return form === 'empty' ? [] : null;
  if (isWebArchive(bytes)) return shownIn(parseHtml(readWebArchive(bytes)));
  return decodeText(bytes)
    .split(/\r\n|[\n\r]/)
    .filter(line => line.trim() !== '')
    .map(line => paragraph(line));
}

/** The body of a page without its head, as a part of another. */
const shownIn = (page: PageNode): PageNode[] => {
  const body = bodyIn(page, 0);
  return body === null ? [] : [element('DIV', Array.from(body.childNodes))];
};

function bodyIn(node: PageNode, depth: number): PageNode | null {
  if (tagOf(node) === 'BODY') return node;
  if (depth > DEEPEST) return null;
  for (const child of Array.from(node.childNodes)) {
    const found = tagOf(child) === 'HTML' || tagOf(child) === 'BODY' ? bodyIn(child, depth + 1) : null;
    if (found !== null) return found;
  }
  return null;
}
