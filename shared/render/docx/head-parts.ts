import type { OfficialDocument } from '../blocks.ts';
import { type HeadLayout, headLayout, NUMBER_LINE } from '../head.ts';
import { FONTS, MARGIN, ROW, ROW_TWIPS, SIZE, TYPE_AREA, twips } from '../measures.ts';
import { titleLines } from '../title-lines.ts';
import { bar, markBox } from './drawing.ts';
import { characters, paragraph, run } from './paragraph.ts';

/** Everything before the text: 标志, red rules, 份号 and 紧急程度, 文号, 签发人, 标题, 主送机关, each where GB/T 9704-2012 has it. */
export function headOf(document: OfficialDocument): string {
  const layout = headLayout(document);
  const drawings = markBox(document.mark, layout.mark, 1) + layout.bars.map((one, at) => bar(one, at + 2)).join('');
  const rows =
    document.form === 'letter' ? letterRows(document, layout, drawings) : documentRows(document, layout, drawings);
  return rows + titleOf(document, layout) + addresseesOf(document);
}

const line = twips(NUMBER_LINE);

function letterRows({ number }: OfficialDocument, { left, numberTop }: HeadLayout, drawings: string): string {
  const [first = '', ...others] = left;
  const tab = { at: twips(TYPE_AREA.width), align: 'right' } as const;
  const words = run(first, LEFT_FORM) + run(`\t${number ?? ''}`);
  return (
    paragraph(drawings + words, { before: twips(numberTop - MARGIN.top), line, tab }) +
    others.map(text => paragraph(run(text, LEFT_FORM), { before: ROW_TWIPS - line, line })).join('')
  );
}

const LEFT_FORM = { font: FONTS.black } as const;

function documentRows(document: OfficialDocument, { left, numberTop }: HeadLayout, drawings: string): string {
  const { number, signer, copyNumber } = document;
  const above = left

    .map(text => run(text, { font: text === copyNumber ? FONTS.text : FONTS.black }))
    .map((words, at) => paragraph((at === 0 ? drawings : '') + words));
  const before = twips(numberTop - MARGIN.top - left.length * ROW);
  const hung = left.length === 0 ? drawings : '';
  const words = hung + run(number ?? '');
  if (signer == null) return above.join('') + paragraph(words, { align: 'center', before, line });
  const named = run('\t签发人：') + run(signer, { font: FONTS.script });
  const tab = { at: twips(TYPE_AREA.width) - characters(1), align: 'right' } as const;
  return above.join('') + paragraph(words + named, { left: characters(1), before, line, tab });
}

function titleOf({ title, form }: OfficialDocument, { left, numberTop, titleTop }: HeadLayout): string {
  const further = form === 'letter' ? Math.max(0, left.length - 1) * ROW : 0;
  const before = twips(titleTop - numberTop - further - NUMBER_LINE);
  return titleLines(title)
    .map((text, at) =>
      paragraph(run(text, { font: FONTS.title, size: SIZE.two }), {
        ...{ align: 'center', before: at === 0 ? before : 0, keepNext: true },
      }),
    )
    .join('');
}

const addresseesOf = ({ addressees }: OfficialDocument): string =>
  addressees.length === 0
    ? paragraph('')
    : paragraph(run(`${addressees.join('，')}：`), { align: 'both', before: ROW_TWIPS });
