import type { LabelKind } from '../page/labels.ts';
import type { PageText, Pair } from '../page/types.ts';

/** A field's value, how sure it is, and the block it was read from. */
export type Choice<T> = { readonly value: T | null; readonly confidence: number; readonly at: number | null };

/** The labelled values of one kind that are not empty, in reading order. */
export const pairsOf = (page: PageText, kind: LabelKind): Pair[] =>
  page.pairs.filter(pair => pair.kind === kind && pair.value !== '');
