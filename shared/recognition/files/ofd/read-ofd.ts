import { pageOfLayout } from '../layout/page-of-lines.ts';
import { isPictured } from '../layout/pictured.ts';
import type { LaidPage, Piece } from '../layout/types.ts';
import { MOST_CHARACTERS, MOST_PAGES } from '../limits.ts';
import { folderOf, pathFrom } from '../part-path.ts';
import { unlessBroken } from '../readable.ts';
import { FileStop, type FormatText } from '../types.ts';
import { childOf, elementsOf, parseXml, textOf, type XmlNode } from '../xml.ts';
import type { Zip } from '../zip.ts';
import { besideOfd } from './beside-ofd.ts';
import { layerOf } from './layer.ts';

/** OFD's unit is the millimetre. */
const MILLIMETRE = 1;
/** What stands in the place of a glyph that has no character (GB/T 33190-2016). */
const UNKNOWN = /[\u00a4\ufffd]/;
/** A level has two letters; one sign that means nothing is a bullet. */
const LETTERS_OF_A_MARK = 2;

/**
 * Reads an OFD document (GB/T 33190-2016) by the order its Document.xml gives the pages, each with the template it is printed on. Of
 * several documents in one file the first is read; the others are judged beside it. Whether it is signed is told; whether the signature
 * is valid is not.
 */
export function readOfd(zip: Zip): FormatText {
  const entry = zip.names.find(name => name.toLowerCase() === 'ofd.xml') ?? 'OFD.xml';
  const bodies = elementsOf(xmlAt(zip, entry), 'DocBody');
  const read = new Set<string>();
  let pages: readonly LaidPage[] = [];
  let unseen = 0;
  for (const body of bodies) {
    const root = pathFrom('', textOf(childOf(body, 'DocRoot')).trim());
    const isFirst = pages.length === 0;
    const found = isFirst ? documentAt(zip, root, read) : unlessBroken(() => documentAt(zip, root, new Set()));
    if (isFirst) pages = found?.pages ?? [];
    unseen += found?.unseen ?? 0;
  }
  if (pages.length === 0) throw new FileStop('broken');
  const signed = bodies.some(body => textOf(childOf(body, 'Signatures')).trim() !== '');
  const beside = besideOfd(zip, read);
  return {
    page: pageOfLayout(pages),
    signed,
    unseen: unseen + beside.unseen,
    beside: beside.places,
    inside: beside.inside,
  };
}

type Pages = { readonly pages: readonly LaidPage[]; readonly unseen: number };

function documentAt(zip: Zip, root: string, read: Set<string>): Pages {
  const pages: LaidPage[] = [];
  let unseen = 0;
  let characters = 0;
  for (const { layer, area } of pagesOf(zip, root, read)) {
    if (pages.length >= MOST_PAGES || characters > MOST_CHARACTERS) break;
    const length = layer.pieces.reduce((sum, piece) => sum + piece.text.trim().length, 0);
    const covered = layer.sizes.reduce((sum, [width, height]) => sum + width * height, 0);
    characters += length;
    const isScan = (length === 0 && layer.pictures > 0) || isPictured(covered, length, area);
    if (isScan || unknownIn(layer.pieces) >= LETTERS_OF_A_MARK) unseen += 1;
    pages.push({ pieces: layer.pieces, millimetre: MILLIMETRE, rules: layer.rules });
  }
  return { pages, unseen };
}

/** Glyphs that stand for no character a writer could name. */
const unknownIn = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { text }) => sum + text.split(UNKNOWN).length - 1, 0);

type OfdPage = { readonly layer: ReturnType<typeof layerOf>; readonly area: number };

function* pagesOf(zip: Zip, root: string, read: Set<string>): Generator<OfdPage> {
  const document = xmlAt(zip, root);
  const folder = folderOf(root);
  const placeOf = (node: XmlNode): string => pathFrom(folder, node.attributes.BaseLoc ?? '');
  const templates = new Map(
    elementsOf(childOf(document, 'CommonData'), 'TemplatePage').map(one => [one.attributes.ID ?? '', placeOf(one)]),
  );
  const known = new Map<string, XmlNode>();
  const templateAt = (place: string): XmlNode => {
    const template = known.get(place) ?? xmlAt(zip, place);
    known.set(place, template);
    return template;
  };
  const usualArea = areaOf(childOf(document, 'CommonData', 'PageArea'));
  for (const entry of elementsOf(childOf(document, 'Pages'), 'Page')) {
    const page = xmlAt(zip, placeOf(entry));
    read.add(placeOf(entry));
    const printedOn = elementsOf(page, 'Template')
      .map(one => templates.get(one.attributes.TemplateID ?? ''))
      .filter(place => place !== undefined);
    for (const place of printedOn) read.add(place);
    const layer = layerOf([...printedOn.map(templateAt), page].map(one => childOf(one, 'Content')));
    yield { layer, area: areaOf(childOf(page, 'Area')) ?? usualArea ?? A4 };
  }
}

const A4 = 210 * 297;

/** The area of a page in square millimetres; null where it is not said. */
function areaOf(area: XmlNode | undefined): number | null {
  const [, , width = 0, height = 0] = textOf(childOf(area, 'PhysicalBox')).trim().split(/\s+/).map(Number);
  return width * height > 0 ? width * height : null;
}

function xmlAt(zip: Zip, name: string): XmlNode {
  const bytes = zip.part(name);
  if (bytes === null) throw new FileStop('broken');
  return parseXml(bytes);
}
