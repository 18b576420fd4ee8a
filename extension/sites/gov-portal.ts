import type { SiteHints } from '../../shared/recognition/types.ts';
import { defineSite } from './define.ts';

/** Government portals: the meta elements their inspection rules prescribe, and a disclosure table above the text. */
export const govPortal = defineSite({
  id: 'gov-portal',
  label: '政府门户网站',
  paths: ['/zhengce/', '/zwgk/', '/xxgk/', '/art/', '/col/'],
  checkedOn: '2026-11-24',

  detect: ({ url, text }) =>
    text.metas.siteidcode !== undefined ||
    text.metas.articletitle !== undefined ||
    (/^https?:\/\/[^/]*\.gov\.cn\//.test(url) && text.pairs.some(pair => pair.label === '索引号')),

  extract({ text }): SiteHints {
    const { articletitle: title = '', contentsource: source = '' } = text.metas;
    return { ...(title === '' ? {} : { title }), ...(source === '' ? {} : { source }) };
  },
});
