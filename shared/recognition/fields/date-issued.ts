import type { IsoDate } from '../../kernel/dates.ts';
import { dateInField } from '../date-forms.ts';
import type { PageText } from '../page/types.ts';
import type { Signature } from '../signature.ts';
import type { SiteHints } from '../types.ts';
import { type Choice, pairsOf } from './choice.ts';

const SURE = { signed: 0.93, dated: 0.88, adopted: 0.88, printed: 0.75 } as const;

/** The date the document bears: its signature, else 成文日期 of the site; never the day it was put on the net. */
export function chooseDate(page: PageText, hints: SiteHints, signature: Signature | null): Choice<IsoDate> {
  const stated = statedDate(page, hints);
  if (signature === null) return stated ?? { value: null, confidence: 0.5, at: null };
  if (stated !== null && signature.form === 'printed') return stated;
  const confidence = stated === null ? SURE[signature.form] : stated.value === signature.date ? 0.98 : 0.7;
  return { value: signature.date, confidence, at: signature.at };
}

function statedDate(page: PageText, hints: SiteHints): Choice<IsoDate> | null {
  for (const kind of ['written', 'generated'] as const) {
    for (const pair of pairsOf(page, kind)) {
      const value = dateInField(pair.value);
      if (value !== null) return { value, confidence: kind === 'written' ? 0.85 : 0.6, at: pair.at };
    }
  }
  const hinted = hints.dateIssued === undefined ? null : dateInField(hints.dateIssued);
  return hinted === null ? null : { value: hinted, confidence: 0.85, at: null };
}
