import { parse } from 'csv-parse/sync';

/** What is wrong with a line of a table; `line` counts from 1 as a text editor does, null where it is about the whole file. */
export type Fault = { table: 'units' | 'people'; line: number | null; reason: string };

/** What is wrong, as a person reads it: the table, the line, the reason. */
export const faultText = ({ table, line, reason }: Fault): string =>
  `${table === 'units' ? '单位表' : '人员表'}${line === null ? '' : `第${line}行`}：${reason}`;

/** A line of a table: its number and what stands in each column, trimmed; absent columns are empty. */
export type TableRow<Column extends string> = { line: number; cells: Readonly<Record<Column, string>> };

/** The columns of a table, in the order the template has them. */
export type Columns<Column extends string> = { required: readonly Column[]; optional: readonly Column[] };

/** A table as read: the lines that can be used and what is wrong with the others. */
export type Table<Column extends string> = { rows: readonly TableRow<Column>[]; faults: readonly Fault[] };

const MOST_ROWS = 3000;

/** Reads lines under a heading line; columns may stand in any order, commas or tabs (as pasted from a spreadsheet) between them. */
export function readTable<Column extends string>(
  table: Fault['table'],
  text: string,
  columns: Columns<Column>,
): Table<Column> {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  const delimiter = delimiterOf(lines[0] ?? '');
  const heading = readLine(lines[0] ?? '', delimiter) ?? [];
  const wrong = text.trim() === '' ? ['文件是空的'] : headingFaults(heading, columns);
  if (wrong.length > 0) return { rows: [], faults: wrong.map(reason => ({ table, line: 1, reason })) };
  const rows: TableRow<Column>[] = [];
  const faults: Fault[] = [];
  for (const [index, content] of lines.entries()) {
    const cells = index === 0 || content.trim() === '' ? [] : readLine(content, delimiter);
    const reason = cells === null ? '双引号没有成对，或单元格内有换行' : surplusFault(cells, heading);
    if (reason !== null) faults.push({ table, line: index + 1, reason });
    else if (cells?.some(cell => cell !== ''))
      rows.push({ line: index + 1, cells: inColumns(cells, heading, columns) });
  }
  return { rows, faults: [...faults, ...countFaults(table, rows.length, faults.length)] };
}

function countFaults(table: Fault['table'], rows: number, faults: number): Fault[] {
  if (rows > MOST_ROWS) return [{ table, line: null, reason: `共${rows}行，一次最多导入${MOST_ROWS}行` }];
  return rows + faults === 0 ? [{ table, line: null, reason: '只有列名，没有内容' }] : [];
}

function surplusFault(cells: readonly string[], heading: readonly string[]): string | null {
  const surplus = cells.slice(heading.length);
  return surplus.some(cell => cell !== '') ? `多出${surplus.length}列。内容里有逗号的，请用英文双引号括起来` : null;
}

const delimiterOf = (heading: string): string => (heading.includes('\t') ? '\t' : heading.includes(',') ? ',' : '，');

// nb. line by line: no cell of ours has a line break, and a stray quote then spoils its own line only
function readLine(content: string, delimiter: string): string[] | null {
  try {
    const [cells = []] = parse(content, { delimiter, relax_column_count: true });
    return cells.map(cell => cell.trim());
  } catch {
    return null;
  }
}

function headingFaults<Column extends string>(heading: readonly string[], columns: Columns<Column>): string[] {
  const missing = columns.required.filter(name => !heading.includes(name));
  const all = [...columns.required, ...columns.optional];
  const twice = all.filter(name => heading.indexOf(name) !== heading.lastIndexOf(name));
  return [
    ...(missing.length > 0 ? [`列名缺少“${missing.join('”“')}”。第1行应为列名：${all.join('、')}`] : []),
    ...twice.map(name => `列名“${name}”出现两次`),
  ];
}

function inColumns<Column extends string>(
  cells: readonly string[],
  heading: readonly string[],
  columns: Columns<Column>,
): Readonly<Record<Column, string>> {
  const names = [...columns.required, ...columns.optional];
  return Object.fromEntries(names.map(name => [name, cells[heading.indexOf(name)] ?? ''])) as Record<Column, string>;
}
