import { documentDate } from '../../words/dates.ts';
import { attachedLines } from '../attached.ts';
import type { Annex, OfficialDocument } from '../blocks.ts';
import { closingLayout } from '../closing.ts';
import { LETTER_BOTTOM } from '../head.ts';
import { CLOSING_RULE, FONTS, MARGIN, mmOf, PAPER, ROW_TWIPS, SIZE, TYPE_AREA, twips } from '../measures.ts';
import { titleLines } from '../title-lines.ts';
import { bodyOf } from './body.ts';
import { characters, paragraph, run } from './paragraph.ts';

/** 附件说明, one row below the text (GB/T 9704-2012, 7.3.4). */
export const attachmentsOf = ({ attachments = [] }: OfficialDocument): string =>
  attachedLines(attachments)
    .map(({ text, first, further }, at) =>
      paragraph(run(text), {
        ...{ before: at === 0 ? ROW_TWIPS : 0, left: characters(further), hanging: characters(further - first) },
      }),
    )
    .join('');

/** 署名, 成文日期 and 附注 (GB/T 9704-2012, 7.3.5, 7.3.6). */
export function closingOf(document: OfficialDocument): string {
  const { signature, date } = closingLayout(document);
  const lines = [signature, date].filter(line => line !== null);
  const placed = lines.map(({ text, free }, at) =>
    paragraph(run(text), {
      ...{ align: 'right', right: characters(free), before: at === 0 ? ROW_TWIPS : 0, keepNext: at < lines.length - 1 },
    }),
  );
  const { note } = document;
  return placed.join('') + (note == null ? '' : paragraph(run(`（${note}）`), { firstLine: characters(2) }));
}

/** 附件, each on a page of its own before 版记: its number in the first row, its title centred in the third (GB/T 9704-2012, 7.3.7). */
export const annexesOf = ({ annexes = [] }: OfficialDocument): string =>
  annexes.map((annex, at) => annexOf(annex, annexes.length === 1 ? '附件' : `附件${at + 1}`)).join('');

function annexOf({ title, body }: Annex, word: string): string {
  const lines = titleLines(title).map((line, at) =>
    paragraph(run(line, { font: FONTS.title, size: SIZE.two }), { align: 'center', before: at === 0 ? ROW_TWIPS : 0 }),
  );
  return paragraph(run(word, { font: FONTS.black }), { newPage: true }) + lines.join('') + spacer() + bodyOf(body);
}

const spacer = (): string => paragraph('');

const FOUR = Math.round((mmOf(SIZE.four) * 1440) / 25.4);
const CLOSING_LINE = 440;
const eighths = (mm: number): number => Math.round((mm / mmOf(1)) * 8);

/**
 * 版记 on the lower edge of 版心 of the last page (GB/T 9704-2012, 7.4): a table fixed there, with its rules; of a 信函 the 抄送 alone,
 * without any (10.1).
 */
export function imprintOf(document: OfficialDocument): string {
  const rows = imprintRows(document);
  if (rows.length === 0) return '';
  const width = twips(TYPE_AREA.width);
  const outer = `w:val="single" w:sz="${eighths(CLOSING_RULE.outer)}" w:space="0" w:color="000000"`;
  const inner = `w:val="single" w:sz="${eighths(CLOSING_RULE.inner)}" w:space="0" w:color="000000"`;
  const borders =
    document.form === 'letter'
      ? ''
      : `<w:tblBorders><w:top ${outer}/><w:bottom ${outer}/><w:insideH ${inner}/></w:tblBorders>`;
  return [
    `<w:tbl><w:tblPr><w:tblpPr w:leftFromText="0" w:rightFromText="0" w:vertAnchor="margin" w:horzAnchor="page" w:tblpX="${twips(MARGIN.left)}" w:tblpYSpec="bottom"/>`,
    `<w:tblOverlap w:val="never"/><w:tblW w:w="${width}" w:type="dxa"/>${borders}<w:tblLayout w:type="fixed"/>`,
    '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>',
    `<w:tblGrid><w:gridCol w:w="${width}"/></w:tblGrid>`,
    ...rows.map(
      row =>
        `<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${row}</w:tc></w:tr>`,
    ),
    document.form === 'letter' ? lowerEdge(width) : '',
    '</w:tbl>',
    // a table fixed on a page hangs on the paragraph behind it
    paragraph('', { line: 10 }),
  ].join('');
}

// the lower margin of a 信函 lies below 版心, to whose edge 抄送 is to stand
const lowerEdge = (width: number): string =>
  `<w:tr><w:trPr><w:trHeight w:val="${twips(LETTER_BOTTOM - PAPER.height + MARGIN.bottom)}" w:hRule="exact"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraph('', { line: 20 })}</w:tc></w:tr>`;

function imprintRows({ form, copies = [], printed = null }: OfficialDocument): string[] {
  const four = { size: SIZE.four };
  const edge = { left: FOUR, right: FOUR, line: CLOSING_LINE };
  const sent =
    copies.length === 0
      ? []
      : [
          paragraph(run(`抄送：${copies.join('，')}。`, four), {
            ...{ ...edge, align: 'both', left: FOUR * 4, hanging: FOUR * 3 },
          }),
        ];
  if (form === 'letter' || printed === null) return sent;
  const right = twips(TYPE_AREA.width) - FOUR;
  return [
    ...sent,
    paragraph(run(`${printed.by}\t${documentDate(printed.on)}印发`, four), {
      ...{ ...edge, tab: { at: right, align: 'right' } },
    }),
  ];
}
