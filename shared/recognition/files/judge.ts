import type { Marking } from '../marking/words.ts';
import { findMarking } from '../marking.ts';
import { markingBeside } from './beside.ts';
import { FEWEST_CHARACTERS, MOST_CHARACTERS } from './limits.ts';
import type { KnownText } from './read-form.ts';

/** White space is counted while reading and gone from what was read. */
const WHOLE = 0.95;

/** The level a file bears in its text or beside it; null where it bears none. */
export const levelIn = ({ page, beside = [] }: KnownText): Marking | null =>
  findMarking(page).refused ?? markingBeside(beside);

/** Whether a file has a text layer: plain files are nothing but text, however short. */
export const hasText = ({ kind, page }: KnownText): boolean =>
  kind === 'text' ||
  kind === 'html' ||
  page.blocks.reduce((sum, block) => sum + block.text.replaceAll(' ', '').length, 0) >= FEWEST_CHARACTERS;

/**
 * How much of a file no program has seen: small pictures illustrate a text, but where there is none they are the document; and of a
 * text longer than any that is read, its end.
 */
export function unseenOf(text: KnownText): number {
  const characters = text.page.blocks.reduce((sum, block) => sum + block.text.length, 0);
  const cut = characters >= WHOLE * MOST_CHARACTERS ? 1 : 0;
  return (hasText(text) ? text.unseen : Math.max(text.unseen, text.pictures ?? 0)) + cut;
}
