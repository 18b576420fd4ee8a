import { readText } from '../page/read-text.ts';
import { wordsOf } from './beside.ts';
import { otherFiles } from './other-files.ts';
import type { KnownText } from './read-form.ts';
import { besideReader } from './readable.ts';
import { elementsOf, textOf, type XmlNode } from './xml.ts';
import type { Zip } from './zip.ts';

/** Elements whose runs make one text: a cell's string, a paragraph of a slide or a shape, a comment. */
const ONE_TEXT = new Set(['si', 'is', 'p', 'text']);
const SLIDE = /^ppt\/slides\/[^/]+\.xml$/;
const PICTURE = /\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf)$/i;

/**
 * Reads a packed file that is no document by itself, for the marking firewall alone: the words of a workbook or of slides, and what
 * lies in an archive. Slides without a word are pictures.
 */
export function readPackage(zip: Zip): KnownText {
  const parts = besideReader(zip);
  const beside: string[] = [];
  let unseen = 0;
  let isBlank = true;
  for (const name of zip.names.filter(one => one.endsWith('.xml'))) {
    const part = parts.xml(name);
    if (part === null) continue;
    if (SLIDE.test(name) && textOf(part).trim() === '') unseen += 1;
    const texts = textsIn(part);
    isBlank &&= texts.join('').trim() === '';
    beside.push([...texts, ...wordsOf(part)].join('\n'));
  }
  const isOffice = zip.names.includes('[Content_Types].xml');
  if (isOffice && isBlank) unseen += zip.names.filter(name => PICTURE.test(name)).length;
  const inside = otherFiles(zip, isOffice ? PICTURE : NONE);
  return { kind: 'text', page: readText(''), signed: false, unseen, beside, inside };
}

const NONE = /^$/;

const textsIn = (node: XmlNode): string[] =>
  elementsOf(node).flatMap(child => (ONE_TEXT.has(child.name) ? [textOf(child)] : textsIn(child)));
