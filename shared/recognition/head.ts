import { isAddressee } from './addressee.ts';
import { findNumber, type HeadNumber } from './head-number.ts';
import type { Line } from './lines.ts';
import { findOrder, type Order } from './order.ts';
import { isOrgan } from './organs.ts';
import { flat } from './page/clean.ts';
import { undersigners } from './signature.ts';
import { isBodyText } from './title-lines.ts';
import { findRun } from './title-run.ts';

/** The head of a document as it stands in the text. */
export type Head = {
  /** The title joined over its lines; null when the text shows none of its own. */
  readonly title: string | null;
  /** The title of what the document issues, where the text shows that alone. */
  readonly annexTitle: string | null;
  readonly titleAt: number;
  /** Index of the first line behind the title (or 0). */
  readonly after: number;
  /** Index of the first line of the body, behind number and addressee. */
  readonly bodyFrom: number;
  readonly number: HeadNumber | null;
  /** The order several organs give together, with their names over lines. */
  readonly order: Order | null;
  readonly addressee: string | null;
  /** A masthead such as 某某市人民政府文件 above the title. */
  readonly masthead: string | null;
  /** Full names below the text, with or without a date. */
  readonly undersigned: readonly string[];
  /** Index of the line from which a signature is looked for: an order (令) is signed above the title of what it issues. */
  readonly signedFrom: number;
};

/** Finds title, number, masthead and addressee in the lines of a page; `known` are titles from labels and headings. */
export function findHead(lines: readonly Line[], known: readonly string[]): Head {
  const found = findRun(lines, known);
  const run = found?.isAnnex === true ? null : found;
  const from = run?.from ?? 0;
  const after = run?.to ?? 0;
  const bodyFrom = findBody(lines, after);
  const masthead = findMasthead(lines, from);
  const order = findOrder(lines);
  return {
    title: run?.title ?? null,
    annexTitle: found?.isAnnex === true ? found.title : orderedTitle(lines, order),
    titleAt: found?.at ?? 0,
    after,
    bodyFrom,
    number: order === null ? findNumber(lines, { from, after, bodyFrom }, masthead) : numberOfOrder(order),
    order,
    addressee: lines.slice(after, bodyFrom).find(line => isAddressee(line.text))?.text ?? null,
    masthead: masthead?.text ?? null,
    undersigned: undersigners(lines, bodyFrom),
    signedFrom: signedFrom(masthead, order, after),
  };
}

function signedFrom(masthead: Masthead | null, order: Order | null, after: number): number {
  if (order !== null) return Math.min(order.after, after === 0 ? order.after : after);
  return masthead !== null && /令$/.test(masthead.text) ? masthead.index + 1 : after;
}

const numberOfOrder = ({ number, at }: Order): HeadNumber => ({
  ...{ text: number, from: 0, to: number.length, regular: false, at },
});

// 《某某办法》已经…通过，现予公布: what an order makes known, where its text is not given with it
function orderedTitle(lines: readonly Line[], order: Order | null): string | null {
  const told = order === null ? '' : (lines[order.after]?.text ?? '').slice(0, LONGEST_NAME);
  return /^《([^《》]{4,80})》[^。]{0,40}(?:已|业|经)/.exec(told)?.[1] ?? null;
}

const LONGEST_NAME = 160;

function findBody(lines: readonly Line[], after: number): number {
  for (let index = after; index < Math.min(lines.length, after + 12); index += 1) {
    const text = lines[index]?.text ?? '';
    if (isAddressee(text)) return index + 1;
    if (isBodyText(text)) return index;
  }
  return after;
}

type Masthead = { readonly text: string; readonly index: number };

function findMasthead(lines: readonly Line[], titleFrom: number): Masthead | null {
  for (let index = Math.max(0, titleFrom - 10); index < titleFrom; index += 1) {
    const line = lines[index];
    const text = flat(line?.text ?? '');
    const name = /^(.{3,40}?)(?:文件|公报|令|公告|明电)?$/.exec(text)?.[1];
    if (name !== undefined && line?.kind !== 'link' && isOrgan(name)) return { text, index };
  }
  return null;
}
