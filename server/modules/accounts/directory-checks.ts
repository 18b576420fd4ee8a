import { lineSchema } from '../../../shared/domain/records/fields.ts';

/** Why a cell cannot be taken as one line of text of at most `most` characters, or null when it can. */
export function lineFault(name: string, text: string, most: number): string | null {
  if (text === '') return `缺少${name}`;
  if (text.length > most) return `${name}超过${most}个字`;
  return lineSchema(most).safeParse(text).success ? null : `${name}含有不可见的控制字符`;
}

/** For each name used more than once, the lines after the first with the line it was first used on. */
export function repeats<Row extends { line: number }>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
): ReadonlyMap<number, number> {
  const first = new Map<string, number>();
  const found = new Map<number, number>();
  for (const row of rows) {
    const name = nameOf(row);
    const earlier = first.get(name);
    if (name === '') continue;
    if (earlier === undefined) first.set(name, row.line);
    else found.set(row.line, earlier);
  }
  return found;
}
