import type { LabelKind } from '../../shared/recognition/page/labels.ts';
import type { SiteHints } from '../../shared/recognition/types.ts';
import { valuesOf } from './by-place.ts';
import { defineSite } from './define.ts';
import { hintsFrom } from './hints.ts';

const PATH = /\/x_desktop\/(?:work|cms)/;
const EDITOR = '.doc_layout_page, [class*="doc_layout_"]';
const PLACES: Partial<Record<LabelKind, string>> = {
  title: '.doc_layout_subject',
  number: '.doc_layout_fileno, .doc_layout_filenoup_fileno',
  issuer: '.doc_layout_issuanceUnit',
  written: '.doc_layout_issuanceDate',
  marking: '.doc_layout_secret',
  urgency: '.doc_layout_priority',
};

/** Work pages of O2OA: a form of labels and values, and the sheet of its document editor with a place for each part of GB/T 9704. */
export const o2oa = defineSite({
  id: 'o2oa',
  label: 'O2OA公文',
  paths: ['/x_desktop/work.html', '/x_desktop/cmsdoc.html'],
  checkedOn: '2026-11-24',

  detect: ({ url, document }) => PATH.test(url) || document.querySelector(EDITOR) !== null,

  extract: ({ document }): SiteHints => hintsFrom(valuesOf(document, PLACES)),
});
