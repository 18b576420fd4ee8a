import type { Block, OfficialDocument, TableColumn } from '../blocks.ts';
import { FONTS, type Font, SIZE, TYPE_AREA, twips } from '../measures.ts';
import { characters, paragraph, run } from './paragraph.ts';

const HEADING_FONTS: readonly Font[] = [FONTS.black, FONTS.script, FONTS.text, FONTS.text];
/** A line of 四号 in a table, in twips. */
const CELL_LINE = 400;
const CELL_INSET = 80;

/**
 * The text of a document, of blocks. What is `signed` below goes over to the next page with its last paragraph: no page bears a date
 * and a seal alone (GB/T 9704-2012, 7.3.5.5).
 */
export const bodyOf = (blocks: readonly Block[], { signed = false }: { signed?: boolean } = {}): string =>
  blocks
    .map((block, at) => {
      // two tables with nothing in between become one
      const apart = block.kind === 'table' && blocks[at - 1]?.kind === 'table' ? paragraph('') : '';
      return apart + blockOf(block, signed && at === blocks.length - 1);
    })
    .join('');

function blockOf(block: Block, isKept: boolean): string {
  const indented = { align: 'both', firstLine: characters(2), keepNext: isKept } as const;
  if (block.kind === 'paragraph') return paragraph(run(block.text), indented);
  if (block.kind === 'table') return tableOf(block.columns, block.rows);
  const font = HEADING_FONTS[block.level - 1] ?? FONTS.text;
  const follow = block.follow === undefined ? '' : run(block.follow);
  return paragraph(run(block.text, { font }) + follow, {
    ...indented,
    keepNext: isKept || follow === '',
    outline: block.level - 1,
  });
}

function tableOf(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): string {
  const whole = columns.reduce((sum, column) => sum + column.share, 0);
  const widths = columns.map(({ share }) => Math.floor((twips(TYPE_AREA.width) * share) / whole));
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map(side => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
    .join('');
  const head = rowOf(
    columns.map(({ head: text }) => ({ text, align: 'center', font: FONTS.black })),
    widths,
    true,
  );
  const body = rows.map(row =>
    rowOf(
      columns.map(({ align = 'left' }, at) => ({ text: row[at] ?? '', align, font: FONTS.text })),
      widths,
      false,
    ),
  );
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${widths.reduce((sum, width) => sum + width, 0)}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders>`,
    `<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="${CELL_INSET}" w:type="dxa"/><w:right w:w="${CELL_INSET}" w:type="dxa"/></w:tblCellMar></w:tblPr>`,
    `<w:tblGrid>${widths.map(width => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${head}${body.join('')}</w:tbl>`,
  ].join('');
}

type Cell = { readonly text: string; readonly align: 'left' | 'center' | 'right'; readonly font: Font };

function rowOf(cells: readonly Cell[], widths: readonly number[], isHead: boolean): string {
  const properties = `<w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>`;
  const cellOf = ({ text, align, font }: Cell, at: number): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[at] ?? 0}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${paragraph(
      run(text, { font, size: SIZE.four }),
      { align, line: CELL_LINE },
    )}</w:tc>`;
  return `<w:tr>${properties}${cells.map(cellOf).join('')}</w:tr>`;
}

/** 出席, 请假 and 列席 of a 纪要: the word in 黑体, further lines under the first name (GB/T 9704-2012, 10.3). */
export const rollsOf = ({ rolls = [] }: OfficialDocument): string =>
  rolls
    .map(({ word, people }, at) =>
      paragraph(run(word, { font: FONTS.black }) + run(`：${people}`), {
        ...{ align: 'both', before: at === 0 ? ROW_ABOVE : 0 },
        ...{ left: characters(5), hanging: characters(3) },
      }),
    )
    .join('');

const ROW_ABOVE = 579;
