import { escaped } from '../escape.ts';
import { CHARACTER_TWIPS, FONTS, type Font, ROW_TWIPS, SIZE } from '../measures.ts';

/** How a run of text is set; body text where nothing is said. */
export type RunForm = {
  readonly font?: Font;
  /** Points. */
  readonly size?: number;
  readonly red?: boolean;
  /** Width of the letters in percent. */
  readonly stretch?: number;
};

/** A run of text with its font named for Chinese and Latin letters alike, so that digits are those of the text. */
export function run(
  text: string,
  { font = FONTS.text, size = SIZE.three, red = false, stretch = 100 }: RunForm = {},
): string {
  const color = red ? '<w:color w:val="FF0000"/>' : '';
  // 三号 is 15.75 points, a quarter less than Word's 16
  const closer = size === SIZE.three ? '<w:spacing w:val="-5"/>' : '';
  const narrow = stretch === 100 ? '' : `<w:w w:val="${stretch}"/>`;
  const fonts = `<w:rFonts w:hint="eastAsia" w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`;
  const half = Math.round(size * 2);
  const form = `<w:rPr>${fonts}${color}${closer}${narrow}<w:kern w:val="0"/><w:sz w:val="${half}"/><w:szCs w:val="${half}"/></w:rPr>`;
  const parts = text.split('\t').map(part => `<w:t xml:space="preserve">${escaped(part)}</w:t>`);
  return `<w:r>${form}${parts.join('<w:tab/>')}</w:r>`;
}

/** How a paragraph is set; a row of 版心, flush left, where nothing is said. Indents are in twips. */
export type ParagraphForm = {
  readonly align?: 'left' | 'center' | 'right' | 'both';
  /** Free space above, in twips. */
  readonly before?: number;
  /** Height of a line in twips. */
  readonly line?: number;
  readonly left?: number;
  readonly right?: number;
  readonly firstLine?: number;
  readonly hanging?: number;
  readonly newPage?: boolean;
  readonly keepNext?: boolean;
  readonly outline?: number;
  /** Stops in twips from the left. */
  readonly tab?: { readonly at: number; readonly align: 'left' | 'right' };
};

/** A paragraph of runs; its lines are of one exact height. */
export function paragraph(runs: string, form: ParagraphForm = {}): string {
  const { align = 'left', before = 0, line = ROW_TWIPS, left = 0, right = 0, firstLine = 0, hanging = 0 } = form;
  const { newPage = false, keepNext = false, outline, tab } = form;
  const shift = hanging > 0 ? `w:hanging="${hanging}"` : `w:firstLine="${firstLine}"`;
  return [
    '<w:p><w:pPr>',
    keepNext ? '<w:keepNext/>' : '',
    newPage ? '<w:pageBreakBefore/>' : '',
    tab === undefined ? '' : `<w:tabs><w:tab w:val="${tab.align}" w:pos="${tab.at}"/></w:tabs>`,
    '<w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>',
    `<w:spacing w:before="${before}" w:after="0" w:line="${line}" w:lineRule="exact"/>`,
    `<w:ind w:left="${left}" w:right="${right}" ${shift}/>`,
    `<w:jc w:val="${align}"/>`,
    outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`,
    `</w:pPr>${runs}</w:p>`,
  ].join('');
}

/** Characters of 三号 in twips. */
export const characters = (count: number): number => Math.round(count * CHARACTER_TWIPS);
