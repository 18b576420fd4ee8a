import { flat } from './clean.ts';
import { type LabelKind, labelKind, pairsInLine } from './labels.ts';
import type { BlockKind, Pair } from './types.ts';

/** A pair together with the blocks it was read from (`to` is exclusive). */
export type PairSource = { readonly pair: Pair; readonly from: number; readonly to: number };

type Cell = { readonly text: string; readonly at: number; readonly from: number; readonly to: number };
type Piece = { readonly text: string; readonly at: number; readonly kind: BlockKind };

const LONGEST_VALUE = 300;
const NUMBER_ENDS = /号$/;

/** Pairs of a table row whose cells alternate between labels and values; a number may be split over several cells. */
export function pairsOfRow(cells: readonly Cell[]): PairSource[] {
  const found: PairSource[] = [];
  for (let index = 0; index + 1 < cells.length; index += 1) {
    const cell = cells[index];
    const kind = cell === undefined ? null : labelKind(cell.text);
    if (cell === undefined || kind === null) continue;
    const values = valueCells(cells, index + 1, kind);
    const value = values.map(one => one.text).join(kind === 'number' ? '' : ' ');
    if (value.length > LONGEST_VALUE) continue;
    const to = values.at(-1)?.to ?? cell.to;
    found.push({ pair: { kind, label: flat(cell.text), value, at: values[0]?.at ?? cell.at }, from: cell.from, to });
    index += values.length;
  }
  return found;
}

function valueCells(cells: readonly Cell[], from: number, kind: LabelKind): Cell[] {
  const values: Cell[] = [];
  for (const cell of cells.slice(from)) {
    if (labelKind(cell.text) !== null) break;
    values.push(cell);
    // an office form keeps 代字, 年 and 序号 in cells of their own; everything else has one value cell
    if (kind !== 'number' || NUMBER_ENDS.test(flat(cell.text))) break;
  }
  return values;
}

/** The pair of a line whose first element is a label and nothing else, with no colon between: `<b>文号</b><i>示办发〔2026〕1号</i>`. */
export function pairOfPieces(first: string, line: string, at: number): Pair | null {
  const kind = first === '' || first.length === line.length ? null : labelKind(first);
  if (kind === null || !line.startsWith(first) || line.length > LONGEST_VALUE) return null;
  const value = line.slice(first.length).replace(/^[\s:：]{1,8}/, '');
  // several labels in one line are told apart by their colons
  return value === '' || pairsInLine(line).length > 1 || pairsInLine(value).length > 0
    ? null
    : { kind, label: flat(first), value, at };
}

/** Pairs of running blocks: “发文机关：国务院” in one line, or a line “发文机关：” with its value in the next. */
export function pairsOfBlocks(blocks: readonly Piece[]): PairSource[] {
  const found: PairSource[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'pair') continue;
    const inline = pairsInLine(block.text);
    const next = blocks[index + 1];
    const last = inline.at(-1);
    if (last !== undefined && last.value === '' && last.kind !== 'other' && inline.length === 1 && next !== undefined) {
      if (next.text.length <= LONGEST_VALUE && labelKind(next.text) === null && pairsInLine(next.text).length === 0) {
        found.push({ pair: { ...last, value: next.text, at: next.at }, from: index, to: index + 2 });
      }
      continue;
    }
    for (const pair of inline) {
      const shown = pair.kind === 'other' ? index : index + 1;
      found.push({ pair: { ...pair, at: block.at }, from: index, to: shown });
    }
  }
  return found;
}
