import { describe, expect, test } from 'vitest';
import { linesOf, read } from './read.ts';
import { docx, numbered, p, table } from './sample-docx.ts';

const OPENING = p('关于加强示例管理工作的说明文字');
const body = (xml: string, parts = {}): Promise<string[]> =>
  linesOf(docx(OPENING + xml, parts)).then(lines => lines.slice(1));
const run = (inner: string): string => `<w:p><w:r>${inner}</w:r></w:p>`;
const field = (code: string, result: string): string =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${result}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
const level = (index: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const NUMBERING = `<w:abstractNum w:abstractNumId="7">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>`;

describe('the text of a Word document', () => {
  test('numbers its lists as the document shows them', async () => {
    const list = [numbered('总体要求', 0), numbered('指导', 1), numbered('目标', 1), numbered('细目', 2)];
    const next = [numbered('重点任务', 0), numbered('改革', 1)];
    expect(await body([...list, ...next].join(''), { numbering: NUMBERING })).toEqual([
      '一、总体要求',
      '（一）指导',
      '（二）目标',
      '1.细目',
      '二、重点任务',
      '（一）改革',
    ]);
  });

  test.each([
    ['deleted text', '<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:r><w:t>新</w:t></w:r></w:p>', ['新']],
    ['text moved away', '<w:p><w:moveFrom><w:r><w:t>旧</w:t></w:r></w:moveFrom><w:r><w:t>新</w:t></w:r></w:p>', ['新']],
    ['hidden text', '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>旧</w:t></w:r><w:r><w:t>新</w:t></w:r></w:p>', ['新']],
    ['the code of a field', field('DATE', '2026年3月9日'), ['2026年3月9日']],
    ['a table of contents', field('TOC \\o', '一、总体要求1'), []],
  ])('leaves out %s', async (_what, xml, lines) => {
    expect(await body(xml)).toEqual(lines);
  });

  test('inserted text and controlled content are text', async () => {
    const inserted = '<w:p><w:ins><w:r><w:t>新增</w:t></w:r></w:ins></w:p>';
    expect(await body(`${inserted}<w:sdt><w:sdtContent>${p('内容')}</w:sdtContent></w:sdt>`)).toEqual(['新增', '内容']);
  });

  test('a text box is read once, before the paragraph it hangs on', async () => {
    const box = (inner: string) => `<w:txbxContent>${p(inner)}</w:txbxContent>`;
    const drawn = `<mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>${box('红头')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('红头')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    expect(await body(run(`${drawn}<w:t>正文</w:t>`))).toEqual(['红头', '正文']);
  });

  test('headers come first; footers, but for page numbers, and notes come last', async () => {
    const parts = {
      header: p('示例市人民政府'),
      footer: p('抄送：各部门') + field('PAGE', '3') + p('— 1 —'),
      footnotes: `<w:footnote w:type="separator" w:id="0">${p('线')}</w:footnote><w:footnote w:id="2">${p('注释')}</w:footnote>`,
    };
    expect(await linesOf(docx(OPENING, parts))).toEqual([
      '示例市人民政府',
      '关于加强示例管理工作的说明文字',
      '抄送：各部门',
      '注释',
    ]);
  });
});

describe('the tables of a Word document', () => {
  test('are rows as a page has them, a merged cell standing for all its rows', async () => {
    const start = ['机制', '<w:vMerge w:val="restart"/>'] as const;
    const goesOn = ['', '<w:vMerge/>'] as const;
    const wide = ['合计', '<w:gridSpan w:val="2"/>'] as const;
    const bytes = docx(
      OPENING +
        table(['任务', '措施', '牵头单位'], [start, '建立', '市财政局'], [goesOn, '检查', '市住建局'], [wide, '二']),
    );
    const reading = await read(bytes);
    if (reading.found !== 'text') throw new Error(reading.found);
    const rows = reading.page.rows.map(row => row.cells);
    expect(rows[0]).toEqual(['任务', '措施', '牵头单位']);
    expect(rows[1]).toEqual(['机制', '建立', '市财政局']);
    expect(rows[2]?.slice(-2)).toEqual(['检查', '市住建局']);
  });

  test('of labels and values give pairs', async () => {
    const reading = await read(docx(OPENING + table(['发文字号', '示政发〔2026〕7号', '成文日期', '2026年3月9日'])));
    expect(reading).toMatchObject({ page: { pairs: [{ kind: 'number' }, { kind: 'written' }] } });
  });
});
