import type { Block } from '../page/types.ts';

const SIGN =
  '[（(][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|\\d{1,3}[.．、](?!\\d)|第[一二三四五六七八九十百]{1,4}条';
// In run-together text a number follows the heading before it without any break.
const ITEM = new RegExp(
  `(?:^|[。；：:！）)\\s])[ ]?(${SIGN})|(?<=\\p{Script=Han})(\\d{1,2}[.．])(?=\\p{Script=Han})`,
  'gu',
);
const STARTS_ITEM = new RegExp(`^(?:${SIGN})`);
const LOOK_UP = 6;

/** Where the last numbered item of a stretch begins; its first word when it has none: then the whole stretch is one item. */
export function lastItem(text: string): number {
  let at = text.search(/[^。；，\s]/);
  for (const match of text.matchAll(ITEM)) at = match.index + match[0].length - (match[1] ?? match[2] ?? '').length;
  return Math.max(0, at);
}

/** The nearest numbered block above, else the block directly above, else null. */
export function blockAbove(blocks: readonly Block[], index: number): Block | null {
  for (let up = index - 1; up >= Math.max(0, index - LOOK_UP); up -= 1) {
    const block = blocks[up];
    if (block !== undefined && STARTS_ITEM.test(block.text)) return block;
  }
  return blocks[index - 1] ?? null;
}

const HEADING = 40;

/** The numbered heading a paragraph without a number of its own stands under, when that is nothing but a heading. */
export function headingAbove(blocks: readonly Block[], index: number): string | null {
  if (STARTS_ITEM.test(blocks[index]?.text ?? '')) return null;
  for (let up = index - 1; up >= Math.max(0, index - LOOK_UP); up -= 1) {
    const text = blocks[up]?.text ?? '';
    if (!STARTS_ITEM.test(text)) continue;
    return text.length <= HEADING && !/[。；：:].{2}/.test(text) ? text : null;
  }
  return null;
}
