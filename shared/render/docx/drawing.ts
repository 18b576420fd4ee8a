import type { Bar } from '../head.ts';
import { emu, FONTS, MARGIN, mmOf, PAPER, TYPE_AREA, twips } from '../measures.ts';
import { paragraph, type RunForm, run } from './paragraph.ts';

/**
 * A red bar at its place on the page, for programs of today and, as the fallback, for those before 2010. A filled shape and no line,
 * so that its edges are where they are measured.
 */
export const bar = (place: Bar, id: number): string =>
  placed(place, id, {
    fill: '<a:solidFill><a:srgbClr val="FF0000"/></a:solidFill>',
    oldFill: 'fillcolor="red"',
    text: null,
  });

/** 标志 as a text of its own at its place on the page, centred. */
export function markBox(text: string, mark: { top: number; points: number; stretch: number }, id: number): string {
  const form: RunForm = { font: FONTS.mark, size: mark.points, red: true, stretch: mark.stretch };
  // one line as high as its letters, so that the box begins where they do
  const height = mmOf(mark.points);
  const words = paragraph(run(text, form), { align: 'center', line: twips(height) });
  const aside = MARGIN.left + TYPE_AREA.width / 2 - PAPER.width / 2;
  const width = TYPE_AREA.width + 6;
  const place = { left: (PAPER.width - width) / 2 + aside, top: mark.top, width, height };
  return placed(place, id, { fill: '<a:noFill/>', oldFill: 'filled="f"', text: words });
}

type Look = { readonly fill: string; readonly oldFill: string; readonly text: string | null };

function placed(place: Bar, id: number, look: Look): string {
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${shape(place, id, look)}</mc:Choice><mc:Fallback>${oldShape(place, id, look)}</mc:Fallback></mc:AlternateContent></w:r>`;
}

function shape({ left, top, width, height }: Bar, id: number, { fill, text }: Look): string {
  const extent = `cx="${emu(width)}" cy="${emu(height)}"`;
  const box = text === null ? '' : `<wps:txbx><w:txbxContent>${text}</w:txbxContent></wps:txbx>`;
  return [
    `<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="${id}" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">`,
    '<wp:simplePos x="0" y="0"/>',
    `<wp:positionH relativeFrom="page"><wp:posOffset>${emu(left)}</wp:posOffset></wp:positionH>`,
    `<wp:positionV relativeFrom="page"><wp:posOffset>${emu(top)}</wp:posOffset></wp:positionV>`,
    `<wp:extent ${extent}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>`,
    `<wp:docPr id="${id}" name="${text === null ? '红线' : '发文机关标志'}${id}"/><wp:cNvGraphicFramePr/>`,
    '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>',
    text === null ? '<wps:cNvSpPr/>' : '<wps:cNvSpPr txBox="1"/>',
    `<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${fill}<a:ln><a:noFill/></a:ln></wps:spPr>`,
    `${box}<wps:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:noAutofit/></wps:bodyPr>`,
    '</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>',
  ].join('');
}

function oldShape({ left, top, width, height }: Bar, id: number, { oldFill, text }: Look): string {
  const points = (mm: number): string => `${Math.round((mm / mmOf(1)) * 100) / 100}pt`;
  const style = [
    'position:absolute',
    `margin-left:${points(left)};margin-top:${points(top)};width:${points(width)};height:${points(height)}`,
    `z-index:${id};mso-position-horizontal-relative:page;mso-position-vertical-relative:page`,
  ].join(';');
  const box = text === null ? '' : `<v:textbox inset="0,0,0,0"><w:txbxContent>${text}</w:txbxContent></v:textbox>`;
  return `<w:pict><v:rect style="${style}" ${oldFill} stroked="f">${box}</v:rect></w:pict>`;
}
