import { plainText } from './plain-text.ts';
import { LEVEL, levelOf, type Marking, STAR, TERM } from './words.ts';

/** The blocks of a page that name levels only to choose from or to explain them. */
export type Choices = {
  /** Whether a level that stands in this block is one of several to choose from. */
  has(block: number): boolean;
};

const BARE = new RegExp(`^[\\d ·•(一二三、)]{0,4}${LEVEL}(?: ?级)?(?: ?${TERM})?$`, 'u');
const STARRED = new RegExp(`^${LEVEL}(?: ?级)? ?${STAR} ?${TERM}$`, 'u');
const LONGEST = 16;
const NEAR = 3;

type Named = { readonly block: number; readonly level: Marking; readonly starred: boolean };

/**
 * Levels one after the other that differ are a list to choose from, a statistic or an explanation: a document bears one. Those with
 * stars count so only when all three stand in a row.
 */
export function choicesAmong(texts: readonly string[]): Choices {
  const named = texts.flatMap((text, block) => namedIn(text, block));
  const bare = named.filter(one => !one.starred);
  const listed = new Set<number>();
  const all = new Set(bare.map(one => one.level)).size === 3;
  for (const [index, one] of bare.entries()) {
    const next = bare[index + 1];
    if (all) listed.add(one.block);
    if (next === undefined || next.level === one.level || next.block - one.block > NEAR) continue;
    listed.add(one.block).add(next.block);
  }
  for (const [index, one] of named.entries()) {
    const row = named.slice(index, index + 3);
    const isRow = row.every((other, at) => other.starred && other.block === one.block + at);
    if (isRow && new Set(row.map(other => other.level)).size === 3) for (const other of row) listed.add(other.block);
  }
  return { has: block => listed.has(block) };
}

function namedIn(text: string, block: number): Named[] {
  if (text.length > 2 * LONGEST || !text.includes('密')) return [];
  const plain = plainText(text);
  const starred = STARRED.exec(plain);
  const found = starred ?? BARE.exec(plain);
  return found === null ? [] : [{ block, level: levelOf(found[1]), starred: starred !== null }];
}
