import { by, byNumber } from '../../shared/kernel/compare.ts';

/** One thing to pick: a unit, a person. */
export type PickerItem = {
  readonly value: string;
  readonly label: string;
  /** Other ways to find it: short names, pinyin initials, a number. */
  readonly keys?: readonly string[];
  /** Shown small at the right: the kind of unit, a person's office. */
  readonly note?: string;
};

/** An item that answers a query, and which characters of its label did. */
export type PickerMatch = { readonly item: PickerItem; readonly marked: ReadonlySet<number> };

const NONE: ReadonlySet<number> = new Set();

/**
 * The items that answer what was typed, best first: label begins with it, label holds it, a key begins with it, the label
 * holds its characters in order (住建局 finds 市住房城乡建设局), a key holds it. Among equals the given order stands.
 */
export function matchItems(items: readonly PickerItem[], query: string): readonly PickerMatch[] {
  const wanted = fold(query);
  if (wanted === '') return items.map(item => ({ item, marked: NONE }));
  const found: { match: PickerMatch; rank: number }[] = [];
  for (const item of items) {
    const answer = answerOf(item, wanted);
    if (answer !== null) found.push({ match: { item, marked: answer.marked }, rank: answer.rank });
  }
  return found.sort(by(one => one.rank, byNumber)).map(one => one.match);
}

function answerOf(item: PickerItem, wanted: string): { rank: number; marked: ReadonlySet<number> } | null {
  const label = item.label.toLowerCase();
  const at = label.indexOf(wanted);
  if (at >= 0) return { rank: at === 0 ? 0 : 1, marked: run([...label.slice(0, at)].length, [...wanted].length) };
  const keys = (item.keys ?? []).map(fold);
  if (keys.some(key => key.startsWith(wanted))) return { rank: 2, marked: NONE };
  const inOrder = charactersInOrder([...label], [...wanted]);
  if (inOrder !== null) return { rank: 3, marked: inOrder };
  return keys.some(key => key.includes(wanted)) ? { rank: 4, marked: NONE } : null;
}

function charactersInOrder(label: readonly string[], wanted: readonly string[]): ReadonlySet<number> | null {
  const marked = new Set<number>();
  let from = 0;
  for (const character of wanted) {
    const at = label.indexOf(character, from);
    if (at < 0) return null;
    marked.add(at);
    from = at + 1;
  }
  return marked;
}

function run(start: number, length: number): ReadonlySet<number> {
  return new Set(Array.from({ length }, (_, step) => start + step));
}

function fold(text: string): string {
  return text.replace(/\s+/gu, '').toLowerCase();
}
