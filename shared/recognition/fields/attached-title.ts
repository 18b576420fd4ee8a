import { endsStatutory } from '../genre.ts';
import { flat } from '../page/clean.ts';
import type { PageText } from '../page/types.ts';
import { cleanTitle, isTitleLike } from '../titles.ts';
import type { KnownTitle } from './title.ts';

const FILE = /\.(?:docx?|pdf|wps|ofd)$/i;
const BEFORE = /^附件?[ ]?\d{0,2}[：:.、]?[ ]?|^\d{1,2}[.、][ ]?/;
const COPY = /[（(]\d{1,2}[)）](?=\.[a-z]{3,4}$)/i;
const LONGEST_NAME = 200;
const LAST_BLOCKS = 60;

/** The title that a file below the text bears which is the document itself, for texts that show none; at most one, never to be trusted alone. */
export function attachedTitles(page: PageText): KnownTitle[] {
  for (const { text, at } of page.blocks.slice(-LAST_BLOCKS)) {
    if (text.length > LONGEST_NAME || !FILE.test(text)) continue;
    const raw = text.replace(BEFORE, '').replace(COPY, '');
    const title = cleanTitle(raw);
    if (isTitleLike(title) && endsStatutory(flat(title)))
      return [{ text: title, raw: raw.replace(FILE, ''), trust: 0.7, at }];
  }
  return [];
}
