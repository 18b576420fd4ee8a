/** A straight line drawn on a page, across or down, in the page's unit; y grows downwards. */
export type Rule = { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };

type Point = readonly [x: number, y: number];

/** A line leaning by less than this part of its length is straight across or down. */
const LEANING = 0.02;
/** A filled shape no thicker than this, in millimetres, is a line. */
const THICK_MM = 1;
/** A page draws no more lines than this that anybody could mean as a table. */
const MOST_RULES = 10_000;

/** Gathers the lines a page draws: strokes, and thin shapes that are filled. */
export class RuleCollector {
  readonly rules: Rule[] = [];
  readonly #thick: number;

  constructor(millimetre: number) {
    this.#thick = THICK_MM * millimetre;
  }

  /** Takes the outline of one shape, its points in order; what is only filled counts where it is as thin as a line. */
  take(points: readonly Point[], isStroked: boolean): void {
    if (points.length < 2 || this.rules.length >= MOST_RULES) return;
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    const [x1, x2, y1, y2] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    if (y2 - y1 <= this.#thick || x2 - x1 <= this.#thick) this.#line([x1, y1], [x2, y2]);
    else if (isStroked) for (let at = 1; at < points.length; at += 1) this.#side(points[at - 1], points[at]);
  }

  #side(from: Point | undefined, to: Point | undefined): void {
    if (from !== undefined && to !== undefined) this.#line(from, to);
  }

  #line([ax, ay]: Point, [bx, by]: Point): void {
    const [width, height] = [Math.abs(bx - ax), Math.abs(by - ay)];
    const isAcross = height <= Math.max(LEANING * width, this.#thick) && width > height;
    const isDown = width <= Math.max(LEANING * height, this.#thick) && height > width;
    if (isAcross) this.rules.push({ x1: Math.min(ax, bx), x2: Math.max(ax, bx), y1: (ay + by) / 2, y2: (ay + by) / 2 });
    if (isDown) this.rules.push({ x1: (ax + bx) / 2, x2: (ax + bx) / 2, y1: Math.min(ay, by), y2: Math.max(ay, by) });
  }
}
