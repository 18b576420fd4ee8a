import { type Rule, RuleCollector } from '../layout/rules.ts';
import type { Piece } from '../layout/types.ts';
import { elementsOf, textOf, type XmlNode } from '../xml.ts';
import { takePath } from './path.ts';

/** Elements that hold others, in the order they are drawn. */
const HOLDERS = new Set(['Content', 'Layer', 'PageBlock']);
const PICTURES = new Set(['ImageObject', 'CompositeObject', 'PathObject', 'VideoObject']);
const UNCHANGED = [1, 0, 0, 1, 0, 0];
/** An advance of so many type heights inside one run parts two columns. */
const COLUMN_ADVANCE = 2.6;
/** 3.175 mm: 9 point, where the size is missing. */
const DEFAULT_SIZE = 3.175;
const MOST_ADVANCES = 100_000;

/**
 * What a page's contents show: the text as placed pieces, the straight lines between, how many things are drawn, and the pictures
 * among them by their size in millimetres.
 */
type Layer = { pieces: Piece[]; rules: readonly Rule[]; pictures: number; sizes: PictureSize[] };
/** Width and height of a picture. */
export type PictureSize = readonly [width: number, height: number];
type Gathered = Omit<Layer, 'rules'> & { readonly lines: RuleCollector };

/** The text, lines and pictures of a page's contents; lengths in millimetres. */
export function layerOf(contents: readonly (XmlNode | undefined)[]): Layer {
  const found: Gathered = { pieces: [], lines: new RuleCollector(1), pictures: 0, sizes: [] };
  for (const content of contents) if (content !== undefined) gather(content, found);
  const { pieces, lines, pictures, sizes } = found;
  return { pieces, rules: lines.rules, pictures, sizes };
}

function gather(node: XmlNode, found: Gathered): void {
  for (const child of elementsOf(node)) {
    if (HOLDERS.has(child.name)) gather(child, found);
    else if (child.name === 'TextObject') found.pieces.push(...textObject(child));
    else if (PICTURES.has(child.name)) found.pictures += 1;
    if (child.name === 'PathObject') takePath(child, found.lines);
    if (child.name === 'ImageObject') found.sizes.push(sizeIn(child));
  }
}

/** The size an element's Boundary gives it. */
export function sizeIn({ attributes }: XmlNode): PictureSize {
  const [, , width = 0, height = 0] = numbersIn(attributes.Boundary);
  return [width, height];
}

function textObject(object: XmlNode): Piece[] {
  const [left = 0, top = 0, width = 0] = numbersIn(object.attributes.Boundary);
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = object.attributes.CTM
    ? numbersIn(object.attributes.CTM)
    : UNCHANGED;
  const size = Number(object.attributes.Size ?? DEFAULT_SIZE) || DEFAULT_SIZE;
  const scale = Math.hypot(c, d) || 1;
  const stretch = (Math.hypot(a, b) || 1) * (Number(object.attributes.HScale ?? 1) || 1);
  return elementsOf(object, 'TextCode').flatMap(code => {
    const [x, y] = [Number(code.attributes.X ?? 0), Number(code.attributes.Y ?? 0)];
    const at = { x: left + a * x + c * y + e, y: top + b * x + d * y + f, size: size * scale };
    const advances = advancesIn(code.attributes.DeltaX).map(advance => advance * stretch);
    return splitRun(textOf(code), at, advances, width);
  });
}

type Start = { readonly x: number; readonly y: number; readonly size: number };

/** A run as pieces: one, or several where its advances leave the gap of a column. */
function splitRun(text: string, { x, y, size }: Start, advances: readonly number[], width: number): Piece[] {
  const characters = [...text];
  const guess = characters.length === 0 ? 0 : Math.min(size, width > 0 ? width / characters.length : size);
  const pieces: Piece[] = [];
  let from = x;
  let at = x;
  let run = '';
  for (const [index, character] of characters.entries()) {
    run += character;
    const advance = advances[index] ?? advances.at(-1) ?? guess;
    const isLast = index === characters.length - 1;
    if (isLast || advance > COLUMN_ADVANCE * size) {
      const end = at + Math.min(size, isLast ? widthOf(character, size) : advance);
      pieces.push({ text: run, x: from, y, width: end - from, size });
      run = '';
      from = at + advance;
    }
    at += advance;
  }
  return pieces;
}

const widthOf = (character: string, size: number): number => (character.charCodeAt(0) < 0x2000 ? size / 2 : size);

const numbersIn = (text: string | undefined): number[] =>
  (text ?? '').trim().split(/\s+/).map(Number).filter(Number.isFinite);

/** Advances as OFD writes them, `g 3 4.2` standing for three times 4.2. */
export function advancesIn(text: string | undefined): number[] {
  const words = (text ?? '').trim().split(/\s+/);
  const advances: number[] = [];
  for (let index = 0; index < words.length && advances.length < MOST_ADVANCES; index += 1) {
    if (words[index] === 'g') {
      const times = Math.min(Number(words[index + 1]) || 0, MOST_ADVANCES - advances.length);
      for (let turn = 0; turn < times; turn += 1) advances.push(Number(words[index + 2]) || 0);
      index += 2;
    } else if (words[index] !== '') advances.push(Number(words[index]) || 0);
  }
  return advances;
}
