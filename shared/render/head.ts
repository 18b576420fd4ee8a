import type { OfficialDocument } from './blocks.ts';
import { DOUBLE_RULE, HEAD, MARGIN, mmOf, PAPER, RED_RULE, ROW, SIZE, TYPE_AREA } from './measures.ts';
import { widthOf } from './typography.ts';

/** A red bar, in millimetres from the paper's upper left corner. */
export type Bar = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

/** Where the head of the first page stands; all lengths in millimetres from the top of the paper. */
export type HeadLayout = {
  /** 标志: its top edge, its size in points, and its letters' width in percent of their height. */
  readonly mark: { readonly top: number; readonly points: number; readonly stretch: number };
  readonly bars: readonly Bar[];
  /** 份号 and 紧急程度, left, a row each: from the top of 版心, or of a 信函 from the row of the 文号 on. */
  readonly left: readonly string[];
  readonly numberTop: number;
  readonly titleTop: number;
  /** The lowest a row of text on the first page may reach. */
  readonly bottom: number;
};

/** The line of the 文号 is as high as its type. */
export const NUMBER_LINE = mmOf(SIZE.three);

/** Letters are narrowed to two thirds at most, so that a long name stays tall. */
const NARROWEST = 66;
/** The tallest a 标志 is set, in points: of a 信函 so that its first page is full to the lower rule, else 22 mm. */
const TALLEST = { letter: 43.8, document: 62, minutes: 62 };
const DOUBLE = DOUBLE_RULE.thick + DOUBLE_RULE.gap + DOUBLE_RULE.thin;

const LOWER = PAPER.height - HEAD.lowerRule - DOUBLE;
/** The lowest a row may reach on the first page of a 信函: below 版心, seven eighths of a character above the lower rule. */
export const LETTER_BOTTOM = LOWER - HEAD.ruleToText;

/** Where 标志, red rules, 文号 and title of a document stand (GB/T 9704-2012, 7.2, 10.1, 10.3). */
export const headLayout = (document: OfficialDocument): HeadLayout =>
  document.form === 'letter' ? letterHead(document) : documentHead(document);

const leftOf = ({ copyNumber, urgency }: OfficialDocument): string[] =>
  [copyNumber, urgency].filter(text => text != null && text !== '') as string[];

function letterHead(document: OfficialDocument): HeadLayout {
  const mark = { top: HEAD.markBelowPaper, ...markSize(document.mark, TALLEST.letter) };
  const upper = mark.top + mmOf(mark.points) + HEAD.toRule;
  const numberTop = upper + DOUBLE + HEAD.ruleToText;
  const left = leftOf(document);
  const lastTop = numberTop + Math.max(0, left.length - 1) * ROW;
  return {
    mark,
    left,
    bars: [...doubleRule(upper, 'thick over thin'), ...doubleRule(LOWER, 'thin over thick')],
    ...{ numberTop, titleTop: lastTop + ROW + 2 * ROW, bottom: LETTER_BOTTOM },
  };
}

function doubleRule(top: number, order: 'thick over thin' | 'thin over thick'): readonly Bar[] {
  const { thick, gap, thin } = DOUBLE_RULE;
  const [first, second] = order === 'thick over thin' ? [thick, thin] : [thin, thick];
  const across = { left: (PAPER.width - HEAD.letterRule) / 2, width: HEAD.letterRule };
  return [
    { ...across, top, height: first },
    { ...across, top: top + first + gap, height: second },
  ];
}

function documentHead(document: OfficialDocument): HeadLayout {
  const top = MARGIN.top + HEAD.markBelowTypeArea;
  const mark = { top, ...markSize(document.mark, TALLEST[document.form]) };
  const numberTop = top + mmOf(mark.points) + 2 * ROW;
  const rule = numberTop + NUMBER_LINE + HEAD.toRule;
  return {
    mark,
    left: leftOf(document),
    bars: [{ left: MARGIN.left, top: rule, width: TYPE_AREA.width, height: RED_RULE }],
    ...{ numberTop, titleTop: rule + RED_RULE + 2 * ROW, bottom: PAPER.height - MARGIN.bottom },
  };
}

function markSize(mark: string, tallest: number): { points: number; stretch: number } {
  const width = TYPE_AREA.width / mmOf(1);
  const wide = width / Math.max(1, widthOf(mark));
  const points = Math.floor(Math.min(tallest, (wide * 100) / NARROWEST) * 2) / 2;
  return { points, stretch: Math.min(100, Math.floor((wide / points) * 100)) };
}
