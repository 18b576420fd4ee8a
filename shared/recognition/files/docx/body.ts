import type { PageNode } from '../../page/node.ts';
import { element, paragraph } from '../page-tree.ts';
import { childOf, elementsOf, type XmlNode } from '../xml.ts';
import { chosen } from './alternatives.ts';
import { FieldState } from './fields.ts';
import type { Numbering } from './numbering.ts';
import { RunReader } from './runs.ts';
import { numberedBy, type Styles } from './styles.ts';
import { spansOf } from './table-spans.ts';

/** Wrappers around blocks that say nothing themselves. */
const SEE_THROUGH = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo', 'smartTag']);
/** A heading is taken for the document's title only near the top and before its text begins. */
const TITLE_WITHIN = 12;
const BODY_TEXT = 60;
/** What is left of a footer that only counts pages. */
const PAGE_NUMBER = /^[-—–－·.\s第共页/]*(?:\d{1,4}[-—–－·.\s第共页/]*)?$/;
const NO_NUMBERING = '0';

/** What a part brought in as it is shows, by the id the document calls it; null where no program of ours can tell. */
export type Chunks = (id: string) => readonly PageNode[] | null;

/** Turns Word's blocks into the elements of a page, in reading order; notes the pictures it passes. */
export class BodyReader {
  /** The share of a page each picture passed so far covers. */
  readonly pictures: number[] = [];
  /** How many parts brought in nobody has seen. */
  unread = 0;
  readonly #styles: Styles;
  readonly #numbering: Numbering;
  readonly #fields = new FieldState();
  readonly #chunks: Chunks;
  #paragraphs = 0;
  #begun = false;

  constructor(styles: Styles, numbering: Numbering, chunks: Chunks) {
    this.#styles = styles;
    this.#numbering = numbering;
    this.#chunks = chunks;
  }

  /** The blocks under a node: body, cell, text box, note. */
  blocks(node: XmlNode): PageNode[] {
    return elementsOf(node).flatMap(child => {
      if (child.name === 'p') return this.#paragraph(child);
      if (child.name === 'tbl') return [this.#table(child)];
      if (child.name === 'altChunk') return this.#chunk(child);
      if (child.name === 'AlternateContent') return this.blocks(chosen(child));
      return SEE_THROUGH.has(child.name) ? this.blocks(child) : [];
    });
  }

  /** The blocks of a header or footer, without those that only count pages. */
  margin(node: XmlNode): PageNode[] {
    return this.blocks(node).filter(block => !PAGE_NUMBER.test(shown(block)));
  }

  #chunk({ attributes }: XmlNode): readonly PageNode[] {
    const nodes = this.#chunks(attributes.id ?? '');
    if (nodes === null) this.unread += 1;
    return nodes ?? [];
  }

  #paragraph(node: XmlNode): PageNode[] {
    const runs = new RunReader(this.#fields, box => this.blocks(box));
    runs.read(node);
    this.pictures.push(...runs.pictures);
    const properties = childOf(node, 'pPr');
    const style = this.#styles(childOf(properties, 'pStyle')?.attributes.val);
    const numbered = numberedBy(properties) ?? style.numbering;
    const text = runs.text;
    if (text.trim() === '') return [...runs.boxes];
    const number = numbered === null || numbered.numId === NO_NUMBERING ? '' : this.#numbering(numbered);
    return [...runs.boxes, paragraph(number + text, this.#tagOf(text, style.heading))];
  }

  #tagOf(text: string, heading: number | null): string {
    this.#paragraphs += 1;
    this.#begun ||= text.length > BODY_TEXT || this.#paragraphs > TITLE_WITHIN;
    return heading === null || heading > 3 || this.#begun ? 'P' : `H${heading}`;
  }

  #table(table: XmlNode): PageNode {
    const rows = rowsOf(table);
    const spans = spansOf(rows.map(row => ({ row, cells: cellsOf(row) })));
    return element(
      'TABLE',
      spans.map(cells =>
        element(
          'TR',
          cells.map(({ cell, rowspan, colspan }) =>
            element('TD', this.blocks(cell), { rowspan: String(rowspan), colspan: String(colspan) }),
          ),
        ),
      ),
    );
  }
}

const within = (node: XmlNode, name: string): XmlNode[] =>
  elementsOf(node).flatMap(child => {
    if (child.name === name) return [child];
    return SEE_THROUGH.has(child.name) ? within(child, name) : [];
  });

const rowsOf = (table: XmlNode): XmlNode[] =>
  within(table, 'tr').filter(row => childOf(row, 'trPr', 'del') === undefined);

const cellsOf = (row: XmlNode): XmlNode[] => within(row, 'tc');

const shown = (node: PageNode): string => node.nodeValue ?? Array.from(node.childNodes, child => shown(child)).join('');
