import type { RuleCollector } from '../layout/rules.ts';
import { childOf, textOf, type XmlNode } from '../xml.ts';

type Point = readonly [x: number, y: number];

const MOST_POINTS = 10_000;

/** Takes the straight lines of a drawn path (GB/T 33190-2016, 9): strokes unless it says otherwise, fills where it says so. */
export function takePath(object: XmlNode, collector: RuleCollector): void {
  const [left = 0, top = 0] = numbersIn(object.attributes.Boundary);
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersIn(object.attributes.CTM ?? '1 0 0 1 0 0');
  const isStroked = object.attributes.Stroke !== 'false';
  if (!isStroked && object.attributes.Fill !== 'true') return;
  for (const shape of shapesIn(textOf(childOf(object, 'AbbreviatedData')))) {
    const placed = shape.map(([x, y]): Point => [left + a * x + c * y + e, top + b * x + d * y + f]);
    collector.take(placed, isStroked);
  }
}

/** The outlines of straight sides in a path’s data; one with a curve is none. */
function shapesIn(data: string): Point[][] {
  const words = data.trim().split(/\s+/);
  const shapes: Point[][] = [];
  for (let at = 0; at < words.length && at < 3 * MOST_POINTS; at += 1) {
    const word = words[at];
    const point: Point = [Number(words[at + 1]) || 0, Number(words[at + 2]) || 0];
    if (word === 'M' || word === 'S') shapes.push([point]);
    else if (word === 'L') shapes.at(-1)?.push(point);
    else if (word === 'C') close(shapes.at(-1));
    else if (word === 'Q' || word === 'B' || word === 'A') shapes.pop();
  }
  return shapes;
}

function close(shape: Point[] | undefined): void {
  const first = shape?.[0];
  if (first !== undefined) shape?.push(first);
}

const numbersIn = (text: string | undefined): number[] =>
  (text ?? '').trim().split(/\s+/).map(Number).filter(Number.isFinite);
