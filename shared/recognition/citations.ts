import { numberOf } from './doc-number.ts';
import { DOC_NUMBER } from './number-form.ts';

/** A document another one is based on: its title as cited, and its number where the text gives one. */
export type Citation = { readonly title: string; readonly docNumber: string | null };

const TITLE = /《([^《》]{4,160}(?:[〈《][^《》〈〉]{2,80}[〉》][^《》]{0,40})?)》/g;
const NUMBER_BEHIND = new RegExp(`^[ ]{0,2}[（(]${DOC_NUMBER}`, 'u');
const NUMBER_ALONE = new RegExp(`(?:根据|按照|依据|落实)[^。《》]{0,40}?${DOC_NUMBER}`, 'gu');
const LONGEST_LOOK = 1_200;
const MOST_BLOCKS = 60;
const MOST = 30;

/** The documents cited at the beginning of a text: 根据《甲》（文号）, 为贯彻落实《乙》, 按照某发〔2026〕3号; in order, each once. */
export function citationsIn(texts: readonly string[]): Citation[] {
  const found = new Map<string, Citation>();
  for (const text of texts.slice(0, MOST_BLOCKS).map(block => block.slice(0, LONGEST_LOOK))) {
    for (const match of text.matchAll(TITLE)) {
      const docNumber = numberIn(NUMBER_BEHIND.exec(text.slice(match.index + match[0].length)));
      const title = match[1] ?? '';
      if (!found.has(title) || docNumber !== null) found.set(title, { title, docNumber });
    }
    for (const match of text.matchAll(NUMBER_ALONE)) {
      const docNumber = numberIn(match);
      if (docNumber !== null) found.set(docNumber, { title: '', docNumber });
    }
    if (found.size >= MOST) break;
  }
  return [...found.values()].slice(0, MOST);
}

const numberIn = (match: RegExpExecArray | RegExpMatchArray | null): string | null =>
  match === null ? null : numberOf(match[1] ?? '', match[2] ?? '', match[3] ?? '');
