import type { SiteHints } from '../../shared/recognition/types.ts';
import { valuesOf } from './by-place.ts';
import { defineSite } from './define.ts';
import { hintsFrom } from './hints.ts';

const PATH = /\/workflow\/request\/(?:View|Manage)Request|\/spa\/workflow\/|\/docs\/docs\/DocDsp\.jsp/i;
/** The form frame says ViewRequestIframe or nothing telling; its fields are span elements called fieldNUMBERspan. */
const FIELDS = 'span[id^="field"][id$="span"], [data-fieldname]';
const PLACES = {
  title: '[data-fieldname="requestname"], #requestnamespan, .wea-new-top-req-title-text',
};

/** 公文 requests of 泛微 e-cology: ViewRequest.jsp with its form in a frame of its own, and the single-page routes of later versions. */
export const weaver = defineSite({
  id: 'weaver',
  label: '泛微公文',
  paths: ['/workflow/request/ViewRequest.jsp', '/spa/workflow/static4form/index.html#/main/workflow/req'],
  checkedOn: '2026-11-24',

  detect: ({ url, document }) => PATH.test(url) || document.querySelectorAll(FIELDS).length >= 3,

  extract: ({ document }): SiteHints => hintsFrom(valuesOf(document, PLACES)),
});
