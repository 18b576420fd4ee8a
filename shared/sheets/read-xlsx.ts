import { relationsOf } from '../recognition/files/docx/parts.ts';
import { wholeEffort } from '../recognition/files/effort.ts';
import { markingInName } from '../recognition/files/marked-name.ts';
import { formOf, isLocked } from '../recognition/files/sniff.ts';
import { FileStop, type FileTrouble } from '../recognition/files/types.ts';
import { childOf, elementsOf, parseXml, type XmlNode } from '../recognition/files/xml.ts';
import { openZip, type Zip } from '../recognition/files/zip.ts';
import { type Book, readSheet } from './read-sheet.ts';
import { showsDate } from './serial-dates.ts';
import type { InSheet } from './sheet.ts';
import { markingInSheets } from './sheet-marking.ts';
import { spoken } from './spoken.ts';

/** A workbook of more bytes than this is not opened; a ledger of ten thousand rows has a twentieth of them. */
export const LARGEST_WORKBOOK = 16 * 1024 * 1024;
const MOST_SHEETS = 50;

/** What a workbook holds: its visible sheets; that it is marked and nothing of it was kept; or why it could not be read. */
export type WorkbookReading =
  | { readonly found: 'sheets'; readonly sheets: readonly InSheet[] }
  | { readonly found: 'refused' }
  | { readonly found: FileTrouble };

/**
 * Reads an .xlsx by its content, never by its ending, bounded in bytes, rows and cells. The marking firewall hears all it says, hidden
 * sheets, comments, headers and properties too, before anything else does. Never throws: what cannot be read says why.
 */
export function readXlsx(bytes: Uint8Array, name: string): WorkbookReading {
  if (markingInName(name) !== null) return { found: 'refused' };
  if (bytes.length > LARGEST_WORKBOOK) return { found: 'too-big' };
  try {
    const form = formOf(bytes, name);
    if (form === 'compound') return { found: isLocked(bytes) ? 'encrypted' : 'binary-office' };
    if (form !== 'zip') return { found: form === 'empty' ? 'empty' : 'unknown' };
    return readBook(openZip(bytes, wholeEffort()));
  } catch (fault) {
    return { found: fault instanceof FileStop ? fault.trouble : 'broken' };
  }
}

function readBook(zip: Zip): WorkbookReading {
  const main = relationsOf(zip, '').byKind.get('officeDocument') ?? 'xl/workbook.xml';
  const part = zip.part(main);
  if (part === null) return { found: zip.names.some(one => one.startsWith('xl/')) ? 'broken' : 'unknown' };
  const workbook = parseXml(part);
  if (workbook.name !== 'workbook') return { found: 'unknown' };
  const relations = relationsOf(zip, main);
  const optional = (kind: string): XmlNode | undefined => {
    const path = relations.byKind.get(kind);
    const bytes = path === undefined ? null : zip.part(path);
    return bytes === null ? undefined : parseXml(bytes);
  };
  const book: Book = {
    strings: elementsOf(optional('sharedStrings'), 'si').map(spoken),
    dates: dateStyles(optional('styles')),
    from1904: /^(?:1|true)$/.test(childOf(workbook, 'workbookPr')?.attributes.date1904 ?? ''),
  };
  const read = elementsOf(childOf(workbook, 'sheets'), 'sheet')
    .slice(0, MOST_SHEETS)
    .flatMap(({ attributes }) => {
      const path = relations.byId.get(attributes.id ?? '');
      const bytes = path === undefined ? null : zip.part(path);
      if (bytes === null) return [];
      const isHidden = /hidden/i.test(attributes.state ?? '');
      return [{ isHidden, sheet: readSheet(parseXml(bytes), attributes.name ?? '', book) }];
    });
  const all = read.map(({ sheet }) => sheet);
  if (markingInSheets(zip, all)) return { found: 'refused' };
  const sheets = read.filter(({ isHidden }) => !isHidden).map(({ sheet }) => sheet);
  return sheets.some(({ rows }) => rows.length > 0) ? { found: 'sheets', sheets } : { found: 'empty' };
}

function dateStyles(styles: XmlNode | undefined): boolean[] {
  const codes = new Map(
    elementsOf(childOf(styles, 'numFmts'), 'numFmt').map(({ attributes }) => [
      Number(attributes.numFmtId),
      attributes.formatCode ?? '',
    ]),
  );
  return elementsOf(childOf(styles, 'cellXfs'), 'xf').map(({ attributes }) => {
    const format = Number(attributes.numFmtId ?? 0);
    return showsDate(format, codes.get(format));
  });
}
