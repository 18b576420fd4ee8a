/** A line of text on a sheet, in millimetres from the top left; y is its baseline. */
export type SheetLine = { readonly text: string; readonly x: number; readonly y: number; readonly size: number };

const LEFT = 28;
const BODY = 5.6;
const TITLE = 7.8;
const WIDE = 28;

/** The paragraphs of a letter as it reads. */
export const LETTER = [
  '示例市人民政府文件',
  '示政发〔2026〕7号',
  '示例市人民政府关于加强示例管理的通知',
  '各区县人民政府，市政府各部门：',
  '为进一步加强示例管理工作，现将有关事项通知如下，请结合实际认真抓好贯彻落实。',
  '一、健全工作机制。各区县要制定工作方案，于2026年12月25日前报送市政府办公室。（责任单位：市发展改革委、市财政局）',
  '示例市人民政府',
  '2026年3月9日',
];

const centred = (text: string, y: number, size: number): SheetLine => ({
  text,
  x: 105 - ([...text].length * size) / 2,
  y,
  size,
});

/** A paragraph of body text, indented by two characters and broken at 28, from a line on. */
export function bodyLines(text: string, from: number): SheetLine[] {
  const lines: SheetLine[] = [];
  for (let rest = [...text]; rest.length > 0; rest = rest.slice(lines.length === 1 ? WIDE - 2 : WIDE)) {
    const first = lines.length === 0;
    const line = rest.slice(0, first ? WIDE - 2 : WIDE).join('');
    lines.push({ text: line, x: first ? LEFT + 2 * BODY : LEFT, y: from + lines.length * 10, size: BODY });
  }
  return lines;
}

/** The same letter laid out on two sheets by the rules of GB/T 9704, its title broken over two lines, with page numbers. */
export function letterSheets(): SheetLine[][] {
  const [masthead = '', number = '', , addressee = '', opening = '', task = '', issuer = '', date = ''] = LETTER;
  const page = (text: string): SheetLine => ({ text, x: 100, y: 285, size: 4.9 });
  return [
    [
      centred(masthead, 60, 12),
      centred(number, 90, BODY),
      centred('示例市人民政府', 120, TITLE),
      centred('关于加强示例管理的通知', 132, TITLE),
      { text: addressee, x: LEFT, y: 155, size: BODY },
      ...bodyLines(opening, 165),
      page('— 1 —'),
    ],
    [
      ...bodyLines(task, 40),
      { text: issuer, x: 120, y: 120, size: BODY },
      { text: date, x: 122, y: 130, size: BODY },
      page('— 2 —'),
    ],
  ];
}
