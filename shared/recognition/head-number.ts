import { type NumberInText, ownNumberIn } from './doc-number.ts';
import type { Line } from './lines.ts';
import { isOrgan } from './organs.ts';
import { flat } from './page/clean.ts';

/** A number in the head of a document, and the block it stands in. */
export type HeadNumber = NumberInText & { readonly at: number };

/** Where the parts of a head stand: indexes of lines, `after` and `bodyFrom` behind the title and behind the addressee. */
export type HeadLines = { readonly from: number; readonly after: number; readonly bodyFrom: number };

const LONGEST_LINE = 90;
const ABOVE = 8;

/**
 * The number of the head: on a line of its own below the title or above it, or beside the title. An order is numbered by its
 * organ and kind (某某市人民政府令第5号), perhaps on two lines.
 */
export function findNumber(
  lines: readonly Line[],
  { from, after, bodyFrom }: HeadLines,
  masthead: { readonly text: string; readonly index: number } | null,
): HeadNumber | null {
  const zone = [
    ...lines.slice(after, bodyFrom),
    ...lines.slice(Math.max(0, from - ABOVE), from).reverse(),
    ...lines.slice(from, after),
  ];
  for (const line of zone) {
    if (line.kind === 'link' || line.text.length > LONGEST_LINE || /[。；]/.test(line.text)) continue;
    const found = ownNumberIn(line.text, /^[（(【]/.test(line.text)) ?? besideTitle(line.text);
    if (found !== null && found.from <= 60) return { ...found, at: line.at };
  }
  const order = masthead === null ? orderIn(zone) : (splitOrder(lines, masthead) ?? orderIn(zone));
  return order ?? issueIn(lines.slice(0, Math.max(bodyFrom, after) + 1));
}

const ISSUED_IN_SERIES = /(?:纪要|简报|专报|快报|督查通报|工作动态)$/;
const ISSUE =
  /^[（(]?(?:[[〔(（【]?((?:19|20)\d{2})[\]〕)）】]?年?)?第?([\d一二三四五六七八九十百]{1,5})([期次号])[)）]?(?:[（(]总第\d{1,5}期[)）])?$/;

// 会议纪要, 简报 and 专报 bear no organ's code: 〔2026〕第3期, 第12次 on the line below their name.
function issueIn(lines: readonly Line[]): HeadNumber | null {
  for (let index = 1; index < lines.length; index += 1) {
    const { text = '', at = 0, kind } = lines[index] ?? {};
    const issue = kind === 'link' || text.length > 24 || !/[期次号]/.test(text) ? null : ISSUE.exec(flat(text));
    if (issue === null || !ISSUED_IN_SERIES.test(flat(lines[index - 1]?.text ?? ''))) continue;
    const year = issue[1] === undefined ? '' : `〔${issue[1]}〕`;
    const serial = year !== '' && issue[3] === '号' ? `${issue[2]}号` : `第${issue[2]}${issue[3]}`;
    return { text: year + serial, from: 0, to: text.length, regular: false, at };
  }
  return null;
}

const BESIDE = /[（(【]([^（()）】]{8,36}号)[)）】]$/;

// …的通知（某发〔2021〕3号）: behind a title the number in brackets is its own
function besideTitle(text: string): NumberInText | null {
  const match = /关于|印发|转发/.test(text) ? BESIDE.exec(text) : null;
  const found = match === null ? null : ownNumberIn(match[1] ?? '', true);
  return match === null || found === null ? null : { ...found, from: 0, to: text.length };
}

const SERIAL = '第[\\d一二三四五六七八九十百〇零]{1,9}号|(?:19|20)\\d{2}年第?\\d{1,4}号';
const WHOLE_ORDER = new RegExp(`^[（(]?([\\p{Script=Han}]{3,30}?(?:令|公告|通告))[（(]?(${SERIAL})[)）]{0,2}$`, 'u');
const LONGEST_ORDER = 50;

/** Whether a line is nothing but an order's number: 某某市人民政府令第5号, 某某局公告2026年第6号. */
export const isWholeOrderNumber = (text: string): boolean => wholeOrder(text) !== null;

function wholeOrder(text: string): string | null {
  if (text.length > LONGEST_ORDER || !text.includes('号')) return null;
  const match = WHOLE_ORDER.exec(flat(text));
  const kind = match?.[1] ?? '';
  return match !== null && isOrgan(kind.replace(/(?:令|公告|通告)$/, '')) ? orderNumber(kind, match[2] ?? '') : null;
}

/** The number of an order in full: its organs and kind, then 第5号. */
export const orderNumber = (kind: string, serial: string): string =>
  kind.replace(/^中华人民共和国(?=国务院|主席)/, '') + serial;

function orderIn(zone: readonly Line[]): HeadNumber | null {
  for (const line of zone) {
    const text = line.kind === 'link' ? null : wholeOrder(line.text);
    if (text !== null) return { text, from: 0, to: line.text.length, regular: true, at: line.at };
  }
  return null;
}

// 某某省人民政府令 with 第345号 below it: the number is the order's, in full.
function splitOrder(
  lines: readonly Line[],
  masthead: { readonly text: string; readonly index: number },
): HeadNumber | null {
  const line = lines[masthead.index + 1];
  const serial = line === undefined ? null : /^[（(]?(第\d{1,5}号|\d{4}年第\d{1,4}号)[)）]?$/.exec(flat(line.text));
  if (line === undefined || serial === null || !/[令告]$/.test(masthead.text)) return null;
  const text = orderNumber(masthead.text, serial[1] ?? '');
  return { text, from: 0, to: line.text.length, regular: true, at: line.at };
}
