import { strToU8, zipSync } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Parts of a Word document besides its body, as XML inside their root element. */
export type DocxParts = {
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly header?: string;
  readonly footer?: string;
};

/** Further parts by their path, as they are. */
export type MoreParts = Readonly<Record<string, string | Uint8Array>>;

/** A paragraph with one run; `properties` go into its pPr. */
export const p = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** A paragraph of a numbered list. */
export const numbered = (text: string, level: number, list = 1): string =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

/** A table out of rows of cells; a cell may carry properties. */
export const table = (
  ...rows: readonly (readonly (string | readonly [text: string, properties: string])[])[]
): string =>
  `<w:tbl>${rows
    .map(
      cells =>
        `<w:tr>${cells
          .map(cell => (typeof cell === 'string' ? ([cell, ''] as const) : cell))
          .map(([text, properties]) => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`)
          .join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`;

/** A Word document around the XML of a body; `before` stands in front of it. */
export function docx(body: string, parts: DocxParts = {}, more: MoreParts = {}, before = ''): Uint8Array {
  const margins = (['header', 'footer'] as const)
    .filter(name => parts[name] !== undefined)
    .map(name => `<w:${name}Reference w:type="default" r:id="${name}"/>`);
  const document = `<w:document ${W} xmlns:r="${OFFICE}" xmlns:mc="m" xmlns:wps="s" xmlns:v="v">${before}<w:body>${body}<w:sectPr>${margins.join('')}</w:sectPr></w:body></w:document>`;
  const relations = Object.keys(parts).map(
    name => `<Relationship Id="${name}" Type="${OFFICE}/${name}" Target="${name}.xml"/>`,
  );
  const roots = { styles: 'styles', numbering: 'numbering', footnotes: 'footnotes', header: 'hdr', footer: 'ftr' };
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    '_rels/.rels': strToU8(
      `<Relationships><Relationship Id="1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(`<?xml version="1.0" encoding="UTF-8"?>${document}`),
    'word/_rels/document.xml.rels': strToU8(`<Relationships>${relations.join('')}</Relationships>`),
    ...Object.fromEntries(
      Object.entries(parts).map(([name, xml]) => {
        const root = roots[name as keyof DocxParts];
        return [`word/${name}.xml`, strToU8(`<w:${root} ${W}>${xml}</w:${root}>`)];
      }),
    ),
    ...Object.fromEntries(
      Object.entries(more).map(([path, part]) => [path, typeof part === 'string' ? strToU8(part) : part]),
    ),
  });
}
