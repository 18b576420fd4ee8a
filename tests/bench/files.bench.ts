// What reading a document of 30 pages takes in each form, beside unpacking the same bytes and nothing else.
import { unzipSync, unzlibSync } from 'fflate';
import { htmlTree } from '../../server/modules/documents/html-tree.ts';
import { readFile } from '../../shared/recognition/files/read-file.ts';
import { docx, p } from '../shared/recognition/files/sample-docx.ts';
import { bodyLines, letterSheets, type SheetLine } from '../shared/recognition/files/sample-letter.ts';
import { ofd } from '../shared/recognition/files/sample-ofd.ts';
import { pdf } from '../shared/recognition/files/sample-pdf.ts';
import { printCompared } from './figures.ts';
import { compare, costOf } from './measure.ts';

const PAGES = 30;
const LINES = 22;
const REPEATS = 9;
const PARAGRAPH =
  '健全工作机制。各区县、各部门要结合实际制定工作方案，细化任务措施，明确责任分工和完成时限，每季度末月25日前报送进展情况；遇有重大问题及时请示报告，确保各项改革任务落地见效。（牵头单位：市发展改革委；配合单位：市财政局、市司法局）';

const paragraphsOf = (page: number): string[] =>
  Array.from({ length: 4 }, (_none, index) => `第${page * 4 + index + 1}条 ${PARAGRAPH}`);

function sheet(page: number): SheetLine[] {
  const lines: SheetLine[] = [];
  for (const text of paragraphsOf(page)) lines.push(...bodyLines(text, 40 + lines.length * 10));
  return [...lines.slice(0, LINES), { text: `— ${page + 1} —`, x: 100, y: 285, size: 4.9 }];
}

const [first = []] = letterSheets();
const sheets = [first, ...Array.from({ length: PAGES - 1 }, (_none, at) => sheet(at))];
const words = Array.from({ length: PAGES }, (_none, at) => paragraphsOf(at)).flat();

/** The packed streams of a PDF, one by one. */
function streamsOf(bytes: Uint8Array): Uint8Array[] {
  const text = Buffer.from(bytes).toString('latin1');
  return Array.from(text.matchAll(/\/Length (\d+)[^\n]*\nstream\n/g), match => {
    const from = match.index + match[0].length;
    return bytes.subarray(from, from + Number(match[1]));
  });
}

const unpackPdf = (bytes: Uint8Array): unknown => streamsOf(bytes).map(stream => unzlibSync(stream));

const FORMS: readonly (readonly [form: string, bytes: Uint8Array, unpack: (bytes: Uint8Array) => unknown])[] = [
  ['PDF', pdf(sheets, { packed: true }), unpackPdf],
  ['OFD', ofd(sheets), unzipSync],
  ['DOCX', docx(words.map(text => p(text)).join('')), unzipSync],
];

console.log(`${PAGES}页文件读出文字并过密级检查，中位数；基准为同一文件只解压。`);
for (const [form, bytes, unpack] of FORMS) {
  const reading = await readFile(bytes, form, { parseHtml: htmlTree });
  if (reading.found !== 'text') throw new Error(`${form}: ${reading.found}`);
  const compared = await compare(
    REPEATS,
    async () => (await costOf(() => readFile(bytes, form, { parseHtml: htmlTree }))).wall,
    async () => (await costOf(() => unpack(bytes))).wall,
  );
  const characters = reading.page.blocks.reduce((sum, block) => sum + block.text.length, 0);
  printCompared(`${form}（${(bytes.length / 1024).toFixed(0)} kB，${characters}字）`, compared, '毫秒');
}
