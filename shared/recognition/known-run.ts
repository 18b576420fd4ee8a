import type { Line } from './lines.ts';
import { organsIn } from './organs.ts';
import { flat } from './page/clean.ts';
import { isBodyText, type Run, SEARCHED_LINES, TITLE_LINES } from './title-lines.ts';
import { cleanTitle, isTitleLike } from './titles.ts';

/** The last place where a known title stands before the body begins: a page shows it as heading, then as the document's own. */
export function knownRun(lines: readonly Line[], known: readonly string[]): Run | null {
  let found: Run | null = null;
  for (let from = 0; from < Math.min(lines.length, SEARCHED_LINES); from += 1) {
    const run = known.map(title => matchRun(lines, from, flat(title))).find(one => one !== null);
    if (run != null) {
      found = run;
      from = run.to - 1;
    } else if (found !== null && isBodyText(lines[from]?.text ?? '')) break;
  }
  return found;
}

function matchRun(lines: readonly Line[], from: number, title: string): Run | null {
  let joined = '';
  let text = '';
  for (let to = from; to < Math.min(lines.length, from + TITLE_LINES); to += 1) {
    const line = lines[to];
    if (line === undefined || line.kind === 'link') return null;
    joined += flat(line.text);
    text += `${text === '' ? '' : ' '}${line.text}`;
    if (isWholeTitle(joined, title) || flat(cleanTitle(text)) === title)
      return { title: cleanTitle(text), at: lines[from]?.at ?? 0, from, to: to + 1 };
    if (!title.startsWith(joined) && !mayNameIssuers(joined)) return null;
  }
  return null;
}

// The text's own title may name the organs that the site's left out.
const isWholeTitle = (joined: string, title: string): boolean =>
  joined === title ||
  (joined.endsWith(title) && isTitleLike(joined) && organsIn(joined.slice(0, -title.length)) !== null);

const mayNameIssuers = (joined: string): boolean => joined.length < 60 && organsIn(joined) !== null;
