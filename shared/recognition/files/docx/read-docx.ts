import type { PageNode } from '../../page/node.ts';
import { readPage } from '../../page/read-page.ts';
import { otherFiles } from '../other-files.ts';
import { element } from '../page-tree.ts';
import { folderOf } from '../part-path.ts';
import { unlessBroken } from '../readable.ts';
import { formOf } from '../sniff.ts';
import { FileStop, type FormatText, type ReadContext } from '../types.ts';
import { childOf, elementsOf, parseXml, type XmlNode } from '../xml.ts';
import { openZip, type Zip } from '../zip.ts';
import { besideDocx } from './beside-docx.ts';
import { BodyReader, type Chunks } from './body.ts';
import { nodesOfChunk } from './chunk.ts';
import { createNumbering } from './numbering.ts';
import { partAt, type Relations, relationsOf } from './parts.ts';
import { backgroundPictures, scannedPages } from './pictures.ts';
import { readStyles } from './styles.ts';

/** Ordinary notes; the others are the lines that separate them from the text. */
const REAL_NOTE = /^$|^normal$/;

/** Pictures and what says how they look; what they show is judged by the share of a page they cover. */
const MEDIA = /^word\/(?:media|fonts|theme)\/|^customXml\/|^_xmlsignatures\//;
/** Whatever its ending, what lies there is a file of its own. */
const EMBEDDED = /^word\/embeddings\/./;
const MARGIN = /^word\/(?:header|footer)[^/]*\.xml$/;
const XML = /\.xml$/i;
/** Documents brought into documents are read so deep. */
const DEEPEST_CHUNK = 3;

/**
 * Reads a Word document (ECMA-376, as Word and WPS write it) as a page: text boxes before the paragraph they hang on, tables as
 * tables, numbering spelled out, parts brought in where they stand, deleted text and field codes left out; headers first, footers and
 * notes at the end.
 */
export function readDocx(zip: Zip, context: ReadContext): FormatText {
  const { blocks, pictures, unread, main, document } = treeOf(zip, context, 0);
  const signed = zip.names.some(name => name.startsWith('_xmlsignatures/'));
  const page = readPage(element('BODY', blocks));
  const characters = page.blocks.reduce((sum, block) => sum + block.text.length, 0);
  return {
    page,
    signed,
    unseen: scannedPages(pictures, characters) + unread,
    pictures: pictures.length,
    beside: besideDocx(zip, main, document),
    inside: otherFiles(zip, MEDIA, new Set(zip.names.filter(name => EMBEDDED.test(name)))),
  };
}

type Tree = {
  readonly blocks: readonly PageNode[];
  readonly pictures: readonly number[];
  readonly unread: number;
  readonly main: string;
  readonly document: XmlNode;
};

function treeOf(zip: Zip, context: ReadContext, depth: number): Tree {
  const main = mainPart(zip);
  const document = xmlOf(zip, main);
  const body = childOf(document ?? undefined, 'body');
  if (document === null || body === undefined) throw new FileStop('broken');
  const relations = relationsOf(zip, main);
  const parts = (kind: string): XmlNode | null => xmlOf(zip, partAt(relations, kind) ?? `${folderOf(main)}${kind}.xml`);
  const chunks: Chunks = id => chunkAt(zip, relations.byId.get(id) ?? '', context, depth);
  const reader = new BodyReader(readStyles(parts('styles')), createNumbering(parts('numbering')), chunks);
  const margins = marginsOf(zip, relations, body);
  const blocks = [
    ...margins.headers.flatMap(header => reader.margin(header)),
    ...reader.blocks(body),
    ...margins.footers.flatMap(footer => reader.margin(footer)),
    ...notes(parts('footnotes'), 'footnote', reader),
    ...notes(parts('endnotes'), 'endnote', reader),
  ];
  // of the other margins only how much of a page their pictures cover
  for (const name of zip.names) {
    const part = MARGIN.test(name) && !margins.read.has(name) ? unlessBroken(() => xmlOf(zip, name)) : null;
    if (part !== null) reader.margin(part);
  }
  const { pictures, unread } = reader;
  return { blocks, pictures: [...pictures, ...backgroundPictures(document)], unread, main, document };
}

// a document brought in is one of its own: its pictures and what lies in it are looked at with the files inside of this one
function chunkAt(zip: Zip, name: string, context: ReadContext, depth: number): readonly PageNode[] | null {
  const bytes = unlessBroken(() => zip.part(name));
  if (bytes === null) return [];
  const isDocument = formOf(bytes, name) === 'zip' && depth < DEEPEST_CHUNK;
  const nodes = isDocument
    ? unlessBroken(() => treeOf(openZip(bytes, context.effort), context, depth + 1).blocks)
    : nodesOfChunk(bytes, name, context);
  return nodes ?? (XML.test(name) ? null : []);
}

function mainPart(zip: Zip): string {
  const target = partAt(relationsOf(zip, ''), 'officeDocument');
  return target !== null && zip.names.includes(target) ? target : 'word/document.xml';
}

function xmlOf(zip: Zip, name: string): XmlNode | null {
  const bytes = zip.part(name);
  return bytes === null ? null : parseXml(bytes);
}

type Margins = {
  readonly headers: readonly XmlNode[];
  readonly footers: readonly XmlNode[];
  readonly read: ReadonlySet<string>;
};

// Of the first section only: it carries the red head where that stands in a header, and later ones repeat it.
function marginsOf(zip: Zip, relations: Relations, body: XmlNode): Margins {
  const section =
    elementsOf(body, 'p')
      .map(one => childOf(one, 'pPr', 'sectPr'))
      .find(one => one !== undefined) ?? childOf(body, 'sectPr');
  const wanted = childOf(section, 'titlePg') === undefined ? 'default' : 'first';
  const read = new Set<string>();
  const named = (name: string): XmlNode[] =>
    elementsOf(section, name)
      .filter(one => (one.attributes.type ?? 'default') === wanted)
      .flatMap(one => {
        const part = relations.byId.get(one.attributes.id ?? '') ?? '';
        read.add(part);
        return xmlOf(zip, part) ?? [];
      });
  return { headers: named('headerReference'), footers: named('footerReference'), read };
}

function notes(part: XmlNode | null, name: string, reader: BodyReader): PageNode[] {
  return elementsOf(part ?? undefined, name)
    .filter(note => REAL_NOTE.test(note.attributes.type ?? ''))
    .flatMap(note => reader.blocks(note));
}
