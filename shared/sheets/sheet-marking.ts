import { markingBeside, wordsOf } from '../recognition/files/beside.ts';
import { markingInName } from '../recognition/files/marked-name.ts';
import { besideReader } from '../recognition/files/readable.ts';
import { elementsOf, textOf, type XmlNode } from '../recognition/files/xml.ts';
import type { Zip } from '../recognition/files/zip.ts';
import { findMarking, mayBear } from '../recognition/marking.ts';
import type { Block, Row } from '../recognition/page/types.ts';
import type { InSheet } from './sheet.ts';

/** Parts whose words stand in no cell: comments, drawings, properties. */
const BESIDE =
  /^(?:xl\/(?:comments[^/]*\.xml|threadedComments\/.*\.xml|drawings\/[^/]+\.xml)|docProps\/[^/]+\.xml|customXml\/[^/]+\.xml)$/;
/** Elements that hold one text in several runs. */
const WHOLE = new Set(['comment', 'threadedComment', 'p']);

/** Whether a workbook bears a level anywhere: in its cells, in the names of its sheets, in headers, or beside them (domain §C4). */
export function markingInSheets(zip: Zip, sheets: readonly InSheet[]): boolean {
  if (sheets.some(sheet => markingInName(sheet.name) !== null || markingBeside(sheet.asides) !== null)) return true;
  if (sheets.some(isMarked)) return true;
  const parts = besideReader(zip);
  return zip.names.some(name => {
    const part = BESIDE.test(name) ? parts.xml(name) : null;
    return part !== null && markingBeside([[...wordsOf(part), ...wholeTexts(part)].join('\n')]) !== null;
  });
}

const wholeTexts = (node: XmlNode): string[] =>
  WHOLE.has(node.name) ? [textOf(node)] : elementsOf(node).flatMap(wholeTexts);

function isMarked({ rows }: InSheet): boolean {
  const blocks: Block[] = [];
  const table: Row[] = [];
  for (const { cells, line } of rows) {
    const cellsAt = cells.map((_cell, place) => blocks.length + place);
    for (const { text } of cells) blocks.push({ text, at: blocks.length, kind: 'text', level: 0 });
    table.push({ table: 1, cells: cells.map(({ text }) => text), cellsAt, at: line });
  }
  if (!blocks.some(({ text }) => mayBear(text))) return false;
  return findMarking({ url: '', title: '', metas: {}, pairs: [], blocks, rows: table }).refused !== null;
}
