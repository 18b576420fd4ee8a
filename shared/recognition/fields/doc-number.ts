import { numberInField, ownNumberIn } from '../doc-number.ts';
import type { Head } from '../head.ts';
import type { PageText } from '../page/types.ts';
import type { SiteHints } from '../types.ts';
import { type Choice, pairsOf } from './choice.ts';
import type { KnownTitle } from './title.ts';

/** The document's own number: label and head of the text confirm each other; a cited number is never taken. */
export function chooseNumber(
  page: PageText,
  hints: SiteHints,
  head: Head,
  known: readonly KnownTitle[],
): Choice<string> {
  const stated = statedNumber(page, hints) ?? numberBesideTitle(known);
  const own = head.number;
  if (stated === null) {
    if (own === null) return { value: null, confidence: 0.7, at: null };
    return { value: own.text, confidence: own.regular ? 0.9 : 0.75, at: own.at };
  }
  if (own === null) return { value: stated.text, confidence: 0.93, at: stated.at };
  const agrees = own.text === stated.text;
  return { value: stated.text, confidence: agrees ? 0.98 : 0.6, at: agrees ? own.at : stated.at };
}

function statedNumber(page: PageText, hints: SiteHints): { text: string; at: number | null } | null {
  for (const pair of pairsOf(page, 'number')) {
    const found = numberInField(pair.value);
    if (found !== null) return { text: found.text, at: pair.at };
  }
  const hinted = hints.docNumber === undefined ? null : numberInField(hints.docNumber);
  return hinted === null ? null : { text: hinted.text, at: null };
}

// 某发〔2021〕5号 关于…的通知, or the number in brackets behind: both are how lists and windows name a document.
function numberBesideTitle(known: readonly KnownTitle[]): { text: string; at: number | null } | null {
  for (const { raw, text, at } of known) {
    const rest = raw.length > text.length + 6 ? raw.replace(text, ' ') : '';
    const found = rest === '' ? null : ownNumberIn(rest, true);
    if (found !== null) return { text: found.text, at };
  }
  return null;
}
