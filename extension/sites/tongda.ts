import type { SiteHints } from '../../shared/recognition/types.ts';
import { valuesOf } from './by-place.ts';
import { defineSite } from './define.ts';
import { hintsFrom } from './hints.ts';

const PATH = /\/general\/(?:workflow\/list|document\/index\.php\/(?:recv|send)|approve_center)\b/;
const PLACES = { title: '[title="文件标题"], [title="标题"], #run_name, .run_name' };

/** 收文 and workflow forms of 通达 OA: plain tables, often in GBK and without a document type, fields called DATA_n with their label as title. */
export const tongda = defineSite({
  id: 'tongda',
  label: '通达公文',
  paths: ['/general/document/index.php/recv/', '/general/workflow/list/print/'],
  checkedOn: '2026-11-24',

  detect: ({ url, document }) => PATH.test(url) || document.querySelectorAll('[name^="DATA_"]').length >= 3,

  extract: ({ document }): SiteHints => hintsFrom(valuesOf(document, PLACES)),
});
