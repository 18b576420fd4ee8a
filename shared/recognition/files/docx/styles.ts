import { childOf, elementsOf, type XmlNode } from '../xml.ts';

/** The numbering a paragraph takes part in. */
export type NumberedBy = { readonly numId: string; readonly level: number };

/** What a paragraph's style says of it. */
export type ParagraphStyle = {
  /** 1 for the title of the document, 2 and more for its headings; null for ordinary text. */
  readonly heading: number | null;
  readonly numbering: NumberedBy | null;
};

/** Styles by id; an unknown one says nothing. */
export type Styles = (id: string | undefined) => ParagraphStyle;

const PLAIN: ParagraphStyle = { heading: null, numbering: null };
const LONGEST_CHAIN = 20;
const TITLE_NAMES = /^(?:title|标题)$/i;
const HEADING_NAMES = /^(?:heading|标题) ?([1-9])$/i;
const BODY_LEVEL = 9;

/** Reads the styles part: outline levels and numbering, also those a style takes over from the one it is based on. */
export function readStyles(part: XmlNode | null): Styles {
  const styles = new Map(elementsOf(part ?? undefined, 'style').map(style => [style.attributes.styleId ?? '', style]));
  const known = new Map<string, ParagraphStyle>();
  return id => {
    if (id === undefined) return PLAIN;
    const before = known.get(id);
    if (before !== undefined) return before;
    const style = resolve(styles, id);
    known.set(id, style);
    return style;
  };
}

function resolve(styles: ReadonlyMap<string, XmlNode>, id: string): ParagraphStyle {
  let heading: number | null = null;
  let numbering: NumberedBy | null = null;
  let at: string | undefined = id;
  for (let step = 0; at !== undefined && step < LONGEST_CHAIN; step += 1) {
    const style = styles.get(at);
    heading ??= headingOf(style);
    numbering ??= numberedBy(childOf(style, 'pPr'));
    at = childOf(style, 'basedOn')?.attributes.val;
  }
  return { heading, numbering };
}

function headingOf(style: XmlNode | undefined): number | null {
  const name = childOf(style, 'name')?.attributes.val ?? '';
  if (TITLE_NAMES.test(name)) return 1;
  const named = HEADING_NAMES.exec(name)?.[1];
  if (named !== undefined) return Number(named) + 1;
  const level = Number(childOf(style, 'pPr', 'outlineLvl')?.attributes.val ?? BODY_LEVEL);
  return level < BODY_LEVEL ? level + 2 : null;
}

/** The numbering named in a paragraph's or a style's own properties; null where none is. */
export function numberedBy(properties: XmlNode | undefined): NumberedBy | null {
  const numbered = childOf(properties, 'numPr');
  const numId = childOf(numbered, 'numId')?.attributes.val;
  if (numId === undefined) return null;
  return { numId, level: Number(childOf(numbered, 'ilvl')?.attributes.val ?? 0) };
}
