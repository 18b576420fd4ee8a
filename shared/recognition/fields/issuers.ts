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
  // …等七部门关于…: all of them sign, be it by their short names
  if (namesOnlyFirst(title) && signed.names.length > Math.max(1, stated.names.length)) return choice(signed, 0.8);
  if (areFull(signed)) return choice(signed, areSame(signed, stated) ? 0.97 : 0.88);
  const ordering: Names = { names: orderingOrgans(head), at: head.number?.at ?? null };
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
  // 某某市安委会办公室 in a title is short for what signs
  if (areFull(signed) && isAbbreviated(inTitle, signed)) return choice(signed, 0.9);
  // 某某省某某市人民政府 above a title is signed by 某某市人民政府
  if (areFull(signed) && isShorter(signed, inTitle)) return choice(signed, 0.88);
  const isContradicted = areFull(signed) || stated.names.length > inTitle.names.length;
  return choice(inTitle, isContradicted ? 0.8 : 0.9);
}

const choice = (from: Names, confidence: number): Choice<string[]> => ({
  value: from.names.map(withoutTerm),
  confidence,
  at: from.at,
});

// 某某市第十八届人民代表大会常务委员会 signs; the organ is the same in every term
const withoutTerm = (name: string): string => name.replace(/第[一二三四五六七八九十\d]{1,3}届(?=人民代表大会)/u, '');

const areFull = (from: Names): boolean => from.names.length > 0 && from.names.every(isFullName);

const areSame = (a: Names, b: Names): boolean =>
  a.names.length === b.names.length && a.names.every(name => b.names.some(other => flat(other) === flat(name)));

const isShorter = (a: Names, b: Names): boolean =>
  a.names.length === b.names.length && a.names.every((name, nth) => flat(b.names[nth] ?? '').endsWith(flat(name)));

// every character of the shorter name stands in the longer in the same order, and both begin and end alike
const isAbbreviated = (a: Names, b: Names): boolean =>
  a.names.length === b.names.length && a.names.every((name, nth) => isShortFor(flat(name), flat(b.names[nth] ?? '')));

function isShortFor(short: string, long: string): boolean {
  if (short.length >= long.length || long.endsWith(short)) return false;
  if (short.slice(0, 2) !== long.slice(0, 2) || short.at(-1) !== long.at(-1)) return false;
  let at = 0;
  for (const sign of long) if (sign === short.charAt(at)) at += 1;
  return at === short.length;
}

/** 某某县人民政府工作规则 is made by the organ it begins with. */
const ORGAN_OF_NORM =
  /^([\p{Script=Han}]{2,20}?(?:人民政府|人大常委会|常务委员会|委员会|厅|局))[\p{Script=Han}]{2,40}(?:规则|办法|规定|细则|制度)(?:[（(][^（()）]{1,8}[)）])?$/u;

// an order is signed by persons: its head or its number names the organs
function orderingOrgans({ number, order }: Head): readonly string[] {
  if (order !== null) return order.organs;
  const named = /^([\p{Script=Han}]{3,30}?)(?:令|公告|通告)(?:第|(?:19|20)\d{2}年)/u.exec(number?.text ?? '')?.[1];
  return named === undefined ? [] : (organsIn(named) ?? [named]);
}

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
