import { childOf, elementsOf, type XmlNode } from '../xml.ts';

/** English Metric Units to a point. */
const EMU = 12_700;
/** A4, in square points. */
const PAGE = 595 * 842;
/** A picture of so much of a page is a page that was scanned. */
const PAGE_SHARE = 0.4;
/** Beside fewer characters than this, pieces of pictures that cover as much together are one too. */
const FEW_CHARACTERS = 200;
const LENGTH = /(?:^|;)\s{0,4}(width|height)\s{0,4}:\s{0,4}(\d{1,5}(?:\.\d{1,6})?)\s{0,2}(pt|in|cm|mm|px)?/g;
const POINTS: Readonly<Record<string, number>> = { pt: 1, in: 72, cm: 72 / 2.54, mm: 72 / 25.4, px: 0.75 };

/** The part of an A4 page that a drawing covers, by the size it states; null where it states none itself. */
export function shareOfPage(drawing: XmlNode): number | null {
  const [extent] = elementsOf(drawing, 'extent');
  if (extent !== undefined) return (Number(extent.attributes.cx) * Number(extent.attributes.cy)) / EMU ** 2 / PAGE || 0;
  const sizes = new Map<string, number>();
  for (const [, name = '', value, unit = 'px'] of (drawing.attributes.style ?? '').matchAll(LENGTH)) {
    sizes.set(name, Number(value) * (POINTS[unit] ?? 1));
  }
  return sizes.size === 2 ? ((sizes.get('width') ?? 0) * (sizes.get('height') ?? 0)) / PAGE : null;
}

/** How many pages of a document are pictures, by the share of a page each picture covers and how much text there is. */
export function scannedPages(shares: readonly number[], characters: number): number {
  const whole = shares.filter(share => share >= PAGE_SHARE).length;
  if (whole > 0 || characters >= FEW_CHARACTERS) return whole;
  const together = shares.reduce((sum, share) => sum + share, 0);
  return together >= PAGE_SHARE ? Math.max(1, Math.round(together)) : 0;
}

/** The picture laid behind every page, which covers them whole, if there is one. */
export function backgroundPictures(document: XmlNode): number[] {
  const fills = elementsOf(childOf(document, 'background')).flatMap(one => [one, ...elementsOf(one)]);
  return fills.some(({ name, attributes }) => name === 'fill' && attributes.id !== undefined) ? [1] : [];
}
