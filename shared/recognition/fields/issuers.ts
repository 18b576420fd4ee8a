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
  if (areFull(inTitle)) return fromTitle(inTitle, signed, stated);
  if (areFull(signed)) return choice(signed, areSame(signed, stated) ? 0.97 : 0.88);
  const ordering: Names = { names: orderingOrgan(head), at: head.number?.at ?? null };
  if (areFull(ordering)) return choice(ordering, 0.85);
  const first: Names = { names: issuersInTitle(title).slice(0, 1), at: head.titleAt };
  const guesses = [stated, mastheadOf(head), signed, first].filter(one => one.names.length > 0);
  const full = guesses.find(areFull);
  if (full !== undefined) return choice(full, 0.8);
  if (head.undersigned.length > 0) return choice({ names: head.undersigned, at: null }, 0.75);
  const maker: Names = { names: makerOf(title), at: head.titleAt };
  if (areFull(maker)) return choice(maker, 0.6);
  return guesses[0] === undefined ? { value: null, confidence: 0, at: null } : choice(guesses[0], 0.5);
}

function fromTitle(inTitle: Names, signed: Names, stated: Names): Choice<string[]> {
  if (areSame(inTitle, signed) || areSame(inTitle, stated)) return choice(inTitle, 0.97);
  // 某某省某某市人民政府 above a title is signed by 某某市人民政府
  if (areFull(signed) && isShorter(signed, inTitle)) return choice(signed, 0.88);
  const isContradicted = areFull(signed) || stated.names.length > inTitle.names.length;
  return choice(inTitle, isContradicted ? 0.8 : 0.9);
}

const choice = (from: Names, confidence: number): Choice<string[]> => ({
  value: [...from.names],
  confidence,
  at: from.at,
});

const areFull = (from: Names): boolean => from.names.length > 0 && from.names.every(isFullName);

const areSame = (a: Names, b: Names): boolean =>
  a.names.length === b.names.length && a.names.every(name => b.names.some(other => flat(other) === flat(name)));

const isShorter = (a: Names, b: Names): boolean =>
  a.names.length === b.names.length && a.names.every((name, nth) => flat(b.names[nth] ?? '').endsWith(flat(name)));

/** 某某县人民政府工作规则 is made by the organ it begins with. */
const ORGAN_OF_NORM =
  /^([\p{Script=Han}]{2,20}?(?:人民政府|人大常委会|常务委员会|委员会|厅|局))[\p{Script=Han}]{2,40}(?:规则|办法|规定|细则|制度)(?:[（(][^（()）]{1,8}[)）])?$/u;

// an order is signed by a person: its number names the organ
const orderingOrgan = ({ number }: Head): string[] =>
  /^([\p{Script=Han}]{3,30}?)(?:令|公告|通告)(?:第|(?:19|20)\d{2}年)/u.exec(number?.text ?? '')?.slice(1, 2) ?? [];

const makerOf = (title: string): string[] => ORGAN_OF_NORM.exec(flat(title))?.slice(1, 2) ?? [];

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
