import { endsAsTitle } from '../../shared/recognition/genre.ts';
import { cleanText, flat } from '../../shared/recognition/page/clean.ts';
import type { SiteHints } from '../../shared/recognition/types.ts';
import { defineSite } from './define.ts';

const TITLE_BOXES = '[class*="title" i], [id*="title" i], [itemprop="headline"], [class*="biaoti" i]';
const MOST_BOXES = 200;
const LONGEST = 220;
const SHORTEST = 8;

/** Any other page: looks for a box the page itself calls its title, where it has no heading element for it. */
export const generic = defineSite({
  id: 'generic',
  label: '通用识别',
  paths: [],
  checkedOn: '2026-11-24',

  detect: () => true,

  extract({ document, text }): SiteHints {
    if (text.blocks.some(block => block.kind === 'heading' && endsAsTitle(flat(block.text)))) return {};
    for (const box of Array.from(document.querySelectorAll(TITLE_BOXES)).slice(0, MOST_BOXES)) {
      const title = cleanText((box.textContent ?? '').slice(0, 2 * LONGEST));
      const isOne = title.length >= SHORTEST && title.length <= LONGEST && endsAsTitle(flat(title));
      if (isOne && box.closest('a') === null && box.querySelector('a') === null) return { title };
    }
    return {};
  },
});
