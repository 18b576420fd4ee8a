import { strToU8, zipSync } from 'fflate';
import { isoDate } from '../../../shared/kernel/dates.ts';
import { serialOf } from '../../../shared/sheets/serial-dates.ts';
import { columnName } from '../../../shared/sheets/write-xlsx.ts';

/** What a cell of a sample holds: shared text, a number, a day as spreadsheets keep it, an error, or nothing. */
export type SampleCell = string | number | { readonly day: string } | { readonly error: string } | null;

/** A sheet of a sample workbook. */
export type SampleSheet = {
  readonly name?: string;
  readonly rows: readonly (readonly SampleCell[])[];
  readonly merges?: readonly string[];
  readonly hidden?: boolean;
  readonly footer?: string;
};

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const safe = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A workbook as spreadsheet programs write it: texts shared, dates as numbers of days in a style. */
export function xlsx(
  sheets: readonly SampleSheet[],
  more: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array {
  const strings: string[] = [];
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${XML}<Types/>`,
    '_rels/.rels': `${XML}<Relationships><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${XML}<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets>${sheets.map(({ name, hidden }, at) => `<sheet name="${safe(name ?? `Sheet${at + 1}`)}" sheetId="${at + 1}" ${hidden ? 'state="hidden" ' : ''}r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships>${sheets.map((_sheet, at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}<Relationship Id="s" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="t" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${XML}<styleSheet ${MAIN}><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
  };
  for (const [at, sheet] of sheets.entries()) parts[`xl/worksheets/sheet${at + 1}.xml`] = sheetPart(sheet, strings);
  parts['xl/sharedStrings.xml'] =
    `${XML}<sst ${MAIN}>${strings.map(text => `<si><t xml:space="preserve">${safe(text)}</t></si>`).join('')}</sst>`;
  const whole = Object.entries({ ...parts, ...more });
  return zipSync(
    Object.fromEntries(whole.map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])),
  );
}

function sheetPart({ rows, merges = [], footer }: SampleSheet, strings: string[]): string {
  const cellOf = (cell: SampleCell, ref: string): string => {
    if (cell === null) return '';
    if (typeof cell === 'number') return `<c r="${ref}"><v>${cell}</v></c>`;
    if (typeof cell === 'string') return `<c r="${ref}" t="s"><v>${strings.push(cell) - 1}</v></c>`;
    if ('error' in cell) return `<c r="${ref}" t="e"><v>${cell.error}</v></c>`;
    return `<c r="${ref}" s="1"><v>${serialOf(isoDate(cell.day))}</v></c>`;
  };
  const lines = rows.map(
    (row, at) =>
      `<row r="${at + 1}">${row.map((cell, place) => cellOf(cell, `${columnName(place)}${at + 1}`)).join('')}</row>`,
  );
  const merged =
    merges.length === 0 ? '' : `<mergeCells>${merges.map(ref => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  const foot = footer === undefined ? '' : `<headerFooter><oddFooter>${safe(footer)}</oddFooter></headerFooter>`;
  return `${XML}<worksheet ${MAIN}><sheetData>${lines.join('')}</sheetData>${merged}${foot}</worksheet>`;
}
