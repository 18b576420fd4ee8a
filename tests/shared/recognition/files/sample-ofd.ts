import { strToU8, zipSync } from 'fflate';
import type { SheetLine } from './sample-letter.ts';

const OFD = 'xmlns:ofd="http://www.ofdspec.org/2016"';

/** What an OFD document is made of besides its pages. */
export type OfdParts = {
  readonly template?: readonly SheetLine[];
  readonly signed?: boolean;
  readonly picture?: boolean;
};

/** Further parts by their path, as they are. */
export type MoreOfdParts = Readonly<Record<string, string | Uint8Array>>;

/** A text object with one run. */
export const textObject = ({ text, x, y, size }: SheetLine, id = 1): string => {
  const letters = [...text].length;
  const advances = letters > 1 ? ` DeltaX="g ${letters - 1} ${size}"` : '';
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<ofd:TextObject ID="${id}" Boundary="${x} ${y - size} ${letters * size} ${size * 1.2}" Font="1" Size="${size}"><ofd:TextCode X="0" Y="${size}"${advances}>${escaped}</ofd:TextCode></ofd:TextObject>`;
};

/** An OFD document; pages are named against their order, as Document.xml alone tells it. Lengths in millimetres. */
export function ofd(
  pages: readonly (readonly SheetLine[] | string)[],
  parts: OfdParts = {},
  more: MoreOfdParts = {},
): Uint8Array {
  const page = (lines: readonly SheetLine[] | string, template: boolean): string =>
    `<ofd:Page ${OFD}>${template ? '<ofd:Template TemplateID="90"/>' : ''}<ofd:Content><ofd:Layer ID="2">${
      typeof lines === 'string' ? lines : lines.map(line => textObject(line)).join('')
    }${parts.picture ? '<ofd:ImageObject ID="3" Boundary="0 0 210 297" ResourceID="4"/>' : ''}</ofd:Layer></ofd:Content></ofd:Page>`;
  const name = (index: number): string => `Pages/Page_${pages.length - index}/Content.xml`;
  const files: Record<string, string | Uint8Array> = {
    'OFD.xml': `<ofd:OFD ${OFD} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocRoot>/Doc_0/Document.xml</ofd:DocRoot>${
      parts.signed ? '<ofd:Signatures>/Doc_0/Signs/Signatures.xml</ofd:Signatures>' : ''
    }</ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml': `<ofd:Document ${OFD}><ofd:CommonData>${
      parts.template ? '<ofd:TemplatePage ID="90" BaseLoc="Tpls/Tpl_0/Content.xml"/>' : ''
    }</ofd:CommonData><ofd:Pages>${pages
      .map((_page, index) => `<ofd:Page ID="${index + 10}" BaseLoc="${name(index)}"/>`)
      .join('')}</ofd:Pages></ofd:Document>`,
  };
  Object.assign(files, more);
  if (parts.template) files['Doc_0/Tpls/Tpl_0/Content.xml'] = page(parts.template, false);
  for (const [index, lines] of pages.entries())
    files[`Doc_0/${name(index)}`] = page(lines, parts.template !== undefined);
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, part]) => [path, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );
}
