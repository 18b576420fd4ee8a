import { documentDate } from '../../words/dates.ts';
import { attachedLines } from '../attached.ts';
import type { Annex, Block, OfficialDocument } from '../blocks.ts';
import { closingLayout } from '../closing.ts';
import { escaped } from '../escape.ts';
import { type HeadLayout, headLayout, NUMBER_LINE } from '../head.ts';
import { type Font, MARGIN, PAPER, ROW } from '../measures.ts';
import { prepared } from '../prepared.ts';
import { titleLines } from '../title-lines.ts';
import { inline } from './inline.ts';
import { styleSheet } from './style.ts';

/** What the device lacks: fonts of the standard that are not there, for which others stand in. */
export type Seen = { readonly missing?: readonly Font[] };

/**
 * A document as a page of its own, for the screen and for print, by the same measures as its .docx. It runs no script and loads nothing.
 * Said above it, on the screen alone: fonts the device lacks.
 */
export function writeHtml(document: OfficialDocument, { missing = [] }: Seen = {}): string {
  const ready = prepared(document);
  const layout = headLayout(ready);
  return [
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escaped(ready.title.replaceAll('\n', ''))}</title>`,
    `<style>${styleSheet(ready)}</style></head><body>`,
    missing.length === 0 ? '' : `<p class="remark">${escaped(missingWords(missing))}</p>`,
    `<main class="sheet ${ready.form}">${headOf(ready, layout)}`,
    `<div class="text">${ready.body.map(blockOf).join('')}</div>`,
    ...[attachmentsOf(ready), rollsOf(ready), closingOf(ready), annexesOf(ready), imprintOf(ready)],
    '</main></body></html>',
  ].join('');
}

/** Says which fonts of the standard the device lacks, and what holds in their place. */
export const missingWords = (missing: readonly Font[]): string =>
  `本机没有字体：${missing.join('、')}。预览以相近字体代替，版式尺寸不变；导出的.docx写明标准字体，在装有这些字体的电脑上按标准显示。`;

const mm = (value: number): string => `${Math.round(value * 1000) / 1000}mm`;

function headOf(document: OfficialDocument, layout: HeadLayout): string {
  const { mark, bars, numberTop, titleTop, left } = layout;
  const name = `<div class="mark" style="top:${mm(mark.top)};font-size:${mark.points}pt;line-height:1;height:1em"><span style="--stretch:${mark.stretch / 100}">${escaped(document.mark)}</span></div>`;
  const lines = bars.map(
    bar =>
      `<i class="bar${bar.top > PAPER.height / 2 ? ' lower' : ''}" style="left:${mm(bar.left)};top:${mm(bar.top)};width:${mm(bar.width)};height:${mm(bar.height)};--up:${mm(PAPER.height - bar.top - bar.height)}"></i>`,
  );
  const isLetter = document.form === 'letter';
  const before = numberTop - MARGIN.top - (isLetter ? 0 : left.length * ROW);
  const further = isLetter ? Math.max(0, left.length - 1) * ROW : 0;
  const toTitle = titleTop - numberTop - NUMBER_LINE - further;
  const title = titleLines(document.title).map(line => `<span>${escaped(line)}</span>`);
  const { addressees } = document;
  return [
    name,
    ...lines,
    isLetter
      ? ''
      : left.map(text => `<p class="${text === document.copyNumber ? 'copy' : 'above'}">${escaped(text)}</p>`).join(''),
    numberRow(document, left, before),
    isLetter
      ? left
          .slice(1)
          .map(text => `<p class="above">${escaped(text)}</p>`)
          .join('')
      : '',
    `<h1 style="margin-top:${mm(toTitle)}">${title.join('')}</h1>`,
    addressees.length === 0 ? '' : `<p class="hanging">${inline(`${addressees.join('，')}：`)}</p>`,
  ].join('');
}

function numberRow({ form, number, signer }: OfficialDocument, left: readonly string[], before: number): string {
  const number_ = `<span>${escaped(number ?? '')}</span>`;
  const style = `style="margin-top:${mm(before)}"`;
  if (form === 'letter')
    return `<p class="number" ${style}><span class="left">${escaped(left[0] ?? '')}</span>${number_}</p>`;
  if (signer == null) return `<p class="number centred" ${style}>${number_}</p>`;
  return `<p class="number upward" ${style}>${number_}<span>签发人：<span class="signer">${escaped(signer)}</span></span></p>`;
}

function blockOf(block: Block): string {
  if (block.kind === 'paragraph') return `<p>${inline(block.text)}</p>`;
  if (block.kind === 'table') {
    const whole = block.columns.reduce((sum, column) => sum + column.share, 0);
    const head = block.columns.map(
      ({ head: text, share }) =>
        `<th scope="col" style="width:${Math.round((share / whole) * 1000) / 10}%">${escaped(text)}</th>`,
    );
    const rows = block.rows.map(row => {
      const cells = block.columns.map(
        ({ align = 'left' }, at) => `<td style="text-align:${align}">${inline(row[at] ?? '')}</td>`,
      );
      return `<tr>${cells.join('')}</tr>`;
    });
    return `<table><thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
  }
  const words = `<span class="level${block.level}">${inline(block.text)}</span>`;
  if (block.follow !== undefined) return `<p>${words}${inline(block.follow)}</p>`;
  return `<h${block.level + 1}>${words}</h${block.level + 1}>`;
}

const attachmentsOf = ({ attachments = [] }: OfficialDocument): string =>
  attachedLines(attachments)
    .map(
      ({ text, first, further }, at) =>
        `<p class="hanging${at === 0 ? ' gap' : ''}" style="padding-left:${further}em;text-indent:${first - further}em">${inline(text)}</p>`,
    )
    .join('');

const rollsOf = ({ rolls = [] }: OfficialDocument): string =>
  rolls
    .map(
      ({ word, people }, at) =>
        `<p class="roll hanging${at === 0 ? ' gap' : ''}" style="padding-left:5em;text-indent:-3em"><b>${word}</b>：${inline(people)}</p>`,
    )
    .join('');

function closingOf(document: OfficialDocument): string {
  const { signature, date } = closingLayout(document);
  const lines = [signature, date].map(line =>
    line === null ? '' : `<p style="padding-right:${line.free}em">${escaped(line.text)}</p>`,
  );
  const { note } = document;
  const closing = signature === null && date === null ? '' : `<div class="closing gap">${lines.join('')}</div>`;
  return closing + (note == null ? '' : `<p class="text">（${inline(note)}）</p>`);
}

const annexesOf = ({ annexes = [] }: OfficialDocument): string =>
  annexes.map((annex, at) => annexOf(annex, annexes.length === 1 ? '附件' : `附件${at + 1}`)).join('');

function annexOf({ title, body }: Annex, word: string): string {
  const lines = titleLines(title).map(line => `<span>${escaped(line)}</span>`);
  return `<section class="annex"><p class="above">${word}</p><h1 class="gap">${lines.join('')}</h1><div class="text">${body.map(blockOf).join('')}</div></section>`;
}

function imprintOf({ form, copies = [], printed = null }: OfficialDocument): string {
  const sent = copies.length === 0 ? '' : `<p class="copies">抄送：${inline(copies.join('，'))}。</p>`;
  const made =
    printed === null || form === 'letter'
      ? ''
      : `<p><span>${escaped(printed.by)}</span><span>${documentDate(printed.on)}印发</span></p>`;
  if (sent + made === '') return '';
  return `<footer class="imprint${form === 'letter' ? '' : ' ruled'}">${sent}${made}</footer>`;
}
