import type { OfficialDocument } from '../blocks.ts';
import { LETTER_BOTTOM } from '../head.ts';
import { MARGIN, PAPER, twips } from '../measures.ts';
import { packed } from '../pack.ts';
import { prepared } from '../prepared.ts';
import { bodyOf, rollsOf } from './body.ts';
import { annexesOf, attachmentsOf, closingOf, imprintOf } from './closing-parts.ts';
import { headOf } from './head-parts.ts';
import {
  CONTENT_TYPES,
  coreOf,
  DOCUMENT_RELATIONS,
  FONT_TABLE,
  FOOTER_FROM_EDGE,
  footerOf,
  NAMESPACES,
  ROOT_RELATIONS,
  SETTINGS,
  STYLES,
  XML,
} from './parts.ts';

/** The .docx of a document, set to the millimetre by GB/T 9704-2012; the same bytes for the same document. Fonts are named, not brought along. */
export function writeDocx(document: OfficialDocument): Uint8Array {
  const ready = prepared(document);
  const isLetter = ready.form === 'letter';
  return packed({
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': ROOT_RELATIONS,
    'docProps/core.xml': coreOf(ready.title.replaceAll('\n', ''), ready.signature ?? ready.mark),
    'word/document.xml': documentPart(ready),
    'word/_rels/document.xml.rels': DOCUMENT_RELATIONS,
    'word/styles.xml': STYLES,
    'word/settings.xml': SETTINGS,
    'word/fontTable.xml': FONT_TABLE,
    'word/footer-odd.xml': footerOf('odd'),
    'word/footer-even.xml': footerOf('even'),
    'word/footer-first.xml': footerOf(isLetter ? 'none' : 'odd'),
  });
}

function documentPart(document: OfficialDocument): string {
  const body = [
    ...[headOf(document), bodyOf(document.body, { signed: endsInSignature(document) }), attachmentsOf(document)],
    ...[rollsOf(document), closingOf(document)],
    ...[annexesOf(document), imprintOf(document)],
  ].join('');
  return `${XML}<w:document ${NAMESPACES}><w:body>${body}${sectionOf(document)}</w:body></w:document>`;
}

const endsInSignature = ({ attachments = [], rolls = [], signature, issuedOn }: OfficialDocument): boolean =>
  attachments.length === 0 && rolls.length === 0 && (signature !== null || issuedOn !== null);

/**
 * The page. The first of a 信函 may be filled to the lower red rule: its lower margin stands there, and on all further pages the page
 * number pushes the text up to the edge of 版心.
 */
function sectionOf(document: OfficialDocument): string {
  const isLetter = document.form === 'letter';
  const bottom = isLetter ? PAPER.height - LETTER_BOTTOM : MARGIN.bottom;
  return [
    '<w:sectPr>',
    ...['default/rIdOdd', 'even/rIdEven', 'first/rIdFirst'].map(one => {
      const [type, id] = one.split('/');
      return `<w:footerReference w:type="${type}" r:id="${id}"/>`;
    }),
    `<w:pgSz w:w="${twips(PAPER.width)}" w:h="${twips(PAPER.height)}"/>`,
    `<w:pgMar w:top="${twips(MARGIN.top)}" w:right="${twips(MARGIN.right)}" w:bottom="${twips(bottom)}" w:left="${twips(MARGIN.left)}" w:header="851" w:footer="${twips(FOOTER_FROM_EDGE)}" w:gutter="0"/>`,
    isLetter ? '<w:titlePg/>' : '',
    '</w:sectPr>',
  ].join('');
}
