import type { OfficialDocument } from '../blocks.ts';
import { headLayout } from '../head.ts';
import {
  DOUBLE_RULE,
  FALLBACKS,
  FONTS,
  type Font,
  HEAD,
  MARGIN,
  PAGE_NUMBER_BELOW,
  PAPER,
  ROW,
  TYPE_AREA,
} from '../measures.ts';

/** A font with what may stand in for it, as style sheets write it. */
export const family = (font: Font): string => [font, ...FALLBACKS[font]].map(name => `"${name}"`).join(', ');

/** The margin left and right in print: the red double rules of a 信函 are wider than 版心. */
const ASIDE = (PAPER.width - HEAD.letterRule) / 2;
/** The dashes beside the number, in the middle of its line, are 7 mm below 版心. */
const PAGE_NUMBER = `content: "— " counter(page) " —"; font: 14pt/4.94mm ${family(FONTS.song)}; vertical-align: top; padding-top: ${PAGE_NUMBER_BELOW - 2.47}mm;`;

// browsers paint nothing above a page’s upper margin, where the 标志 of a 信函 stands
const firstTop = ({ form }: OfficialDocument): number => (form === 'letter' ? HEAD.markBelowPaper - 5 : MARGIN.top);

// no page number; the lower red double rule, which stands below 版心, is drawn by browsers that know boxes in margins
function firstLetterPage(document: OfficialDocument): string {
  const { bottom } = headLayout(document);
  const { thick, gap, thin } = DOUBLE_RULE;
  const rule = `content: ""; vertical-align: top; width: ${HEAD.letterRule}mm; height: ${thin + gap + thick}mm; margin-top: ${HEAD.ruleToText}mm; margin-bottom: auto; border-top: ${thin}mm solid #f00; border-bottom: ${thick}mm solid #f00;`;
  return `@page :first { margin-top: ${firstTop(document)}mm; margin-bottom: ${PAPER.height - bottom}mm; @bottom-right { content: none; } @bottom-left { content: none; } @bottom-center { box-sizing: border-box; ${rule} } }`;
}

const LOOKS = `
* { box-sizing: border-box; }
html { color-scheme: light; }
body { margin: 0; background: #fff; color: #000; font: 15.75pt/${ROW}mm ${family(FONTS.text)}; text-autospace: no-autospace; line-break: strict; }
.sheet { position: relative; width: ${TYPE_AREA.width}mm; min-height: ${TYPE_AREA.height - 0.5}mm; display: flex; flex-direction: column; }
.bar { position: absolute; background: #f00; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.mark { position: absolute; left: ${MARGIN.left - 3}mm; width: ${TYPE_AREA.width + 6}mm; text-align: center; white-space: nowrap; color: #f00; font-family: ${family(FONTS.mark)}; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.mark span { position: absolute; left: 50%; transform: translateX(-50%) scaleX(var(--stretch)); }
.above { font-family: ${family(FONTS.black)}; }
.above p:only-child.copy, .copy { font-family: ${family(FONTS.text)}; }
.number { display: flex; justify-content: space-between; line-height: 5.644mm; height: 5.644mm; }
.number .left { font-family: ${family(FONTS.black)}; }
.number.centred { justify-content: center; }
.number.upward { padding: 0 1em; }
.signer { font-family: ${family(FONTS.script)}; }
h1 { margin: 0 0 ${ROW}mm; font: 22pt/${ROW}mm ${family(FONTS.title)}; text-align: center; }
h1 span { display: block; }
p { margin: 0; }
.text p, p.text { text-indent: 2em; text-align: justify; }
.text h2, .text h3, .text h4, .text h5 { margin: 0; text-indent: 2em; font-size: inherit; font-weight: normal; line-height: inherit; break-after: avoid; }
.level1 { font-family: ${family(FONTS.black)}; }
.level2 { font-family: ${family(FONTS.script)}; }
.nobr { white-space: nowrap; }
table { width: 100%; border-collapse: collapse; font-size: 14pt; line-height: 7.06mm; }
th, td { border: 0.18mm solid #000; padding: 0 1.4mm; text-indent: 0; font-weight: normal; }
th { font-family: ${family(FONTS.black)}; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
.hanging { text-align: justify; }
.closing { text-align: right; break-inside: avoid; }
.gap { margin-top: ${ROW}mm; }
.roll b { font: inherit; font-family: ${family(FONTS.black)}; }
.annex { break-before: page; }
.imprint { margin-top: auto; font-size: 14pt; line-height: 7.76mm; break-inside: avoid; }
.imprint.ruled { border-top: 0.35mm solid #000; border-bottom: 0.35mm solid #000; }
.imprint.ruled p + p { border-top: 0.25mm solid #000; }
.imprint p { display: flex; justify-content: space-between; padding: 0 1em; }
.imprint .copies { display: block; padding-left: 4em; text-indent: -3em; text-align: justify; }
.remark { display: none; }`;

const ON_SCREEN = `
@media screen {
  body { padding: 8mm; background: #e9ebef; }
  .sheet { margin: 0 auto; padding: ${MARGIN.top}mm ${MARGIN.right}mm ${MARGIN.bottom}mm ${MARGIN.left}mm; width: ${PAPER.width}mm; min-height: ${PAPER.height}mm; background: #fff; box-shadow: 0 1px 4px rgb(0 0 0 / 25%); }
  .lower { top: auto !important; bottom: var(--up); }
  .annex { margin-top: ${ROW}mm; border-top: 1px dashed #b4bac5; }
  .remark { display: block; max-width: ${PAPER.width}mm; margin: 0 auto 4mm; font: 13px/1.5 system-ui, sans-serif; color: #4a5261; text-align: left; }
}`;

/**
 * The style sheet of an official document, in millimetres and points, for the screen and for print. On paper every page has the margins
 * of 版心; what stands above or below it on the first page reaches into them.
 */
export const styleSheet = (document: OfficialDocument): string => `
@page { size: ${PAPER.width}mm ${PAPER.height}mm; margin: ${MARGIN.top}mm ${ASIDE}mm ${MARGIN.bottom}mm; }
@page :right { @bottom-right { ${PAGE_NUMBER} padding-right: ${MARGIN.right - ASIDE + 4.94}mm; } }
@page :left { @bottom-left { ${PAGE_NUMBER} padding-left: ${MARGIN.left - ASIDE + 4.94}mm; } }
${document.form === 'letter' ? firstLetterPage(document) : ''}
${LOOKS}
${ON_SCREEN}
@media print {
  .sheet { width: auto; min-height: ${PAPER.height - MARGIN.bottom - firstTop(document) - 0.5}mm; padding: ${MARGIN.top - firstTop(document)}mm ${MARGIN.right - ASIDE}mm 0 ${MARGIN.left - ASIDE}mm; }
  .bar, .mark { margin-top: -${firstTop(document)}mm; margin-left: -${ASIDE}mm; }
  .lower { display: none; }
}
`;
