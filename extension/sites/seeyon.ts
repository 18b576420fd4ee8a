import type { LabelKind } from '../../shared/recognition/page/labels.ts';
import type { SiteHints } from '../../shared/recognition/types.ts';
import { valuesOf } from './by-place.ts';
import { defineSite, type SitePage } from './define.ts';
import { hintsFrom } from './hints.ts';

const PATH = /\/seeyon\//;
const OF_A_FORM: readonly LabelKind[] = ['title', 'number', 'issuer', 'marking', 'urgency', 'due'];
const ENOUGH_LABELS = 3;

/** 收文 and 发文 forms of 致远 A8/G6 and what looks like them: spaced labels, fields, a number split over three cells. */
export const seeyon = defineSite({
  id: 'seeyon',
  label: '致远公文',
  paths: ['/seeyon/edocController.do', '/seeyon/collaboration/', '/oa/letter'],
  checkedOn: '2026-11-24',

  detect: page => PATH.test(page.url) || hasFormLabels(page),

  extract: ({ document }): SiteHints => hintsFrom(valuesOf(document, {})),
});

const hasFormLabels = ({ text }: SitePage): boolean =>
  text.pairs.some(pair => /^(?:来文|收文)/.test(pair.label)) &&
  OF_A_FORM.filter(kind => text.pairs.some(pair => pair.kind === kind)).length >= ENOUGH_LABELS;
