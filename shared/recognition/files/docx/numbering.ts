import { childOf, elementsOf, type XmlNode } from '../xml.ts';
import { numeral } from './numerals.ts';
import type { NumberedBy } from './styles.ts';

/** Counts the automatic numbers of a document as its paragraphs are read in order; '' where none is shown. */
export type Numbering = (numbered: NumberedBy) => string;

type Level = { readonly format: string; readonly text: string; readonly start: number; readonly arabic: boolean };
type List = { readonly key: string; readonly levels: readonly Level[]; readonly restarts: ReadonlyMap<number, number> };

const LEVELS = 9;
/** A label that ends so stands close to its text; behind 第一条 there is a gap. */
const CLOSE = /[、．.）)】\]：:]$/;

/** A counter over the numbering part: 一、 （一） 1. as the document shows them. */
export function createNumbering(part: XmlNode | null): Numbering {
  const lists = readLists(part);
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return ({ numId, level }) => {
    const list = lists.get(numId);
    const own = list?.levels[level];
    if (list === undefined || own === undefined) return '';
    const count = counts.get(list.key) ?? [];
    counts.set(list.key, count);
    const restart = list.restarts.get(level);
    if (restart !== undefined && !begun.has(`${numId} ${level}`)) count[level] = restart - 1;
    begun.add(`${numId} ${level}`);
    count[level] = (count[level] ?? own.start - 1) + 1;
    count.length = level + 1;
    return label(list.levels, count, own);
  };
}

function label(levels: readonly Level[], count: readonly number[], own: Level): string {
  if (own.format === 'bullet' || own.format === 'none') return '';
  const text = own.text.replace(/%([1-9])/g, (_all, digit: string) => {
    const index = Number(digit) - 1;
    const level = levels[index];
    if (level === undefined) return '';
    return numeral(count[index] ?? level.start, own.arabic ? 'decimal' : level.format);
  });
  return text === '' || CLOSE.test(text) ? text : `${text} `;
}

function readLists(part: XmlNode | null): Map<string, List> {
  const root = part ?? undefined;
  const abstracts = new Map(elementsOf(root, 'abstractNum').map(one => [one.attributes.abstractNumId ?? '', one]));
  const lists = new Map<string, List>();
  for (const num of elementsOf(root, 'num')) {
    const key = childOf(num, 'abstractNumId')?.attributes.val ?? '';
    const levels = readLevels(abstracts.get(key));
    const restarts = new Map<number, number>();
    for (const override of elementsOf(num, 'lvlOverride')) {
      const index = Number(override.attributes.ilvl ?? 0);
      const start = childOf(override, 'startOverride')?.attributes.val;
      if (start !== undefined) restarts.set(index, Number(start));
      const own = childOf(override, 'lvl');
      if (own !== undefined && index < LEVELS) levels[index] = readLevel(own);
    }
    lists.set(num.attributes.numId ?? '', { key, levels, restarts });
  }
  return lists;
}

function readLevels(abstract: XmlNode | undefined): Level[] {
  const levels: Level[] = [];
  for (const level of elementsOf(abstract, 'lvl')) {
    const index = Number(level.attributes.ilvl ?? 0);
    if (index < LEVELS) levels[index] = readLevel(level);
  }
  return levels;
}

const readLevel = (level: XmlNode): Level => ({
  format: childOf(level, 'numFmt')?.attributes.val ?? 'decimal',
  text: childOf(level, 'lvlText')?.attributes.val ?? '',
  start: Number(childOf(level, 'start')?.attributes.val ?? 1),
  arabic: childOf(level, 'isLgl') !== undefined,
});
