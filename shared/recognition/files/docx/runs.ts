import type { PageNode } from '../../page/node.ts';
import { childOf, elementsOf, textOf, type XmlNode } from '../xml.ts';
import { chosen } from './alternatives.ts';
import { type FieldState, isLeftOut } from './fields.ts';
import { shareOfPage } from './pictures.ts';

/** Wrappers of runs; what was deleted or moved away is no text any more. */
const SEE_THROUGH = new Set(
  'hyperlink ins moveTo smartTag sdt sdtContent customXml dir bdo rubyBase oMath oMathPara'.split(' '),
);
const DRAWN = new Set(['drawing', 'pict', 'object']);
const PICTURE = new Set(['blip', 'imagedata']);
/** Signs set in symbol fonts that mean something in a form: a ticked box, an empty one, a star. */
const SYMBOLS: Readonly<Record<string, string>> = {
  F052: '☑',
  F0FE: '☑',
  F0FC: '√',
  F0A8: '□',
  F0A3: '□',
  F06F: '□',
  F0AB: '★',
};

/** Reads the runs of one paragraph: its text with line breaks, the text boxes that hang on it, and its pictures. */
export class RunReader {
  text = '';
  /** The share of a page each picture covers; nought where it is not said. */
  readonly pictures: number[] = [];
  readonly boxes: PageNode[] = [];
  readonly #fields: FieldState;
  readonly #readBox: (box: XmlNode) => PageNode[];

  constructor(fields: FieldState, readBox: (box: XmlNode) => PageNode[]) {
    this.#fields = fields;
    this.#readBox = readBox;
  }

  /** Takes everything under a paragraph or a wrapper of runs. */
  read(node: XmlNode): void {
    for (const child of elementsOf(node)) {
      if (child.name === 'r') this.#run(child);
      else if (child.name === 'fldSimple') {
        if (!isLeftOut(child.attributes.instr ?? '')) this.read(child);
      } else if (child.name === 'AlternateContent') this.read(chosen(child));
      else if (SEE_THROUGH.has(child.name)) this.read(child);
    }
  }

  #run(run: XmlNode): void {
    const hidden = childOf(run, 'rPr', 'vanish');
    if (hidden !== undefined && !/^(?:0|false|off)$/.test(hidden.attributes.val ?? '')) return;
    for (const child of elementsOf(run)) this.#piece(child);
  }

  #piece(piece: XmlNode): void {
    if (piece.name === 'fldChar') this.#fields.mark(piece.attributes.fldCharType ?? '');
    else if (piece.name === 'instrText') this.#fields.code(textOf(piece));
    else if (piece.name === 'AlternateContent') this.#alternative(piece);
    else if (DRAWN.has(piece.name)) this.#drawn(piece);
    else if (piece.name === 'ruby') this.read(piece);
    else if (this.#fields.shows) this.text += signOf(piece);
  }

  #alternative(alternatives: XmlNode): void {
    for (const child of elementsOf(chosen(alternatives))) this.#piece(child);
  }

  #drawn(node: XmlNode, around = 0): void {
    const share = shareOfPage(node) ?? around;
    for (const child of elementsOf(node)) {
      if (child.name === 'txbxContent') this.boxes.push(...this.#readBox(child));
      else if (child.name === 'AlternateContent') this.#drawn(chosen(child), share);
      else {
        if (PICTURE.has(child.name)) this.pictures.push(share);
        this.#drawn(child, share);
      }
    }
  }
}

function signOf(piece: XmlNode): string {
  if (piece.name === 't') return textOf(piece).replaceAll('\n', ' ');
  if (piece.name === 'tab' || piece.name === 'ptab') return ' ';
  if (piece.name === 'br' || piece.name === 'cr') return '\n';
  if (piece.name === 'noBreakHyphen') return '-';
  return piece.name === 'sym' ? (SYMBOLS[(piece.attributes.char ?? '').toUpperCase()] ?? '') : '';
}
