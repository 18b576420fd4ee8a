import type { Head } from '../head.ts';
import { isFullName, organsIn } from '../organs.ts';
import { flat } from '../page/clean.ts';
import type { PageText } from '../page/types.ts';
import type { Signature } from '../signature.ts';
import { issuersInTitle, namesOnlyFirst } from '../titles.ts';
import type { SiteHints } from '../types.ts';
import { type Choice, pairsOf } from './choice.ts';

type Names = { readonly names: readonly string[]; readonly at: number | null };

/** The signing organs: a full name in the title, the signature, then what the site says, which is often only the publisher. */
export function chooseIssuers(
  page: PageText,
  hints: SiteHints,
  head: Head,
  title: string,
  signature: Signature | null,
): Choice<string[]> {
  const inTitle: Names = { names: namesOnlyFirst(title) ? [] : issuersInTitle(title), at: head.titleAt };
  const signed: Names = { names: signature?.organs ?? [], at: signature?.at ?? null };
  const stated = statedIssuers(page, hints);
  if (areFull(inTitle)) {
    const confirmed = areSame(inTitle, signed) || areSame(inTitle, stated);
    return choice(inTitle, confirmed ? 0.97 : 0.9);
  }
  if (areFull(signed)) return choice(signed, areSame(signed, stated) ? 0.97 : 0.88);
  const first: Names = { names: issuersInTitle(title).slice(0, 1), at: head.titleAt };
  const guesses = [stated, mastheadOf(head), signed, first].filter(one => one.names.length > 0);
  const full = guesses.find(areFull);
  if (full !== undefined) return choice(full, 0.8);
  return guesses[0] === undefined ? { value: null, confidence: 0, at: null } : choice(guesses[0], 0.5);
}

const choice = (from: Names, confidence: number): Choice<string[]> => ({
  value: [...from.names],
  confidence,
  at: from.at,
});

const areFull = (from: Names): boolean => from.names.length > 0 && from.names.every(isFullName);

const areSame = (a: Names, b: Names): boolean =>
  a.names.length === b.names.length && a.names.every(name => b.names.some(other => flat(other) === flat(name)));

function mastheadOf(head: Head): Names {
  const organs = head.masthead === null ? null : organsIn(head.masthead.replace(/(?:文件|公报|令|公告|明电)$/, ''));
  return { names: organs ?? [], at: head.titleAt };
}

function statedIssuers(page: PageText, hints: SiteHints): Names {
  for (const pair of [...pairsOf(page, 'issuer'), ...pairsOf(page, 'publisher')]) {
    // 市政府办公室（市外办、市金融办）: the names in brackets are the same office's others
    const names = organsIn(pair.value.replace(/[（(][^（()）]*[)）]$/, ''));
    if (names !== null) return { names, at: pair.at };
  }
  const hinted = organsIn(hints.issuer ?? '') ?? organsIn(hints.source ?? '')?.filter(isFullName);
  return { names: hinted ?? [], at: null };
}
