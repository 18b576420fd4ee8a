import { flat } from '../page/clean.ts';
import type { Row } from '../page/types.ts';
import { markingInField } from './field.ts';
import { plainText } from './plain-text.ts';
import { LABEL, type Marking } from './words.ts';

const ONLY_LABEL = new RegExp(`^${LABEL} ?:?$`, 'u');
const COUNTED = /件数|数量|合计|小计|占比|比例|总数|期限最长|最长/;
const TITLE_CHARACTERS = 6;
const LONGEST_CELL = 24;

/** Whether a text is nothing but the label of a field for the level. */
export const isMarkingLabel = (text: string): boolean =>
  text.length <= LONGEST_CELL && /密/.test(text) && ONLY_LABEL.test(plainText(text));

/**
 * The level in a column headed 密级: of a list of letters, where the row names one, or of a form whose values stand under their
 * labels. A statistic has levels in such a column too, one to a row and numbers beside them.
 */
export function markInRows(rows: readonly Row[]): Marking | null {
  let head: { readonly table: number; readonly column: number; readonly counted: boolean } | null = null;
  for (const [index, row] of rows.entries()) {
    const column = row.cells.findIndex(isMarkingLabel);
    if (column >= 0) head = { table: row.table, column, counted: COUNTED.test(row.cells.join(' ')) };
    if (column >= 0 || head === null || head.table !== row.table) continue;
    const found = markingInField(row.cells[head.column] ?? '');
    if (found === null) continue;
    const others = row.cells.filter((_cell, at) => at !== head?.column);
    const alone =
      rows[index - 1]?.table === head.table && rows[index + 1]?.table !== head.table && isHead(rows[index - 1]);
    if (others.some(isTitle) || (alone && !head.counted)) return found;
  }
  return null;
}

const isHead = (row: Row | undefined): boolean => row?.cells.some(isMarkingLabel) ?? false;

const isTitle = (cell: string): boolean => (flat(cell).match(/\p{Script=Han}/gu)?.length ?? 0) >= TITLE_CHARACTERS;
