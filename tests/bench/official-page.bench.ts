// Where LibreOffice puts the rules, rows and page numbers of a 信函, beside where GB/T 9704 wants them.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OfficialDocument } from '../../shared/render/blocks.ts';
import { writeDocx } from '../../shared/render/docx/write-docx.ts';
import { headLayout } from '../../shared/render/head.ts';
import { mmOf } from '../../shared/render/measures.ts';
import { type DrawnPage, drawnPages } from '../shared/render/drawn-pdf.ts';
import { letter } from '../shared/render/sample-letter.ts';

const TEXT = '各部门要加强组织领导细化工作举措压实工作责任确保各项改革任务落到实处见到成效。';
const long = (form: OfficialDocument['form']): OfficialDocument =>
  letter({ form, body: Array.from({ length: 40 }, () => ({ kind: 'paragraph', text: TEXT.repeat(2) }) as const) });

function converted(document: OfficialDocument): DrawnPage[] | null {
  const folder = mkdtempSync(join(tmpdir(), 'six-ones-page-'));
  try {
    writeFileSync(join(folder, 'page.docx'), writeDocx(document));
    const args = [
      '--headless',
      `-env:UserInstallation=file://${folder}/profile`,
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
    ];
    const { status } = spawnSync('soffice', [...args, join(folder, 'page.docx')], { encoding: 'utf8' });
    return status === 0 ? drawnPages(new Uint8Array(readFileSync(join(folder, 'page.pdf')))) : null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const line = (what: string, is: number, wanted: number): void =>
  console.log(`${what}　${is.toFixed(2)} 毫米，标准 ${wanted.toFixed(2)}，差 ${(is - wanted).toFixed(2)}`);

const rowsOf = ({ texts }: DrawnPage): number[] =>
  [...new Set(texts.map(({ base }) => Math.round(base * 10) / 10))].toSorted((a, b) => a - b);

function measure(form: 'letter' | 'document'): void {
  const document = long(form);
  const pages = converted(document);
  if (pages === null) {
    console.log('没有 LibreOffice（soffice），未测。');
    return;
  }
  console.log(form === 'letter' ? '信函' : '文件');
  const rules = (pages[0]?.rules ?? []).filter(rule => rule.width > 100).toSorted((a, b) => a.top - b.top);
  for (const [at, bar] of headLayout(document).bars.entries()) {
    line(`红线${at + 1}中线距纸上边`, rules[at]?.top ?? 0, bar.top + bar.height / 2);
    line(`红线${at + 1}长`, rules[at]?.width ?? 0, bar.width);
  }
  const second = pages[1];
  if (second === undefined) return;
  const dash = second.texts.find(({ text }) => text.includes('—'));
  const text = rowsOf({ ...second, texts: second.texts.filter(({ base }) => base < 262) });
  console.log(`第2页行数　${text.length}，标准 22`);
  line('行距', ((text.at(-1) ?? 0) - (text[0] ?? 0)) / (text.length - 1), 225 / 22);
  // the dash lies about a third of its size above the baseline
  line('页码一字线距版心下边', (dash?.base ?? 0) - mmOf(14) / 3 - 262, 7);
}

measure('letter');
measure('document');
