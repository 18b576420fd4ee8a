import type { TaughtField } from '../../../shared/domain/sites/fields.ts';
import { routeOf } from '../../../shared/domain/sites/route.ts';
import type { KnownSite, TaughtOutcome } from '../../../shared/domain/sites/types.ts';
import { flat } from '../../../shared/recognition/page/clean.ts';
import { piecesIn, type ReadOptions } from '../../../shared/recognition/page/read-page.ts';
import type { PageText, Pair } from '../../../shared/recognition/page/types.ts';
import type { SiteHints } from '../../../shared/recognition/types.ts';
import type { Shown } from '../by-label.ts';
import { KIND_OF_FIELD } from './is-value.ts';
import { readTaught } from './read-taught.ts';
import { isTaughtRoute } from './taught-route.ts';
import { bareLabel } from './ways.ts';

/** A page as a taught system reads it: what it knows, the text without what lies around the body, and how it fared. */
export type TaughtText = { readonly hints: SiteHints; readonly page: PageText; readonly outcome: TaughtOutcome };

const HINT_OF_FIELD: Readonly<Record<Exclude<TaughtField, 'body'>, keyof SiteHints>> = {
  title: 'title',
  number: 'docNumber',
  issuer: 'issuer',
  written: 'dateIssued',
  marking: 'marking',
};

/** Fields in which what was pointed at stands alone; a marking counts wherever it is found. */
const STANDING = ['title', 'number', 'issuer', 'written'] as const;

/** Reads a page by the taught system whose route it is on; null where it is none's. */
export function taughtText(
  document: Document,
  page: PageText,
  known: readonly KnownSite[],
  options: ReadOptions = {},
): TaughtText | null {
  const route = routeOf(page.url);
  const own = known.find(one => isTaughtRoute(one, route));
  if (own === undefined) return null;
  const { outcome, values } = readTaught(document, route, own);
  const body = values.get('body');
  const range = body === undefined ? null : piecesIn(document, body.element as never, options);
  const title = values.get('title');
  const pairs = pairsKept(page.pairs, values, outcome);
  const blocks = title === undefined ? page.blocks : unlabelled(page.blocks, title.text, own);
  const text = { ...page, pairs, blocks };
  return { hints: hintsOf(values), page: { ...text, ...narrowed(text, title, range) }, outcome };
}

/** The blocks with the title as it was pointed at, where the words of its label run into it: 文件题目关于…的通知 is no title. */
function unlabelled(blocks: PageText['blocks'], title: string, { site }: KnownSite): PageText['blocks'] {
  const ways = site.fields.find(({ field }) => field === 'title')?.ways ?? [];
  const labels = ways.flatMap(way => (way.by === 'label' ? [way.label] : []));
  const bare = flat(title);
  return blocks.map(block => {
    const text = flat(block.text);
    const before = text.endsWith(bare) ? bareLabel(text.slice(0, -bare.length)) : '';
    return labels.includes(before) ? { ...block, text: title } : block;
  });
}

function hintsOf(values: ReadonlyMap<TaughtField, Shown>): SiteHints {
  const told = [...values].flatMap(([field, { text }]) => (field === 'body' ? [] : [[HINT_OF_FIELD[field], text]]));
  return Object.fromEntries(told);
}

/** What a built-in system knows, without the fields a taught one lost: a value from elsewhere must not stand in for them. */
export const withoutLost = (hints: SiteHints, { lost }: TaughtOutcome): SiteHints =>
  Object.fromEntries(
    Object.entries(hints).filter(
      ([name]) => !STANDING.some(field => lost.includes(field) && HINT_OF_FIELD[field] === name),
    ),
  );

/** Labelled values without those of other documents: what the person pointed at stands, and what is lost is not made up from elsewhere. */
function pairsKept(
  pairs: readonly Pair[],
  values: ReadonlyMap<TaughtField, Shown>,
  { lost }: TaughtOutcome,
): readonly Pair[] {
  const told = new Map<string, string>();
  for (const field of STANDING) {
    const value = values.get(field);
    if (value !== undefined || lost.includes(field)) told.set(KIND_OF_FIELD[field], flat(value?.text ?? ''));
  }
  return pairs.filter(({ kind, value }) => (told.get(kind) ?? flat(value)) === flat(value));
}

/** The text without what lies around the body; the title, wherever it stands, is kept. */
function narrowed({ blocks, rows }: PageText, title: Shown | undefined, range: Range | null): Partial<PageText> {
  if (range === null) return {};
  const isInside = ({ at }: { at: number }): boolean => at >= range.from && at < range.to;
  const bare = title === undefined ? null : flat(title.text);
  return {
    blocks: blocks.filter(block => isInside(block) || flat(block.text) === bare),
    rows: rows.filter(isInside),
  };
}

type Range = { readonly from: number; readonly to: number };
