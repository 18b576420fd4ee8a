import { type Beside, wordsOf, writtenIn } from '../beside.ts';
import { linesOfPage } from '../layout/lines.ts';
import { isSealShaped } from '../layout/pictured.ts';
import { otherFiles } from '../other-files.ts';
import { folderOf, pathFrom } from '../part-path.ts';
import { besideReader } from '../readable.ts';
import type { InsideFile } from '../types.ts';
import { childOf, elementsOf, textOf, type XmlNode } from '../xml.ts';
import type { Zip } from '../zip.ts';
import { layerOf, type PictureSize, sizeIn } from './layer.ts';
import { wordsInSeal } from './seal.ts';

/** What is drawn: a page, a template, an annotation, a piece other pages use. */
const DRAWN = new Set(['Content', 'Appearance', 'CompositeGraphicUnit']);
const XML = /\.xml$/i;
const SEAL = /\.(?:esl|dat)$/i;
const MILLIMETRE = 1;

/** Pictures of pages and annotations; what they cover is judged there. */
const PICTURE = /\.(?:png|jpe?g|bmp|tiff?|gif|webp|jb2|jbig2|gbig2)$/i;

/** What lies beside the pages: texts for the firewall, pictures nobody has seen, and files of their own. */
type BesideOfd = { readonly places: Beside; readonly unseen: number; readonly inside: readonly InsideFile[] };

/**
 * What an OFD document holds beside its pages: annotations and stamps on them, templates and pieces nobody uses, older versions,
 * tags, bookmarks, metadata, names of attachments, the words in its seals, and the attachments. `read` are the parts that were read as
 * pages.
 */
export function besideOfd(zip: Zip, read: ReadonlySet<string>): BesideOfd {
  const parts = besideReader(zip);
  const places: string[] = [];
  const attached = new Set<string>();
  let unseen = 0;
  for (const name of zip.names.filter(one => !read.has(one))) {
    if (SEAL.test(name)) places.push(wordsInSeal(parts.bytes(name)).join('\n'));
    const part = XML.test(name) ? parts.xml(name) : null;
    if (part === null) continue;
    places.push(linesOf(part).join('\n'));
    unseen += stampsIn(part).filter(([width, height]) => !isSealShaped(width, height)).length;
    for (const path of attachedIn(part, folderOf(name))) attached.add(path);
  }
  const known = new RegExp(`${PICTURE.source}|${SEAL.source}`, 'i');
  return { places, unseen, inside: otherFiles(zip, known, attached) };
}

/** The sizes of pictures set on pages afterwards: seals, and pictures in annotations. */
function stampsIn(node: XmlNode): PictureSize[] {
  if (node.name === 'StampAnnot') return [sizeIn(node)];
  if (node.name === 'Appearance') return layerOf([node]).sizes;
  return elementsOf(node).flatMap(stampsIn);
}

/** Where the attachments of a list may lie: writers count from the list, from the document or from the top of the file. */
function attachedIn(node: XmlNode, folder: string): string[] {
  if (node.name !== 'Attachment') return elementsOf(node).flatMap(child => attachedIn(child, folder));
  const place = textOf(childOf(node, 'FileLoc')).trim();
  if (place === '') return [];
  return [folder, folderOf(folder.slice(0, -1)), ''].map(from => pathFrom(from, place));
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
