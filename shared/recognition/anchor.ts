import type { Anchor } from '../domain/records/anchor.ts';
import { distanceOf, nearestIn } from './anchor-distance.ts';
import { type Folded, foldBlocks, foldText } from './anchor-fold.ts';
import type { Block } from './page/types.ts';

/** A sentence of a text with what stood around it; which page it was read from is the reader's to say. */
export type TextAnchor = Omit<Anchor, 'address'>;

/** A spot in blocks: the index of the block and the character in it. */
export type Spot = { readonly index: number; readonly offset: number };

/** Where a sentence was found: from and to (exclusive), how it was found, and how sure that is, 0 to 1; 0.9 and more needs no look. */
export type FoundAnchor = {
  readonly from: Spot;
  readonly to: Spot;
  readonly how: 'exact' | 'context' | 'fuzzy';
  readonly score: number;
};

const CONTEXT = 32;
const LONGEST = 600;

/** Keeps a stretch of a block as an anchor: at most 600 characters, with about 32 before and behind it, whatever blocks these stand in. */
export function anchorOf(blocks: readonly Block[], at: number, start: number, end: number): TextAnchor | null {
  const index = blocks.findIndex(block => block.at === at);
  const text = blocks[index]?.text ?? '';
  const exact = text.slice(start, Math.min(end, start + LONGEST)).trim();
  if (exact === '') return null;
  const from = text.indexOf(exact, start);
  return {
    exact,
    prefix: before(blocks, index, text.slice(Math.max(0, from - CONTEXT), from)),
    suffix: behind(blocks, index, text.slice(from + exact.length, from + exact.length + CONTEXT)),
    at,
  };
}

function before(blocks: readonly Block[], index: number, own: string): string {
  let text = own;
  for (let up = index - 1; up >= 0 && text.length < CONTEXT; up -= 1) text = (blocks[up]?.text ?? '') + text;
  return text.slice(-CONTEXT);
}

function behind(blocks: readonly Block[], index: number, own: string): string {
  let text = own;
  for (let down = index + 1; down < blocks.length && text.length < CONTEXT; down += 1) text += blocks[down]?.text ?? '';
  return text.slice(0, CONTEXT);
}

/**
 * Finds an anchor's sentence again: as it stood, where it stands several times by what stands around it, else with small changes
 * inside it. White space, full and half width and kinds of brackets make no difference. Null when it is lost: a place that
 * is only alike is never given with a high score. Work is bounded, whatever the text.
 */
export function findAnchor(blocks: readonly Block[], anchor: TextAnchor): FoundAnchor | null {
  const needle = foldText(anchor.exact);
  if (needle === '') return null;
  const page = foldBlocks(blocks);
  const around: Around = { prefix: foldText(anchor.prefix), suffix: foldText(anchor.suffix) };
  const places = occurrences(page.text, needle);
  const found =
    places.length > 0 ? amongSame(page, needle, around, places, anchor.at) : amongAlike(page, needle, around);
  return found;
}

type Around = { readonly prefix: string; readonly suffix: string };
type Place = { readonly from: number; readonly to: number };

const MOST_PLACES = 400;

function occurrences(text: string, needle: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(needle); at >= 0 && found.length < MOST_PLACES; at = text.indexOf(needle, at + 1)) {
    found.push(at);
  }
  return found;
}

/** So short a text may stand anywhere: without its surroundings it is not known again. */
const SHORT = 10;
const EXACT_ALONE = 0.85;
const EXACT_SHORT_ALONE = 0.5;

function amongSame(
  page: Folded,
  needle: string,
  around: Around,
  places: readonly number[],
  hint: number,
): FoundAnchor | null {
  const judged = places.map(from => {
    const place = { from, to: from + needle.length };
    return { place, agrees: agreement(page.text, place, around), far: Math.abs(page.atOf(from) - hint) };
  });
  judged.sort((a, b) => b.agrees - a.agrees || a.far - b.far);
  const [best, next] = judged;
  if (best === undefined) return null;
  if (next === undefined) {
    const alone = needle.length < SHORT ? EXACT_SHORT_ALONE : EXACT_ALONE;
    const score = alone + (1 - alone) * best.agrees;
    return score < ENOUGH ? null : spotsOf(page, best.place, best.agrees > 0.5 ? 'context' : 'exact', score);
  }
  // the same words in the same surroundings: the nearer one, said to be a guess
  const apart = best.agrees - next.agrees;
  const score = Math.min(1, 0.62 + 0.3 * best.agrees + apart);
  return score < ENOUGH ? null : spotsOf(page, best.place, 'context', score);
}

/** What is less sure is said to be lost. */
const ENOUGH = 0.75;
const WEIGHT_OF_WORDS = 0.6;

function amongAlike(page: Folded, needle: string, around: Around): FoundAnchor | null {
  let best: { place: Place; score: number } | null = null;
  let second = 0;
  for (const near of nearestIn(page.text, needle)) {
    const agrees = agreement(page.text, near, around);
    const score = WEIGHT_OF_WORDS * near.likeness + (1 - WEIGHT_OF_WORDS) * agrees;
    if (best === null || score > best.score) {
      second = best?.score ?? 0;
      best = { place: near, score };
    } else second = Math.max(second, score);
  }
  // two places equally alike: neither is known to be the one
  if (best === null || best.score < ENOUGH || best.score - second < 0.05) return null;
  return spotsOf(page, best.place, 'fuzzy', best.score);
}

// 0 to 1; what stood at the very beginning or end of a text has only one side to agree.
function agreement(text: string, { from, to }: Place, { prefix, suffix }: Around): number {
  const sides: number[] = [];
  if (prefix !== '') sides.push(alike(prefix, text.slice(Math.max(0, from - prefix.length), from)));
  if (suffix !== '') sides.push(alike(suffix, text.slice(to, to + suffix.length)));
  return sides.length === 0 ? 0 : sides.reduce((sum, side) => sum + side, 0) / sides.length;
}

// Chinese official texts share a fifth of their characters by chance: below a half nothing is alike
const alike = (a: string, b: string): number => Math.max(0, 2 * (1 - distanceOf(a, b) / a.length) - 1);

function spotsOf(page: Folded, { from, to }: Place, how: FoundAnchor['how'], score: number): FoundAnchor {
  const last = page.spotOf(Math.max(from, to - 1));
  return { from: page.spotOf(from), to: { index: last.index, offset: last.offset + 1 }, how, score };
}
