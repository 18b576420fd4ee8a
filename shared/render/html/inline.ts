import { escaped } from '../escape.ts';
import { NUMBER_WITH_UNIT } from '../typography.ts';

/** A text for HTML in which a number and its unit stay on one line. */
export function inline(text: string): string {
  let html = '';
  let from = 0;
  for (const found of text.matchAll(NUMBER_WITH_UNIT)) {
    html += `${escaped(text.slice(from, found.index))}<span class="nobr">${escaped(found[0])}</span>`;
    from = found.index + found[0].length;
  }
  return html + escaped(text.slice(from));
}
