import { readPage } from '../../page/read-page.ts';
import type { PageText } from '../../page/types.ts';
import { element, paragraph } from '../page-tree.ts';
import { withoutFurniture } from './furniture.ts';
import { linesOfPage } from './lines.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { LaidPage } from './types.ts';

/** A document that was only laid out, as paragraphs a reader would see. */
export function pageOfLayout(pages: readonly LaidPage[]): PageText {
  const lines = withoutFurniture(pages.map((page, index) => linesOfPage(page, index)));
  return readPage(
    element(
      'BODY',
      paragraphsOf(lines).map(text => paragraph(text)),
    ),
  );
}
