import { describe, expect, test } from 'vitest';
import { builtInCalendar as calendar } from '../../../../../shared/domain/calendar/tables.ts';
import { readFile } from '../../../../../shared/recognition/files/read-file.ts';
import { recognise } from '../../../../../shared/recognition/recognise.ts';
import type { SheetLine } from '../sample-letter.ts';
import { ofd, textObject } from '../sample-ofd.ts';
import { pdf } from '../sample-pdf.ts';

const MILLIMETRE = 72 / 25.4;
/** Edges of the columns in millimetres: 序号, 重点任务, 工作措施, 牵头单位, 配合单位, 完成时限. */
const XS = [20, 32, 60, 110, 134, 165, 195];
const TOP = 80;
const SIZE = 3.5;

type Row = readonly (readonly string[])[];
const HEAD: Row = [['序号'], ['重点任务'], ['工作措施'], ['牵头单位'], ['配合单位'], ['完成时限']];
/** The second measure belongs to the first task: its cells 序号 and 重点任务 go over both rows. */
const ROWS: readonly Row[] = [
  [
    ['1'],
    ['优化审批流程'],
    ['压减审批环节，全面推行一窗', '受理。'],
    ['市行政审批', '局'],
    ['市司法局', '市大数据局'],
    ['2026年12月', '31日前'],
  ],
  [[], [], ['建立部门会商机制。'], ['市发展改革', '委'], ['市财政局'], ['2027年6月底', '前']],
  [['2'], ['加强监管'], ['开展联合检查，公布检查结果。'], ['市市场监管', '局'], ['各区县政府'], ['长期坚持']],
];
const HEIGHT = 14;
const heading: SheetLine[] = [
  { text: '示例市人民政府文件', x: 70, y: 30, size: 8 },
  { text: '示政发〔2026〕7号', x: 85, y: 42, size: 5 },
  { text: '示例市人民政府关于印发改革任务分工表的通知', x: 50, y: 56, size: 6 },
  { text: '各区县人民政府：', x: 20, y: 68, size: 5 },
];

function sheet(rows: readonly Row[], top: number): SheetLine[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((lines, column) =>
      lines.map((text, nth) => ({ text, x: (XS[column] ?? 0) + 1.5, y: top + row * HEIGHT + 5 + nth * 5, size: SIZE })),
    ),
  );
}

type Line = readonly [x1: number, y1: number, x2: number, y2: number];

function rules(rows: number, top: number, joined: ReadonlySet<number>): Line[] {
  const bottom = top + rows * HEIGHT;
  const across = Array.from(
    { length: rows + 1 },
    (_, row): Line => [
      joined.has(row) ? (XS[2] ?? 0) : (XS[0] ?? 0),
      top + row * HEIGHT,
      XS.at(-1) ?? 0,
      top + row * HEIGHT,
    ],
  );
  return [...across, ...XS.map((x): Line => [x, top, x, bottom])];
}

const TABLE = [HEAD, ...ROWS];
const LINES = [...heading, ...sheet(TABLE, TOP)];
const RULES = rules(TABLE.length, TOP, new Set([2]));

const stroked = (lines: readonly Line[]): string =>
  lines
    .map(
      ([x1, y1, x2, y2]) =>
        `${x1 * MILLIMETRE} ${842 - y1 * MILLIMETRE} m ${x2 * MILLIMETRE} ${842 - y2 * MILLIMETRE} l S`,
    )
    .join('\n');
/** As Word draws borders: a thin filled rectangle beside each cell. */
const filled = (lines: readonly Line[]): string =>
  lines
    .map(
      ([x1, y1, x2, y2]) =>
        `${x1 * MILLIMETRE} ${842 - y2 * MILLIMETRE} ${(x2 - x1) * MILLIMETRE || 0.5} ${(y2 - y1) * MILLIMETRE || 0.5} re f`,
    )
    .join('\n');
const path = ([x1, y1, x2, y2]: Line): string =>
  `<ofd:PathObject ID="9" Boundary="${x1} ${y1} ${x2 - x1} ${y2 - y1}"><ofd:AbbreviatedData>M 0 0 L ${x2 - x1} ${y2 - y1}</ofd:AbbreviatedData></ofd:PathObject>`;

const tasksOf = async (bytes: Uint8Array) => {
  const reading = await readFile(bytes, '分工表', { parseHtml: () => expect.unreachable() });
  if (reading.found !== 'text') return reading.found;
  const { tasks } = recognise(reading.page, { calendar });
  return tasks.map(({ text, leads, supports, dueOn }) => ({ text, leads, supports, dueOn }));
};

const TASKS = [
  {
    text: '优化审批流程 压减审批环节，全面推行一窗受理。',
    leads: ['市行政审批局'],
    supports: ['市司法局', '市大数据局'],
    dueOn: '2026-12-31',
  },
  { text: '优化审批流程 建立部门会商机制。', leads: ['市发展改革委'], supports: ['市财政局'], dueOn: '2027-06-30' },
  { text: '加强监管 开展联合检查，公布检查结果。', leads: ['市市场监管局'], supports: ['各区县政府'], dueOn: null },
];

describe('a ruled table that is only drawn', () => {
  test.each([
    ['stroked lines', stroked],
    ['thin filled shapes', filled],
  ])('gives its tasks with units and dates in a PDF of %s', async (_name, draw) => {
    expect(await tasksOf(pdf([LINES], { more: { content: draw(RULES) } }))).toEqual(TASKS);
  });

  test('and in an OFD', async () => {
    const content = [...LINES.map(line => textObject(line)), ...RULES.map(path)].join('');
    expect(await tasksOf(ofd([content]))).toEqual(TASKS);
  });

  test('goes on over pages under the head of the first', async () => {
    const content = (lines: readonly SheetLine[], drawn: readonly Line[]) =>
      [...lines.map(line => textObject(line)), ...drawn.map(path)].join('');
    const first = content([...heading, ...sheet(TABLE.slice(0, 3), TOP)], rules(3, TOP, new Set([2])));
    const number: SheetLine = { text: '—2—', x: 100, y: 280, size: 4 };
    const second = content([...sheet(TABLE.slice(3), 20), number], rules(1, 20, new Set()));
    expect(await tasksOf(ofd([first, second]))).toEqual(TASKS);
  });

  test('a frame around the page, a line under the red head and boxes by themselves are no tables', async () => {
    const frame: Line[] = [
      [10, 10, 200, 10],
      [10, 287, 200, 287],
      [10, 10, 10, 287],
      [200, 10, 200, 287],
      [20, 46, 190, 46],
    ];
    const bytes = pdf([heading], { more: { content: stroked(frame) } });
    const plain = await readFile(pdf([heading]), 'a', { parseHtml: () => expect.unreachable() });
    expect(await readFile(bytes, 'a', { parseHtml: () => expect.unreachable() })).toEqual(plain);
  });
});
