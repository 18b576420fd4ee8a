import { RuleCollector } from '../layout/rules.ts';
import type { Matrix } from './matrix.ts';
import { asNumber, type PdfValue } from './objects.ts';

type Point = readonly [x: number, y: number];

const MOST_POINTS = 10_000;
const STROKED = new Set(['S', 's', 'B', 'B*', 'b', 'b*']);
const CURVES = new Set(['c', 'v', 'y']);
const SIDES = new Set(['l', ...CURVES]);
const PAINTED = new Set([...STROKED, 'f', 'F', 'f*']);

/** Follows a page's path operators (ISO 32000-1, 8.5) for the straight lines they paint. */
export class PathReader {
  readonly collector: RuleCollector;
  /** Sides of painted shapes other than rectangles: letters drawn as outlines have dozens each. */
  sides = 0;
  #drawn = 0;
  #shapes: Point[][] = [];
  #points = 0;

  constructor(millimetre: number) {
    this.collector = new RuleCollector(millimetre);
  }

  /** Takes one operator; false where it is none of a path. */
  take(word: string, operands: readonly PdfValue[], matrix: Matrix): boolean {
    if (word === 'm') this.#shapes.push([]);
    if (SIDES.has(word)) this.#drawn += 1;
    if (word === 'n') this.#drawn = 0;
    if (word === 'm' || word === 'l') this.#to(asNumber(operands[0]), asNumber(operands[1]), matrix);
    else if (word === 're') this.#rectangle(operands, matrix);
    else if (word === 'h') this.#close();
    else if (PAINTED.has(word)) this.#paint(word);
    else if (word === 'n' || CURVES.has(word)) this.#shapes = [];
    else return false;
    return true;
  }

  #to(x: number, y: number, [a, b, c, d, e, f]: Matrix): void {
    if (this.#points >= MOST_POINTS) return;
    this.#points += 1;
    this.#shapes.at(-1)?.push([a * x + c * y + e, b * x + d * y + f]);
  }

  #rectangle(operands: readonly PdfValue[], matrix: Matrix): void {
    const [x = 0, y = 0, width = 0, height = 0] = operands.map(one => asNumber(one));
    this.#shapes.push([]);
    for (const [cornerX, cornerY] of [
      [x, y],
      [x + width, y],
      [x + width, y + height],
      [x, y + height],
      [x, y],
    ] as const)
      this.#to(cornerX, cornerY, matrix);
  }

  #close(): void {
    const shape = this.#shapes.at(-1);
    if (shape?.[0] !== undefined) shape.push(shape[0]);
  }

  #paint(word: string): void {
    if (word === 's' || word.startsWith('b')) this.#close();
    for (const shape of this.#shapes) this.collector.take(shape, STROKED.has(word));
    this.sides += this.#drawn;
    this.#shapes = [];
    this.#points = 0;
    this.#drawn = 0;
  }
}
