import { SaxesParser } from 'saxes';
import { decodeText } from './decode-text.ts';
import { DEEPEST_XML, MOST_ELEMENTS } from './limits.ts';
import { FileStop } from './types.ts';

/** An XML element: its name and its attributes' names without prefix, its children in order. */
export type XmlNode = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlNode | string)[];
};

type Open = { name: string; attributes: Record<string, string>; children: (XmlNode | string)[] };

/**
 * Parses one XML part. Entities that a part declares itself are never expanded; more elements or levels than the limits allow, and
 * anything not well formed, stop the reading.
 */
export function parseXml(bytes: Uint8Array): XmlNode {
  const parser = new SaxesParser({ xmlns: false });
  const stack: Open[] = [{ name: '', attributes: {}, children: [] }];
  let elements = 0;
  parser.on('opentag', tag => {
    elements += 1;
    if (elements > MOST_ELEMENTS || stack.length > DEEPEST_XML) throw new FileStop('too-big');
    const node: Open = { name: localName(tag.name), attributes: plain(tag.attributes), children: [] };
    stack.at(-1)?.children.push(node);
    stack.push(node);
  });
  parser.on('closetag', () => void stack.pop());
  parser.on('text', text => void stack.at(-1)?.children.push(text));
  parser.on('cdata', text => void stack.at(-1)?.children.push(text));
  parser.on('error', () => {
    throw new FileStop('broken');
  });
  parser.write(decodeText(bytes)).close();
  const root = stack[0]?.children.find(child => typeof child !== 'string');
  if (root === undefined) throw new FileStop('broken');
  return root;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function plain(attributes: Readonly<Record<string, unknown>>): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) found[localName(name)] = String(value);
  return found;
}

/** The child elements, of one name where it is given. */
export const elementsOf = (node: XmlNode | undefined, name?: string): XmlNode[] =>
  (node?.children ?? []).filter(
    (child): child is XmlNode => typeof child !== 'string' && (name === undefined || child.name === name),
  );

/** The first child element at the end of a path of names. */
export const childOf = (node: XmlNode | undefined, ...names: readonly string[]): XmlNode | undefined =>
  names.reduce<XmlNode | undefined>((at, name) => elementsOf(at, name)[0], node);

/** All the text under a node. */
export const textOf = (node: XmlNode | undefined): string =>
  (node?.children ?? []).map(child => (typeof child === 'string' ? child : textOf(child))).join('');
