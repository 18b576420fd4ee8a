import { orderNumber } from './head-number.ts';
import type { Line } from './lines.ts';
import { organsIn } from './organs.ts';
import { flat } from './page/clean.ts';

/** An order (令) or announcement whose organs, kind and number stand on lines of their own. */
export type Order = {
  /** All that order, in the order named. */
  readonly organs: readonly string[];
  /** 某某部 某某局令第18号. */
  readonly number: string;
  /** Block the number stands in. */
  readonly at: number;
  /** Index of the line behind the number. */
  readonly after: number;
};

const SEARCHED = 60;
const MOST_ORGANS = 12;
const LONGEST = 90;
const SERIAL = /^[（(]?(第[\d一二三四五六七八九十百〇零]{1,9}号|(?:19|20)\d{2}年第?\d{1,4}号)[)）]?$/;
const KIND = /^(.{0,90}?)(联合令|联合公告|令|公告|通告)$/;

/**
 * The order several organs give together, their names over lines with 令 below or behind the last; also one organ's whose 令
 * stands by itself. Null for every other form.
 */
export function findOrder(lines: readonly Line[]): Order | null {
  for (let index = 1; index < Math.min(lines.length, SEARCHED); index += 1) {
    const serial = lines[index]?.text.includes('号') ? SERIAL.exec(flat(lines[index]?.text ?? ''))?.[1] : undefined;
    if (serial === undefined) continue;
    const order = orderAbove(lines, index, serial);
    if (order !== null) return order;
  }
  return null;
}

function orderAbove(lines: readonly Line[], index: number, serial: string): Order | null {
  const [, last = '', kind] = KIND.exec((lines[index - 1]?.text ?? '').trim()) ?? [];
  const own = last === '' ? [] : organsIn(last);
  if (kind === undefined || own === null) return null;
  const organs = [...organsAbove(lines, index - 1), ...own];
  if (organs.length === 0 || (organs.length === 1 && last !== '')) return null;
  const number = orderNumber(`${organs.join(' ')}${kind}`, serial);
  return { organs, number, at: lines[index]?.at ?? 0, after: index + 1 };
}

function organsAbove(lines: readonly Line[], below: number): string[] {
  const found: string[] = [];
  for (let up = below - 1; up >= Math.max(0, below - MOST_ORGANS); up -= 1) {
    const { text = '', kind } = lines[up] ?? {};
    const organs = kind === 'link' || text.length > LONGEST ? null : organsIn(text);
    if (organs === null) break;
    found.unshift(...organs);
  }
  return [...new Set(found)];
}
