import type { SiteHints } from '../../shared/recognition/types.ts';
import { valuesOf } from './by-place.ts';
import { defineSite } from './define.ts';
import { hintsFrom } from './hints.ts';

const PATH = /\/km\/imissive\//;
const FORM = '.td_normal_title, [id^="_xform_"]';
const PLACES = {
  title: '[id="_xform_docSubject"], .lui_form_subject, p.txttitle',
  number: '[id="_xform_fdDocNum"], [id="_xform_fdDocNumber"]',
  issuer: '[id="_xform_fdSendtoUnitName"], [id="_xform_fdSendtoUnitId"]',
};

/** 收文 and 发文 of 蓝凌 EKP: a table of td_normal_title and value cells, fields wrapped in _xform_NAME. */
export const landray = defineSite({
  id: 'landray',
  label: '蓝凌公文',
  paths: ['/km/imissive/km_imissive_receive_main/kmImissiveReceiveMain.do', '/km/imissive/km_imissive_send_main/'],
  checkedOn: '2026-11-24',

  detect: ({ url, document }) => PATH.test(url) || document.querySelectorAll(FORM).length >= 4,

  extract: ({ document }): SiteHints => hintsFrom(valuesOf(document, PLACES)),
});
