import { type Beside, wordsOf, writtenIn } from '../beside.ts';
import { linesOfPage } from '../layout/lines.ts';
import { besideReader } from '../readable.ts';
import { elementsOf, type XmlNode } from '../xml.ts';
import type { Zip } from '../zip.ts';
import { layerOf } from './layer.ts';
import { wordsInSeal } from './seal.ts';

/** What is drawn: a page, a template, an annotation, a piece other pages use. */
const DRAWN = new Set(['Content', 'Appearance', 'CompositeGraphicUnit']);
const XML = /\.xml$/i;
const SEAL = /\.(?:esl|dat)$/i;
const MILLIMETRE = 1;

/**
 * What an OFD document holds beside its pages: annotations and stamps on them, templates and pieces nobody uses, older versions,
 * tags, bookmarks, metadata, names of attachments, and the words in its seals. `read` are the parts that were read as pages.
 */
export function besideOfd(zip: Zip, read: ReadonlySet<string>): Beside {
  const parts = besideReader(zip);
  return zip.names.flatMap(name => {
    if (read.has(name)) return [];
    if (SEAL.test(name)) return [wordsInSeal(parts.bytes(name)).join('\n')];
    const part = XML.test(name) ? parts.xml(name) : null;
    return part === null ? [] : [linesOf(part).join('\n')];
  });
}

function linesOf(part: XmlNode): string[] {
  const drawn = drawnIn(part);
  return drawn.length === 0 ? wordsOf(part) : [...drawn.flatMap(linesDrawn), ...remarksIn(part)];
}

const drawnIn = (node: XmlNode): XmlNode[] =>
  DRAWN.has(node.name) ? [node] : elementsOf(node).flatMap(child => drawnIn(child));

const linesDrawn = (node: XmlNode): string[] =>
  linesOfPage({ pieces: layerOf([node]).pieces, millimetre: MILLIMETRE }, 0).map(line => line.text);

const remarksIn = (node: XmlNode): string[] =>
  DRAWN.has(node.name)
    ? []
    : [
        ...writtenIn(node),
        ...(node.name === 'Remark' || node.name === 'Parameter' ? wordsOf(node) : []),
        ...elementsOf(node).flatMap(remarksIn),
      ];
