import { escaped } from '../render/escape.ts';
import { packed } from '../render/pack.ts';
import { serialOf } from './serial-dates.ts';
import type { OutCell, OutColumn, OutSheet } from './sheet.ts';
import { CONTENT_TYPES, ROOT_RELATIONS, STYLE, STYLES, WORKBOOK_RELATIONS, XML } from './xlsx-parts.ts';

/** Rows above the records: title, note and the head, which is two rows high. */
const HEAD_ROWS = 4;
// XML allows no control characters
const CONTROL = new RegExp(
  `[${String.fromCharCode(0)}-${String.fromCharCode(8)}\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff]`,
  'g',
);

/**
 * The .xlsx of a table in the form offices print: a title across, a head of two rows that stays in sight and comes again on every page,
 * A4 across and fitted to its width. Text is written as text, so that none is taken for a formula.
 */
export function writeXlsx(sheet: OutSheet): Uint8Array {
  const name = sheet.name.replace(/[[\]:*?/\\']/g, '').slice(0, 31) || '表';
  const titles = `'${name}'!$${HEAD_ROWS - 1}:$${HEAD_ROWS}`;
  return packed({
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': ROOT_RELATIONS,
    'xl/workbook.xml': `${XML}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">${escaped(titles)}</definedName></definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': WORKBOOK_RELATIONS,
    'xl/styles.xml': STYLES,
    'xl/worksheets/sheet1.xml': sheetPart(sheet),
  });
}

/** The letters of a column, from nought: A, Z, AA. */
export const columnName = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : columnName(Math.floor(at / 26) - 1) + columnName(at % 26);

function sheetPart({ title, note, columns, rows }: OutSheet): string {
  const last = columnName(columns.length - 1);
  const lines = [
    rowOf(1, [textCell('A1', title, STYLE.title)], 36),
    rowOf(2, [textCell('A2', note, STYLE.note)], 20),
    ...headRows(columns),
    ...rows.map((row, at) =>
      rowOf(
        at + HEAD_ROWS + 1,
        row.map((cell, place) => cellOf(cell, columns[place], place, at)),
      ),
    ),
  ];
  const merges = [`A1:${last}1`, `A2:${last}2`, ...headMerges(columns)];
  return [
    `${XML}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${HEAD_ROWS}" topLeftCell="A${HEAD_ROWS + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="15"/><cols>${columns.map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`,
    `<sheetData>${lines.join('')}</sheetData>`,
    `<autoFilter ref="A${HEAD_ROWS}:${last}${HEAD_ROWS + Math.max(1, rows.length)}"/>`,
    `<mergeCells count="${merges.length}">${merges.map(ref => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
    '<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    '<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter></worksheet>',
  ].join('');
}

const rowOf = (line: number, cells: readonly string[], height?: number): string =>
  `<row r="${line}"${height === undefined ? '' : ` ht="${height}" customHeight="1"`}>${cells.join('')}</row>`;

const textCell = (ref: string, text: string, style: number): string =>
  `<c r="${ref}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text.replace(CONTROL, ''))}</t></is></c>`;

function cellOf(cell: OutCell, column: OutColumn | undefined, place: number, at: number): string {
  const ref = `${columnName(place)}${at + HEAD_ROWS + 1}`;
  const style = column?.align === 'center' ? STYLE.center : STYLE.text;
  if (cell === null || cell === '') return `<c r="${ref}" s="${style}"/>`;
  if (typeof cell === 'string') return textCell(ref, cell, style);
  if (typeof cell === 'number') return `<c r="${ref}" s="${style}"><v>${cell}</v></c>`;
  return `<c r="${ref}" s="${STYLE.date}"><v>${serialOf(cell.date)}</v></c>`;
}

function headRows(columns: readonly OutColumn[]): string[] {
  const upper = columns.map(({ head, group }, at) => textCell(`${columnName(at)}3`, group ?? head, STYLE.head));
  const lower = columns.map(({ head }, at) => textCell(`${columnName(at)}4`, head, STYLE.head));
  return [rowOf(3, upper, 20), rowOf(4, lower, 20)];
}

function headMerges(columns: readonly OutColumn[]): string[] {
  const merges: string[] = [];
  let from = 0;
  for (const [at, { group }] of columns.entries()) {
    if (group === undefined) merges.push(`${columnName(at)}3:${columnName(at)}4`);
    if (columns[from]?.group !== group) from = at;
    const ends = columns[at + 1]?.group !== group;
    if (group !== undefined && ends && at > from) merges.push(`${columnName(from)}3:${columnName(at)}3`);
  }
  return merges;
}
