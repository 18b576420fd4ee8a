import type { Font, Shown } from './font.ts';
import type { Matrix } from './matrix.ts';

/** A page as it is shown: its size, and one millimetre in its unit. */
export type Paper = { readonly width: number; readonly height: number; readonly millimetre: number };

/** What of a page is shown without being text: pictures, and glyphs of which the file tells nobody what they are. */
export class Drawn {
  /** Pictures, and the area they cover in the page's unit. */
  pictures = 0;
  area = 0;
  readonly #paper: Paper;
  readonly #unread = new Map<Font, Set<number>>();

  constructor(paper: Paper) {
    this.#paper = paper;
  }

  /** Takes a picture, which fills the unit square of its space. */
  picture([a, b, c, d, e, f]: Matrix): void {
    this.pictures += 1;
    const { width, height } = this.#paper;
    const across = within([e, e + a, e + c, e + a + c], width);
    const down = within([f, f + b, f + d, f + b + d], height);
    if (Number.isFinite(across * down)) this.area += across * down;
  }

  /** Takes characters as a font shows them. */
  glyphs(font: Font, shown: readonly Shown[]): void {
    for (const { unread } of shown) {
      if (unread === null) continue;
      const codes = this.#unread.get(font) ?? new Set();
      this.#unread.set(font, codes.add(unread));
    }
  }

  /** How many different glyphs nobody can read. */
  get unread(): number {
    return [...this.#unread.values()].reduce((sum, codes) => sum + codes.size, 0);
  }
}

const within = (places: readonly number[], end: number): number =>
  Math.max(0, Math.min(Math.max(...places), end) - Math.max(Math.min(...places), 0));
