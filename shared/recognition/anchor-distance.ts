/** A stretch of a text that is like another one, and how much, 0 to 1. */
export type Alike = { readonly from: number; readonly to: number; readonly likeness: number };

const SEED = 5;
const SEEDS = 14;
const MOST_HITS = 40;
const MOST_CANDIDATES = 8;
/** At most a quarter of a sentence may have changed, and never more than this many characters. */
const MOST_CHANGED = 0.25;
const MOST_STEPS = 80;

/**
 * The stretches of a text nearest to a needle that stands nowhere in it, best first, none that differs in more than a quarter.
 * Candidates are where pieces of the needle stand; work is bounded by their number.
 */
export function nearestIn(text: string, needle: string): readonly Alike[] {
  const most = Math.min(MOST_STEPS, Math.floor(needle.length * MOST_CHANGED));
  if (most === 0) return [];
  const found = new Map<number, Alike>();
  for (const start of candidates(text, needle, most)) {
    const low = Math.max(0, start - most);
    const best = align(needle, text.slice(low, start + needle.length + most), most);
    if (best === null) continue;
    const from = low + best.from;
    const likeness = 1 - best.distance / needle.length;
    if ((found.get(from)?.likeness ?? 0) < likeness) found.set(from, { from, to: low + best.to, likeness });
  }
  return apart([...found.values()].sort((a, b) => b.likeness - a.likeness));
}

// One place found from two candidates may begin a character apart.
function apart(sorted: readonly Alike[]): readonly Alike[] {
  const kept: Alike[] = [];
  for (const one of sorted) if (kept.every(other => one.to <= other.from || one.from >= other.to)) kept.push(one);
  return kept;
}

/** Where the needle may begin: positions most of its pieces agree on. */
function candidates(text: string, needle: string, most: number): readonly number[] {
  const votes = new Map<number, number>();
  const width = Math.max(1, most);
  const step = Math.max(1, Math.floor((needle.length - SEED) / (SEEDS - 1)));
  const seed = Math.min(SEED, needle.length);
  for (let offset = 0; offset + seed <= needle.length; offset += step) {
    const piece = needle.slice(offset, offset + seed);
    let hits = 0;
    for (let at = text.indexOf(piece); at >= 0 && hits < MOST_HITS; at = text.indexOf(piece, at + 1), hits += 1) {
      const cell = Math.floor((at - offset) / width);
      votes.set(cell, (votes.get(cell) ?? 0) + 1);
    }
  }
  return [...votes]
    .sort(([a, one], [b, other]) => other - one || a - b)
    .slice(0, MOST_CANDIDATES)
    .map(([cell]) => cell * width);
}

type Aligned = { readonly from: number; readonly to: number; readonly distance: number };

/** One row of the table of edit distances: costs, and where in the window each path began. */
type Row = { readonly costs: Uint16Array; readonly starts: Uint16Array };

/** The stretch of a window with the least edit distance to the needle, ends free; null when it takes more than `most` steps. */
function align(needle: string, window: string, most: number): Aligned | null {
  const width = window.length + 1;
  let row: Row = { costs: new Uint16Array(width), starts: Uint16Array.from({ length: width }, (_, nth) => nth) };
  for (let nth = 0; nth < needle.length; nth += 1) {
    row = nextRow(row, needle.charCodeAt(nth), window);
    if (row.costs.every(cost => cost > most)) return null;
  }
  const distance = row.costs.reduce((least, cost) => Math.min(least, cost), most + 1);
  const to = row.costs.indexOf(distance);
  return to < 0 ? null : { from: at(row.starts, to), to, distance };
}

function nextRow({ costs, starts }: Row, code: number, window: string): Row {
  const next: Row = { costs: new Uint16Array(costs.length), starts: new Uint16Array(costs.length) };
  next.costs[0] = at(costs, 0) + 1;
  for (let column = 1; column < costs.length; column += 1) {
    const diagonal = at(costs, column - 1) + (code === window.charCodeAt(column - 1) ? 0 : 1);
    const up = at(costs, column) + 1;
    const cost = Math.min(diagonal, up, at(next.costs, column - 1) + 1);
    next.costs[column] = cost;
    if (cost === diagonal) next.starts[column] = at(starts, column - 1);
    else next.starts[column] = cost === up ? at(starts, column) : at(next.starts, column - 1);
  }
  return next;
}

const at = (row: Uint16Array, index: number): number => row[index] ?? 0;

/** How many characters must be changed, put in or taken out to make one text of the other. */
export function distanceOf(a: string, b: string): number {
  let row = Uint16Array.from({ length: b.length + 1 }, (_, nth) => nth);
  for (let i = 1; i <= a.length; i += 1) {
    const next = new Uint16Array(b.length + 1);
    next[0] = i;
    for (let j = 1; j <= b.length; j += 1) {
      const change = at(row, j - 1) + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      next[j] = Math.min(change, at(row, j) + 1, at(next, j - 1) + 1);
    }
    row = next;
  }
  return at(row, b.length);
}
