import type { InsideFile } from './types.ts';
import type { Zip } from './zip.ts';

/** Parts that are read as what they are, and those that only say how things look or run: fonts, thumbnails, macros, printers. */
const PARTS =
  /\.(?:xml|rels|vml|odttf|ttf|ttc|otf|fntdata)$|^docProps\/thumbnail\.|vba(?:Project|Data)[^/]*\.bin$|printerSettings\d*\.bin$|^mimetype$|\/$/i;

/** The parts of a packed file that are files of their own: attachments, embedded objects, what nobody knows, and all that are `listed`. */
export const otherFiles = (zip: Zip, known: RegExp, listed: ReadonlySet<string> = new Set()): InsideFile[] =>
  zip.names
    .filter(name => listed.has(name) || !(PARTS.test(name) || known.test(name)))
    .map(name => ({ name: name.slice(name.lastIndexOf('/') + 1), bytes: () => zip.part(name) }));
