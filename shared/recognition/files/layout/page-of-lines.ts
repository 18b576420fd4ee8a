import { by, byNumber } from '../../../kernel/compare.ts';
import type { PageNode } from '../../page/node.ts';
import { readPage } from '../../page/read-page.ts';
import type { PageText } from '../../page/types.ts';
import { element, paragraph } from '../page-tree.ts';
import { withoutFurniture } from './furniture.ts';
import { linesOfPage } from './lines.ts';
import { paragraphsOf } from './paragraphs.ts';
import { type LaidTable, tablesOfPage } from './tables.ts';
import type { LaidLine, LaidPage, Piece } from './types.ts';
import { UnruledTables } from './unruled.ts';

/** Begins what stands for a table among the lines: a sign no text has. Its number follows as a letter, so that it is no page number. */
const MARK = '\ufffe';
const FIRST_LETTER = 0xe000;
const MOST_TABLES = 6_000;
/** A text so short above or below a table is a page number, and the table goes on from page to page. */
const LONGEST_NUMBER = 12;

/** A document that was only laid out, as the paragraphs and tables a reader would see. */
export function pageOfLayout(pages: readonly LaidPage[]): PageText {
  const tables: LaidTable[] = [];
  const unruled = new UnruledTables();
  const laid = pages.map((page, index) => {
    const found = tables.length < MOST_TABLES ? tablesIn(page, unruled) : { tables: [], rest: page.pieces };
    const marks = found.tables.map(table => markOf(table, tables.push(table) - 1, index));
    const lines = linesOfPage({ ...page, pieces: found.rest }, index);
    return [...lines, ...marks].sort((a, b) => a.y - b.y);
  });
  const texts = paragraphsOf(withoutFurniture(laid));
  return readPage(element('BODY', nodesOf(texts, tables)));
}

// those with rules first: what stands in their cells may look like columns too
function tablesIn(page: LaidPage, unruled: UnruledTables): PageTables {
  const ruled = tablesOfPage(page);
  const { tables, rest } = unruled.next({ ...page, pieces: ruled.rest });
  return { tables: [...ruled.tables, ...tables].sort(by(table => table.top, byNumber)), rest };
}

type PageTables = { readonly tables: readonly LaidTable[]; readonly rest: readonly Piece[] };

function nodesOf(texts: readonly string[], tables: readonly LaidTable[]): PageNode[] {
  const nodes: PageNode[] = [];
  let open: LaidTable | null = null;
  let between = '';
  for (const text of texts) {
    const table = tableAt(text, tables);
    if (table === null) {
      nodes.push(paragraph(text));
      between += text;
      if (between.length > LONGEST_NUMBER) open = null;
    } else {
      open = open !== null && isSameGrid(open, table) ? { ...table, rows: [...open.rows, ...table.rows] } : table;
      if (open !== table)
        nodes.splice(
          nodes.findLastIndex(node => node.nodeName === 'TABLE'),
          1,
        );
      nodes.push(nodeOf(open));
      between = '';
    }
  }
  return nodes;
}

const tableAt = (text: string, tables: readonly LaidTable[]): LaidTable | null =>
  text.startsWith(MARK) ? (tables[text.charCodeAt(1) - FIRST_LETTER] ?? null) : null;

/** Columns whose edges lie so near, in the page's unit, are the same. */
const SAME_EDGE = 3;

const isSameGrid = ({ edges }: LaidTable, other: LaidTable): boolean =>
  edges.length === other.edges.length &&
  edges.every((edge, nth) => Math.abs(edge - (other.edges[nth] ?? 0)) < SAME_EDGE);

const markOf = ({ top, edges }: LaidTable, nth: number, page: number): LaidLine => ({
  text: `${MARK}${String.fromCharCode(FIRST_LETTER + nth)}`,
  x: edges[0] ?? 0,
  right: edges.at(-1) ?? 0,
  y: top,
  size: 0,
  page,
  cells: edges.length,
});

const nodeOf = ({ rows }: LaidTable): PageNode =>
  element(
    'TABLE',
    rows.map(cells =>
      element(
        'TR',
        cells.map(cell =>
          element(
            'TD',
            cell.paragraphs.map(text => paragraph(text)),
            { rowspan: String(cell.rows), colspan: String(cell.columns) },
          ),
        ),
      ),
    ),
  );
