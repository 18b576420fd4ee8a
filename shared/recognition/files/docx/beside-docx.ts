import { type Beside, wordsOf } from '../beside.ts';
import { besideReader } from '../readable.ts';
import type { XmlNode } from '../xml.ts';
import type { Zip } from '../zip.ts';
import { hiddenLines } from './hidden.ts';

/** Parts that say how a document looks, and the store of ready-made pieces, which is no part of it. */
const LOOKS = /^word\/(?:glossary\/|theme\/|(?:styles\w*|fontTable|numbering|webSettings|people)\.xml$)/;
/** Properties of the document and the data its fields are bound to. */
const PROPERTIES = /^(?:docProps|customXml)\/[^/]+\.xml$/;
const SHOWN = /^word\/.*\.xml$/;

/**
 * What a Word document holds beside the text it shows: headers and footers of every section and kind, comments, notes, struck-out and
 * hidden text, codes of fields, words of pictures, drawn letters and diagrams, properties and bound data.
 */
export function besideDocx(zip: Zip, main: string, document: XmlNode): Beside {
  const parts = besideReader(zip);
  const places = [hiddenLines(document, true).join('\n')];
  for (const name of zip.names) {
    if (name === main || LOOKS.test(name)) continue;
    const isShown = SHOWN.test(name);
    if (!isShown && !PROPERTIES.test(name)) continue;
    const part = parts.xml(name);
    if (part !== null) places.push((isShown ? hiddenLines(part, false) : wordsOf(part)).join('\n'));
  }
  return places;
}
