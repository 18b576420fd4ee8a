import { endsAsTitle, endsStatutory } from '../genre.ts';
import type { Head } from '../head.ts';
import { flat } from '../page/clean.ts';
import type { PageText } from '../page/types.ts';
import { cleanTitle, titleInWindow } from '../titles.ts';
import type { SiteHints } from '../types.ts';
import { type Choice, pairsOf } from './choice.ts';

/** A title a page states outside its text, and how far that place is to be trusted. */
export type KnownTitle = {
  readonly text: string;
  /** As the page has it, perhaps with a number before or behind. */
  readonly raw: string;
  readonly trust: number;
  readonly at: number | null;
};

const META_TITLES = ['articletitle', 'article_title', 'og:title', 'title'];
const LONGEST_TITLE = 220;
const SHORTEST_TITLE = 6;

/** Titles from hints, labels, meta elements, headings and the window title; those that end as a title does come first. */
export function knownTitles(page: PageText, hints: SiteHints): KnownTitle[] {
  const window = titleInWindow(page.title);
  const headings = page.blocks.filter(block => block.kind === 'heading').sort((a, b) => a.level - b.level);
  const stated = [
    ...(hints.title === undefined ? [] : [{ text: hints.title, trust: 0.93, at: null }]),
    ...pairsOf(page, 'title').map(pair => ({ text: pair.value, trust: 0.9, at: pair.at })),
    ...META_TITLES.map(name => ({ text: page.metas[name] ?? '', trust: 0.85, at: null })),
    ...headings.map(block => ({ text: block.text, trust: 0.8, at: block.at })),
    ...(window === null ? [] : [{ text: window, trust: 0.75, at: null }]),
  ];
  const titles: KnownTitle[] = stated
    .map(one => ({ ...one, raw: one.text, text: cleanTitle(one.text) }))
    .filter(one => one.text.length >= SHORTEST_TITLE && one.text.length <= LONGEST_TITLE);
  const [whole, other] = [true, false].map(ends => titles.filter(one => endsAsTitle(flat(one.text)) === ends));
  return [...(whole ?? []), ...(other ?? [])];
}

/** The title: what the text itself shows where it says more, else the most trusted statement of the page. */
export function chooseTitle(known: readonly KnownTitle[], head: Head): Choice<string> {
  const first = known[0];
  const own = head.title === null ? null : { value: head.title, confidence: ownConfidence(head), at: head.titleAt };
  if (first === undefined) return own ?? annexTitle(head);
  const bare = flat(first.text);
  if (own !== null && flat(own.value).endsWith(bare)) return { ...own, confidence: 0.97 };
  if (!endsAsTitle(bare)) return own ?? { value: first.text, confidence: 0.6, at: first.at };
  const agreeing = known.filter(one => flat(one.text) === bare).length;
  return { value: first.text, confidence: Math.min(0.96, first.trust + 0.03 * (agreeing - 1)), at: first.at };
}

// Number, addressee and a 文种 at the end of one sentence-like title agree: a clerk would not look twice.
const ownConfidence = ({ title, number, addressee }: Head): number =>
  number !== null && addressee !== null && /关于.{4,120}的/.test(title ?? '') && endsStatutory(flat(title ?? ''))
    ? 0.92
    : 0.86;

// Where the text shows only what it issues, that name is the nearest thing to a title: offered, never sure.
const annexTitle = ({ annexTitle: value, titleAt }: Head): Choice<string> =>
  value === null ? { value: null, confidence: 0, at: null } : { value, confidence: 0.5, at: titleAt };
