import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtInCalendar as calendar } from '../../../../../shared/domain/calendar/tables.ts';
import { byText } from '../../../../../shared/kernel/compare.ts';
import { recognise } from '../../../../../shared/recognition/recognise.ts';
import { linesOf, read } from '../read.ts';
import { letterSheets, type SheetLine } from '../sample-letter.ts';
import { ofd } from '../sample-ofd.ts';
import { pdf } from '../sample-pdf.ts';

/** Where the columns begin, in millimetres: 序号, 重点任务, 牵头单位, 配合单位, 完成时限. */
const XS = [22, 36, 98, 130, 162];
const WIDTHS = [10, 56, 26, 26, 30];
const SIZE = 3.5;
const LINE = 5.2;
const HEAD = ['序号', '重点任务', '牵头单位', '配合单位', '完成时限'];
type Cells = readonly (readonly string[])[];
const ROWS: readonly Cells[] = [
  [
    ['1'],
    ['压减审批环节，全面推行一窗受理', '。'],
    ['市行政审批', '局'],
    ['市司法局', '市大数据局'],
    ['2026年12月31', '日前'],
  ],
  [['2'], ['建立部门会商机制。'], ['市发展改革委'], ['市财政局'], ['2027年6月底前']],
  [['3'], ['开展联合检查，公布检查结果。'], ['市市场监管局'], ['各区县政府'], ['长期坚持']],
];
const heading: SheetLine[] = [
  { text: '示例市人民政府文件', x: 70, y: 30, size: 8 },
  { text: '示政发〔2026〕7号', x: 85, y: 42, size: 5 },
  { text: '示例市人民政府关于印发改革任务分工表的通知', x: 50, y: 56, size: 6 },
  { text: '各区县人民政府：', x: 22, y: 68, size: 5 },
];

type Style = { readonly rowGap?: number; readonly middle?: boolean; readonly centred?: boolean };

/** The rows from a line on; `rowGap` is what parts two rows more than two lines, `middle` sets short cells in the middle of their row. */
function laid(
  rows: readonly Cells[],
  from: number,
  { rowGap = 4, middle = false, centred = false }: Style = {},
): SheetLine[] {
  let y = from;
  return rows.flatMap(cells => {
    const most = Math.max(...cells.map(cell => cell.length));
    const top = y;
    y += most * LINE + rowGap;
    return cells.flatMap((lines, column) =>
      lines.map((text, nth) => {
        const width = [...text].reduce((sum, letter) => sum + (letter < '\u3000' ? SIZE / 2 : SIZE), 0);
        const indent = centred ? ((WIDTHS[column] ?? 0) - width) / 2 : 0;
        const down = middle ? ((most - lines.length) * LINE) / 2 : 0;
        return { text, x: (XS[column] ?? 0) + indent, y: top + down + nth * LINE, size: SIZE };
      }),
    );
  });
}

const head = (from: number): SheetLine[] => laid([HEAD.map(text => [text])], from, { centred: true });
const sheet = (rows: readonly Cells[], style: Style = {}): SheetLine[] => [
  ...heading,
  ...head(80),
  ...laid(rows, 90, style),
];

const tasksOf = async (bytes: Uint8Array) => {
  const reading = await read(bytes, '分工表');
  if (reading.found !== 'text') return reading.found;
  return recognise(reading.page, { calendar }).tasks.map(({ text, leads, supports, dueOn }) => ({
    ...{ text, leads, supports, dueOn },
  }));
};

const TASKS = [
  {
    text: '压减审批环节，全面推行一窗受理。',
    leads: ['市行政审批局'],
    supports: ['市司法局', '市大数据局'],
    dueOn: '2026-12-31',
  },
  { text: '建立部门会商机制。', leads: ['市发展改革委'], supports: ['市财政局'], dueOn: '2027-06-30' },
  { text: '开展联合检查，公布检查结果。', leads: ['市市场监管局'], supports: ['各区县政府'], dueOn: null },
];

const STYLES: readonly (readonly [string, Style])[] = [
  ['rows that stand apart', {}],
  ['rows no further apart than their lines', { rowGap: 0 }],
  ['short cells in the middle of their rows', { middle: true }],
  ['short cells in the middle, rows close together', { middle: true, rowGap: 0 }],
  ['centred cells', { centred: true }],
];

describe('a table set in columns without rules', () => {
  test.each(STYLES)('gives its tasks with units and dates: %s', async (_style, style) => {
    expect(await tasksOf(pdf([sheet(ROWS, style)]))).toEqual(TASKS);
    expect(await tasksOf(ofd([sheet(ROWS, style)]))).toEqual(TASKS);
  });

  test('goes on over the page, with its head again or without', async () => {
    const number: SheetLine = { text: '— 2 —', x: 100, y: 285, size: 4.9 };
    const rest = ROWS.slice(1);
    expect(await tasksOf(pdf([sheet(ROWS.slice(0, 2)), [...laid(ROWS.slice(2), 40), number]]))).toEqual(TASKS);
    expect(await tasksOf(pdf([sheet([...ROWS.slice(0, 1), ...rest]), [...head(30), ...laid(ROWS, 40)]]))).toEqual([
      ...TASKS,
      ...TASKS,
    ]);
  });

  test('ends where the text goes on', async () => {
    const after: SheetLine[] = [
      { text: '以上任务由市委改革办统筹，各单位每月25日前报送进展情况，不得延误。', x: 22, y: 142, size: SIZE },
      { text: '示例市人民政府', x: 150, y: 160, size: 5 },
      { text: '2026年3月9日', x: 152, y: 170, size: 5 },
    ];
    const bytes = pdf([[...sheet(ROWS), ...after]]);
    expect((await tasksOf(bytes)).slice(0, 3)).toEqual(TASKS);
    expect(await linesOf(bytes)).toEqual(expect.arrayContaining(after.map(line => line.text)));
    const reading = await read(bytes);
    expect(reading.found === 'text' && recognise(reading.page, { calendar }).dateIssued).toBe('2026-03-09');
  });
});

describe('what only looks like columns stays lines', () => {
  const row = (texts: readonly string[], y: number): SheetLine[] =>
    texts.map((text, column) => ({ text, x: XS[column] ?? 0, y, size: SIZE }));
  test.each<[string, SheetLine[]]>([
    ['columns under no head', [90, 97, 104].flatMap(y => row(['甲单位', '乙单位', '丙单位'], y))],
    ['a head with one row', [...row(HEAD, 90), ...row(['1', '任务', '市财政局', '市司法局', '年底前'], 97)]],
    [
      'a head with text under it',
      [
        ...row(HEAD, 90),
        { text: '以上各项由市委改革办统筹推进并按月报送进展情况，不得延误。', x: 22, y: 97, size: SIZE },
      ],
    ],
    [
      'a head over lines that keep to no columns',
      [
        ...row(HEAD, 90),
        ...[22, 30, 41].flatMap((x, nth) =>
          [0, 1, 2].map(at => ({ text: '示例词', x: x + at * (41 + 9 * nth), y: 97 + 7 * nth, size: SIZE })),
        ),
      ],
    ],
  ])('%s', async (_what, lines) => {
    const reading = await read(pdf([[...heading, ...lines]]));
    expect(reading.found === 'text' && reading.page.rows).toEqual([]);
  });

  test('a letter reads as before', async () => {
    expect(await linesOf(pdf(letterSheets()))).toHaveLength(9);
  });
});

test('whatever stands under a head and on the page behind, no word is lost and none is added', async () => {
  const word = fc.string({ unit: fc.constantFrom(...'示例市任务局年底前一'), minLength: 1, maxLength: 6 });
  const place = fc.record({ column: fc.nat(32), row: fc.nat(35) });
  const line = fc.record({ text: word, place, size: fc.constant(5) });
  const letters = (texts: readonly string[]): string => [...texts.join('').replace(/\s/g, '')].sort(byText).join('');
  // of words printed over one another one is left out
  const sheetOf = (lines: readonly { text: string; place: { column: number; row: number }; size: number }[]) =>
    [...new Map(lines.map(one => [`${one.place.column} ${one.place.row}`, one])).values()].map(
      (one): SheetLine => ({ text: one.text, x: 20 + 5 * one.place.column, y: 94 + 5 * one.place.row, size: one.size }),
    );
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 40 }), fc.array(line, { maxLength: 20 }), async (first, second) => {
      const pages = [
        [...heading, ...head(88), ...sheetOf(first)],
        [{ text: '第二页起', x: 22, y: 20, size: 5 }, ...sheetOf(second)],
      ];
      expect(letters(await linesOf(ofd(pages)))).toBe(letters(pages.flat().map(one => one.text)));
    }),
    { numRuns: 150 },
  );
});
