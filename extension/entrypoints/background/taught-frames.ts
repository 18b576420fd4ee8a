import type { TaughtField } from '../../../shared/domain/sites/fields.ts';
import { flat } from '../../../shared/recognition/page/clean.ts';
import type { SiteHints } from '../../../shared/recognition/types.ts';
import type { ReadText } from '../../messages/contract.ts';

const HINTS: readonly (readonly [TaughtField, keyof SiteHints, string])[] = [
  ['title', 'title', 'title'],
  ['number', 'docNumber', 'number'],
  ['issuer', 'issuer', 'issuer'],
  ['written', 'dateIssued', 'written'],
];

/**
 * Title and number of a taught system may stand in one frame and the text in another: what was found in any frame is told to all of
 * that system, and labelled values that say otherwise give way; so is what no frame finds any more. Other frames stay as they are.
 */
export function acrossFrames(reads: readonly ReadText[]): readonly ReadText[] {
  return reads.map(read => {
    const { taught } = read;
    if (taught == null) return read;
    const told: Partial<Record<keyof SiteHints, string>> = {};
    for (const other of reads) {
      if (other.taught?.id !== taught.id) continue;
      for (const [field, hint] of HINTS) if (other.taught.found.includes(field)) told[hint] ??= other.hints[hint] ?? '';
    }
    const lost = lostOf(taught.id, reads);
    const kinds = new Map(HINTS.map(([, hint, kind]) => [kind, told[hint]]));
    const pairs = read.page.pairs.filter(({ kind, value }) => flat(kinds.get(kind) ?? value) === flat(value));
    return { ...read, page: { ...read.page, pairs }, hints: { ...read.hints, ...told }, taught: { ...taught, lost } };
  });
}

/** The fields of the tab’s taught system that no frame finds any more. */
export const lostIn = (reads: readonly ReadText[]): readonly TaughtField[] => [
  ...new Set(reads.flatMap(({ taught }) => taught?.lost ?? [])),
];

function lostOf(id: string, reads: readonly ReadText[]): readonly TaughtField[] {
  const outcomes = reads.flatMap(({ taught }) => (taught?.id === id ? [taught] : []));
  const found = new Set(outcomes.flatMap(one => one.found));
  return [...new Set(outcomes.flatMap(one => one.lost))].filter(field => !found.has(field));
}
