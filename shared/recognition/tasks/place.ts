import type { Block } from '../page/types.ts';
import type { Task } from '../types.ts';

/** Where a task stands and what it says there. */
export type Place = Pick<Task, 'text' | 'at' | 'start' | 'end' | 'quote'>;

const LONGEST_TEXT = 300;

/** A stretch of a block as a task's place, without the spaces at its ends. */
export function placeIn(block: Block, from: number, to: number): Place {
  const raw = block.text.slice(from, to);
  const start = from + raw.length - raw.trimStart().length;
  const quote = raw.trim();
  return { text: shorten(quote), at: block.at, start, end: start + quote.length, quote };
}

/** A task's text as it is shown and kept. */
export const shorten = (text: string): string => text.slice(0, LONGEST_TEXT);
