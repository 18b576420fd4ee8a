import { escaped } from '../escape.ts';
import { FALLBACKS, FONTS, type Font, mmOf, PAGE_NUMBER_BELOW, SIZE, twips } from '../measures.ts';
import { paragraph, run } from './paragraph.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What every part begins with. */
export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The names the parts of a document use. */
export const NAMESPACES = [
  `xmlns:w="${WORD}"`,
  `xmlns:r="${OFFICE}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ');

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** What kind each part is. */
export const CONTENT_TYPES = `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
  ['/word/document.xml', `${MAIN}.document.main+xml`],
  ['/word/styles.xml', `${MAIN}.styles+xml`],
  ['/word/settings.xml', `${MAIN}.settings+xml`],
  ['/word/fontTable.xml', `${MAIN}.fontTable+xml`],
  ['/word/footer-odd.xml', `${MAIN}.footer+xml`],
  ['/word/footer-even.xml', `${MAIN}.footer+xml`],
  ['/word/footer-first.xml', `${MAIN}.footer+xml`],
  ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
]
  .map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`)
  .join('')}</Types>`;

const related = (entries: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${entries
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** Where the document lies in the file. */
export const ROOT_RELATIONS = related([
  ['rId1', `${OFFICE}/officeDocument`, 'word/document.xml'],
  ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
]);

/** What the document leans on. */
export const DOCUMENT_RELATIONS = related([
  ['rId1', `${OFFICE}/styles`, 'styles.xml'],
  ['rId2', `${OFFICE}/settings`, 'settings.xml'],
  ['rId3', `${OFFICE}/fontTable`, 'fontTable.xml'],
  ['rIdOdd', `${OFFICE}/footer`, 'footer-odd.xml'],
  ['rIdEven', `${OFFICE}/footer`, 'footer-even.xml'],
  ['rIdFirst', `${OFFICE}/footer`, 'footer-first.xml'],
]);

/** Body text as the standard has it, for whatever a person adds by hand. */
export const STYLES = `${XML}<w:styles ${NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${FONTS.text}" w:hAnsi="${FONTS.text}" w:eastAsia="${FONTS.text}" w:cs="${FONTS.text}"/><w:kern w:val="0"/><w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl w:val="0"/><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="579" w:lineRule="exact"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/></w:pPr></w:style></w:styles>`;

// a line may not end with a digit, so that a number keeps its unit
const NOT_LAST = `$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥0123456789`;
const NOT_FIRST = `!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠`;

/** How programs are to set the document: page numbers by odd and even pages, Chinese rules for the ends of lines. */
export const SETTINGS = `${XML}<w:settings ${NAMESPACES}><w:zoom w:percent="100"/><w:evenAndOddHeaders/><w:characterSpacingControl w:val="doNotCompress"/><w:noLineBreaksAfter w:lang="zh-CN" w:val="${escaped(NOT_LAST)}"/><w:noLineBreaksBefore w:lang="zh-CN" w:val="${escaped(NOT_FIRST)}"/><w:compat><w:useFELayout/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>`;

/** The fonts by name, each with what may stand in for it. */
export const FONT_TABLE = `${XML}<w:fonts ${NAMESPACES}>${[...new Set<Font>(Object.values(FONTS))]
  .map(
    font => `<w:font w:name="${font}"><w:altName w:val="${FALLBACKS[font][0] ?? ''}"/><w:charset w:val="86"/></w:font>`,
  )
  .join('')}</w:fonts>`;

/** What the file says of itself. */
export const coreOf = (title: string, author: string): string =>
  `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator></cp:coreProperties>`;

const LINE = mmOf(SIZE.four);
/** From the paper's lower edge to the foot of the line of the page number: the dashes in its middle are 7 mm below 版心. */
export const FOOTER_FROM_EDGE = 35 - PAGE_NUMBER_BELOW - LINE / 2;
/** What is free above the page number up to 版心. */
const ABOVE = PAGE_NUMBER_BELOW - LINE / 2;

const FIELD = ['begin', 'PAGE', 'separate', '1', 'end'];
const SONG = { font: FONTS.song, size: SIZE.four };

function pageField(): string {
  const form = (inside: string): string => run('', SONG).replace('<w:t xml:space="preserve"></w:t>', inside);
  return FIELD.map(piece => {
    if (piece === 'PAGE') return form('<w:instrText xml:space="preserve"> PAGE </w:instrText>');
    if (piece === '1') return run('1', SONG);
    return form(`<w:fldChar w:fldCharType="${piece}"/>`);
  }).join('');
}

/** 页码: of odd pages right, of even pages left, one character from the edge; none on the first page of a 信函 (GB/T 9704-2012, 7.5, 10.1). */
export function footerOf(side: 'odd' | 'even' | 'none'): string {
  const edge = twips(LINE);
  const words = side === 'none' ? '' : run('— ', SONG) + pageField() + run(' —', SONG);
  const place = side === 'even' ? { align: 'left', left: edge } : { align: 'right', right: edge };
  const line = side === 'none' ? 20 : twips(LINE);
  const before = side === 'none' ? 0 : twips(ABOVE);
  return `${XML}<w:ftr ${NAMESPACES}>${paragraph(words, { ...(place as object), before, line })}</w:ftr>`;
}
