import { labelKind } from '../../shared/recognition/page/labels.ts';
import type { SiteHints } from '../../shared/recognition/types.ts';
import { fits, valuesOf } from './by-place.ts';
import { defineSite, type SitePage } from './define.ts';
import { hintsFrom } from './hints.ts';

/** Bodies of the portal systems of 大汉, 拓尔思, 开普 and 博达, as they name them. */
const BODIES =
  '#zoom, .TRS_Editor, .trs_editor_view, #UCAP-CONTENT, .v_news_content, .Custom_UnionStyle, .pages_content';
/** Addresses these systems give an article: art_12_345.html, t20260310_12.html, content_12.html, info/1001/12.htm. */
const ARTICLE = /\/(?:art_\d+_\d+|t\d{8}_\d+|content_\d+|post_\d+|info\/\d+\/\d+)\.s?html?(?:$|[?#])/;
const PLACES = { title: '.xxgk-title, .xxgk_title, .article-title, #artTitle' };
/** Government portals: the meta elements their inspection rules prescribe, and a disclosure table or list above the text. */
export const govPortal = defineSite({
  id: 'gov-portal',
  label: '政府门户网站',
  paths: ['/zhengce/', '/zwgk/', '/xxgk/', '/art/', '/col/', '/info/'],
  checkedOn: '2026-11-24',

  detect: page => {
    const { metas } = page.text;
    if (metas.siteidcode !== undefined || metas.articletitle !== undefined) return true;
    const isOfGovernment = /^https?:\/\/[^/]*\.gov\.cn(?::\d+)?\//.test(page.url);
    return (
      (isOfGovernment || ARTICLE.test(page.url)) &&
      (hasIndexNumber(page) || page.document.querySelector(BODIES) !== null)
    );
  },

  extract({ document, text }): SiteHints {
    const values = new Map(hasTable(document) ? valuesOf(document, PLACES) : []);
    const { articletitle: title = '', contentsource: source = '' } = text.metas;
    if (fits('title', title)) values.set('title', title);
    return { ...hintsFrom(values), ...(source === '' ? {} : { source }) };
  },
});

const hasIndexNumber = ({ text }: SitePage): boolean => text.pairs.some(pair => /^(?:信息)?索引号$/.test(pair.label));

/** 索引号 in an element of its own: the disclosure table, whether of cells or of boxes. A list of documents has several. */
function hasTable(document: Document): boolean {
  const labels = Array.from(document.querySelectorAll('td, th, dt, b, strong, span, label, div, em, li')).filter(
    element =>
      element.childElementCount === 0 &&
      /^\s*(?:信\s*息\s*)?索\s*引\s*号\s*[:：]?\s*$/.test((element.textContent ?? '').slice(0, 40)),
  );
  return labels.length === 1 && labelKind(labels[0]?.textContent ?? '') !== null;
}
