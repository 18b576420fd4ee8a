import { describe, expect, test } from 'vitest';
import { linesOf, read } from './read.ts';
import { docx, type MoreParts, p } from './sample-docx.ts';
import { LETTER } from './sample-letter.ts';

const LETTERS = LETTER.map(line => p(line)).join('');
const MARK = '机密★10年';
const run = (text: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const struck = (text: string): string => `<w:del w:id="1"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
const contents = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r></w:p>${p(MARK)}<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
const box = (text: string): string => `<w:txbxContent>${p(text)}</w:txbxContent>`;

describe('in a Word document a marking is found that the text does not show', () => {
  test.each([
    ['struck out with all its paragraph', `<w:p>${struck(MARK)}</w:p>`],
    [
      'struck out, another word in its place',
      `<w:p>${run('密级：')}${struck('机密')}<w:ins>${run('无')}</w:ins></w:p>`,
    ],
    ['moved away', `<w:p><w:moveFrom>${run(MARK)}</w:moveFrom></w:p>`],
    ['in a row struck out', `<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>${p(MARK)}</w:tc></w:tr></w:tbl>`],
    ['hidden', `<w:p>${run(MARK, '<w:vanish/>')}</w:p>`],
    ['half of it hidden', `<w:p>${run('机', '<w:vanish/>')}${run('密★10年')}</w:p>`],
    ['in a list of contents', contents],
    ['in the code of a field', `<w:p><w:r><w:instrText>QUOTE "${MARK}"</w:instrText></w:r></w:p>`],
    [
      'in what only an older program shows',
      `<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing/></mc:Choice><mc:Fallback><w:pict><v:textbox>${box(MARK)}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
    ],
    ['in drawn letters', `<w:p><w:r><w:pict><v:shape><v:textpath string="${MARK}"/></v:shape></w:pict></w:r></w:p>`],
    [
      'in the words of a picture',
      `<w:p><w:r><w:drawing><wp:docPr xmlns:wp="x" descr="${MARK}"/></w:drawing></w:r></w:p>`,
    ],
  ])('%s', async (_where, xml) => {
    expect(await read(docx(LETTERS + xml))).toEqual({ found: 'refused', level: '机密' });
  });

  const w = (inner: string): string => `<w:x xmlns:w="w" xmlns:v="v" xmlns:a="a">${inner}</w:x>`;
  const property = (name: string, value: string): string =>
    `<Properties xmlns:vt="t"><property pid="2" name="${name}"><vt:lpwstr>${value}</vt:lpwstr></property></Properties>`;
  test.each([
    ['the header of a later section', 'word/header3.xml', w(p(MARK))],
    ['a level alone in a header', 'word/header3.xml', w(p('机密'))],
    ['a watermark', 'word/header4.xml', w('<w:p><w:r><v:shape><v:textpath string="机密"/></v:shape></w:r></w:p>')],
    ['a footer of even pages', 'word/footer2.xml', w(p(MARK))],
    ['a comment', 'word/comments.xml', w(`<w:comment>${p(`本件为${MARK}，勿外传`)}</w:comment>`)],
    ['a note at the end', 'word/endnotes.xml', w(`<w:endnote>${p(MARK)}</w:endnote>`)],
    ['a diagram', 'word/diagrams/data1.xml', w(`<a:p><a:r><a:t>${MARK}</a:t></a:r></a:p>`)],
    ['the title of a chart', 'word/charts/chart1.xml', w(`<a:p><a:r><a:t>${MARK}</a:t></a:r></a:p>`)],
    ['a variable', 'word/settings.xml', w('<w:docVars><w:docVar w:name="密级" w:val="机密"/></w:docVars>')],
    ['a property 密级', 'docProps/custom.xml', property('密级', '机密')],
    ['a property Classification', 'docProps/custom.xml', property('Classification', '机密')],
    ['the keywords', 'docProps/core.xml', `<c xmlns:cp="c"><cp:keywords>通知 ${MARK}</cp:keywords></c>`],
    ['the category', 'docProps/core.xml', '<c xmlns:cp="c"><cp:category>机密</cp:category></c>'],
    ['bound data', 'customXml/item1.xml', '<公文><密级>机密</密级></公文>'],
  ])('%s', async (_where, path, xml) => {
    expect(await read(docx(LETTERS, {}, { [path]: xml }))).toEqual({ found: 'refused', level: '机密' });
  });

  test('what only speaks of secrets there, and a damaged part, change nothing', async () => {
    const more: MoreParts = {
      'word/comments.xml': w(`<w:comment>${p('机密文件管理一段再斟酌')}</w:comment>`),
      'word/header2.xml': w(p('示例市保密局')),
      'word/styles.xml': w('<w:style><w:name w:val="密级"/></w:style>'),
      'word/glossary/document.xml': w(p(MARK)),
      'docProps/custom.xml': property('密级', '无'),
      'docProps/app.xml': '<Properties><Company>示例',
    };
    const talk = `<w:p>${run('做好')}${struck('机密')}${run('文件管理')}</w:p>`;
    expect(await linesOf(docx(LETTERS + talk, {}, more))).toContain('做好文件管理');
  });
});

describe('a scan pasted into a Word document', () => {
  const picture = (millimetresWide: number, high: number): string =>
    `<w:p><w:r><w:drawing><wp:inline xmlns:wp="x"><wp:extent cx="${millimetresWide * 36_000}" cy="${high * 36_000}"/><a:blip xmlns:a="a"/></wp:inline></w:drawing></w:r></w:p>`;
  const drawn =
    '<w:p><w:r><w:pict><v:shape style="width:450pt;height:22cm"><v:imagedata/></v:shape></w:pict></w:r></w:p>';

  test.each([
    ['beside a text', LETTERS + picture(160, 240) + picture(160, 240), 2],
    ['drawn the old way', LETTERS + drawn, 1],
    ['in strips under a line of text', p('关于示例事项的请示附件扫描件') + picture(160, 60).repeat(4), 1],
  ])('counts as pages nobody has read %s', async (_how, xml, unseen) => {
    expect(await read(docx(xml))).toMatchObject({ found: 'text', unseen });
  });

  test('counts also in a header of a later section, and behind all pages', async () => {
    const header = `<w:x xmlns:w="w" xmlns:a="a">${picture(160, 240)}</w:x>`;
    expect(await read(docx(LETTERS, {}, { 'word/header7.xml': header }))).toMatchObject({ found: 'text', unseen: 1 });
    const behind = docx(
      LETTERS,
      {},
      {},
      '<w:background><v:background><v:fill r:id="r1"/></v:background></w:background>',
    );
    expect(await read(behind)).toMatchObject({ found: 'text', unseen: 1 });
  });

  test('a picture that illustrates a text does not', async () => {
    expect(await read(docx(LETTERS + picture(120, 80)))).toMatchObject({ found: 'text', unseen: 0 });
    const long = p('为进一步加强示例管理工作，现将有关事项通知如下。'.repeat(20));
    expect(await read(docx(long + picture(80, 60).repeat(12)))).toMatchObject({ found: 'text', unseen: 0 });
  });
});
