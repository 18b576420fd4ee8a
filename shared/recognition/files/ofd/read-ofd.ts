import { pageOfLayout } from '../layout/page-of-lines.ts';
import type { LaidPage } from '../layout/types.ts';
import { MOST_CHARACTERS, MOST_PAGES } from '../limits.ts';
import { folderOf, pathFrom } from '../part-path.ts';
import { FileStop, type FormatText } from '../types.ts';
import { childOf, elementsOf, parseXml, textOf, type XmlNode } from '../xml.ts';
import type { Zip } from '../zip.ts';
import { besideOfd } from './beside-ofd.ts';
import { layerOf } from './layer.ts';

/** OFD's unit is the millimetre. */
const MILLIMETRE = 1;

/**
 * Reads an OFD document (GB/T 33190-2016) by the order its Document.xml gives the pages, each with the template it is printed on.
 * Whether it is signed is told; whether the signature is valid is not.
 */
export function readOfd(zip: Zip): FormatText {
  const entry = zip.names.find(name => name.toLowerCase() === 'ofd.xml') ?? 'OFD.xml';
  const bodies = elementsOf(xmlAt(zip, entry), 'DocBody');
  const pages: LaidPage[] = [];
  const read = new Set<string>();
  let unseen = 0;
  let characters = 0;
  for (const body of bodies) {
    const root = pathFrom('', textOf(childOf(body, 'DocRoot')).trim());
    for (const page of pagesOf(zip, root, read)) {
      if (pages.length >= MOST_PAGES || characters > MOST_CHARACTERS) break;
      const length = page.pieces.reduce((sum, piece) => sum + piece.text.trim().length, 0);
      characters += length;
      if (length === 0 && page.pictures > 0) unseen += 1;
      pages.push({ pieces: page.pieces, millimetre: MILLIMETRE, rules: page.rules });
    }
  }
  if (pages.length === 0) throw new FileStop('broken');
  const signed = bodies.some(body => textOf(childOf(body, 'Signatures')).trim() !== '');
  return { page: pageOfLayout(pages), signed, unseen, beside: besideOfd(zip, read) };
}

function* pagesOf(zip: Zip, root: string, read: Set<string>): Generator<ReturnType<typeof layerOf>> {
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
  for (const entry of elementsOf(childOf(document, 'Pages'), 'Page')) {
    const page = xmlAt(zip, placeOf(entry));
    read.add(placeOf(entry));
    const printedOn = elementsOf(page, 'Template')
      .map(one => templates.get(one.attributes.TemplateID ?? ''))
      .filter(place => place !== undefined);
    for (const place of printedOn) read.add(place);
    yield layerOf([...printedOn.map(templateAt), page].map(one => childOf(one, 'Content')));
  }
}

function xmlAt(zip: Zip, name: string): XmlNode {
  const bytes = zip.part(name);
  if (bytes === null) throw new FileStop('broken');
  return parseXml(bytes);
}
