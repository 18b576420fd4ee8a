import { by, byText } from '../../kernel/compare.ts';
import type { RecordId } from '../../kernel/ids.ts';
import type { SiteAdapter, SiteSwitch, TaughtSite } from './types.ts';

/** What a device knows of systems: what was published, and what is switched off. */
export type SiteRecords = {
  readonly adapters: ReadonlyMap<RecordId, SiteAdapter>;
  readonly switches: ReadonlyMap<RecordId, SiteSwitch>;
};

/** Ids of everything switched off, taught or built in. */
export const switchedOff = ({ switches }: SiteRecords): readonly RecordId[] =>
  [...switches].filter(([, { off }]) => off).map(([id]) => id);

/** The published systems in force, one for a host: the newest that is not switched off; older ones are kept and stand again when it is. */
export function standing(
  records: SiteRecords,
): ReadonlyMap<string, { readonly id: RecordId; readonly site: TaughtSite }> {
  const off = new Set(switchedOff(records));
  const oldestFirst = [...records.adapters]
    .filter(([id]) => !off.has(id))
    .sort(by(([id, { publishedAt }]) => `${publishedAt} ${id}`, byText));
  return new Map(oldestFirst.map(([id, { site }]) => [site.host, { id, site }]));
}
