import type { PageNode } from '../../page/node.ts';
import { readPage } from '../../page/read-page.ts';
import { element } from '../page-tree.ts';
import { folderOf } from '../part-path.ts';
import { FileStop, type FormatText } from '../types.ts';
import { childOf, elementsOf, parseXml, type XmlNode } from '../xml.ts';
import type { Zip } from '../zip.ts';
import { besideDocx } from './beside-docx.ts';
import { BodyReader } from './body.ts';
import { createNumbering } from './numbering.ts';
import { partAt, type Relations, relationsOf } from './parts.ts';
import { scannedPages } from './pictures.ts';
import { readStyles } from './styles.ts';

/** Ordinary notes; the others are the lines that separate them from the text. */
const REAL_NOTE = /^$|^normal$/;

/**
 * Reads a Word document (ECMA-376, as Word and WPS write it) as a page: text boxes before the paragraph they hang on, tables as
 * tables, numbering spelled out, deleted text and field codes left out; headers first, footers and notes at the end.
 */
export function readDocx(zip: Zip): FormatText {
  const main = mainPart(zip);
  const bytes = zip.part(main);
  if (bytes === null) throw new FileStop('broken');
  const relations = relationsOf(zip, main);
  const parts = (kind: string): XmlNode | null => xmlOf(zip, partAt(relations, kind) ?? `${folderOf(main)}${kind}.xml`);
  const styles = readStyles(parts('styles'));
  const reader = new BodyReader(styles, createNumbering(parts('numbering')));
  const document = parseXml(bytes);
  const body = childOf(document, 'body');
  if (body === undefined) throw new FileStop('broken');
  const margins = marginsOf(zip, relations, body);
  const blocks = [
    ...margins.headers.flatMap(header => reader.margin(header)),
    ...reader.blocks(body),
    ...margins.footers.flatMap(footer => reader.margin(footer)),
    ...notes(parts('footnotes'), 'footnote', reader),
    ...notes(parts('endnotes'), 'endnote', reader),
  ];
  const signed = zip.names.some(name => name.startsWith('_xmlsignatures/'));
  const page = readPage(element('BODY', blocks));
  const characters = page.blocks.reduce((sum, block) => sum + block.text.length, 0);
  const { pictures } = reader;
  return {
    page,
    signed,
    unseen: scannedPages(pictures, characters),
    pictures: pictures.length,
    beside: besideDocx(zip, main, document),
  };
}

function mainPart(zip: Zip): string {
  const target = partAt(relationsOf(zip, ''), 'officeDocument');
  return target !== null && zip.names.includes(target) ? target : 'word/document.xml';
}

function xmlOf(zip: Zip, name: string): XmlNode | null {
  const bytes = zip.part(name);
  return bytes === null ? null : parseXml(bytes);
}

type Margins = { readonly headers: readonly XmlNode[]; readonly footers: readonly XmlNode[] };

// Of the first section only: it carries the red head where that stands in a header, and later ones repeat it.
function marginsOf(zip: Zip, relations: Relations, body: XmlNode): Margins {
  const section =
    elementsOf(body, 'p')
      .map(one => childOf(one, 'pPr', 'sectPr'))
      .find(one => one !== undefined) ?? childOf(body, 'sectPr');
  const wanted = childOf(section, 'titlePg') === undefined ? 'default' : 'first';
  const named = (name: string): XmlNode[] =>
    elementsOf(section, name)
      .filter(one => (one.attributes.type ?? 'default') === wanted)
      .flatMap(one => xmlOf(zip, relations.byId.get(one.attributes.id ?? '') ?? '') ?? []);
  return { headers: named('headerReference'), footers: named('footerReference') };
}

function notes(part: XmlNode | null, name: string, reader: BodyReader): PageNode[] {
  return elementsOf(part ?? undefined, name)
    .filter(note => REAL_NOTE.test(note.attributes.type ?? ''))
    .flatMap(note => reader.blocks(note));
}
