import { TAUGHT_FIELDS } from '../../shared/domain/sites/fields.ts';
import { type KnownSite, type Tally, type TaughtOutcome, taughtSiteSchema } from '../../shared/domain/sites/types.ts';
import type { KeyValueArea } from './key-value-area.ts';

/** Under this key the systems taught on this device are kept, one for a host. */
export const OWN_SITES_KEY = 'sites:own';
/** Under this key is kept how taught systems fared on this device. */
export const TALLIES_KEY = 'sites:tally';

/** Before anything was read by it. */
export const NO_TALLY: Tally = { pages: 0, found: {}, healed: {}, lost: {} };

/** The systems taught on this device; what cannot be read any more is left out. */
export async function readOwnSites(area: KeyValueArea): Promise<readonly KnownSite[]> {
  const kept = (await area.get([OWN_SITES_KEY]))[OWN_SITES_KEY];
  return (Array.isArray(kept) ? kept : []).flatMap((one: { id?: unknown; site?: unknown }) => {
    const site = taughtSiteSchema.safeParse(one.site);
    return site.success && typeof one.id === 'string' ? [{ id: one.id, site: site.data }] : [];
  });
}

/** Keeps a system; the one taught for its host before gives way, with how it fared. */
export async function keepOwnSite(area: KeyValueArea, own: KnownSite): Promise<void> {
  const others = (await readOwnSites(area)).filter(({ site }) => site.host !== own.site.host);
  await area.set({ [OWN_SITES_KEY]: [...others, own] });
}

/** Drops a system taught on this device. */
export async function dropOwnSite(area: KeyValueArea, id: string): Promise<void> {
  await area.set({ [OWN_SITES_KEY]: (await readOwnSites(area)).filter(one => one.id !== id) });
}

/** How each taught system fared on this device, by its id. */
export async function readTallies(area: KeyValueArea): Promise<Readonly<Record<string, Tally>>> {
  return ((await area.get([TALLIES_KEY]))[TALLIES_KEY] as Record<string, Tally> | undefined) ?? {};
}

/** Counts one document that was read by a taught system. */
export async function countOutcome(area: KeyValueArea, outcome: TaughtOutcome): Promise<void> {
  const tallies = await readTallies(area);
  const before = tallies[outcome.id] ?? NO_TALLY;
  const raised = (name: 'found' | 'healed' | 'lost'): Tally['found'] =>
    Object.fromEntries(
      TAUGHT_FIELDS.map(field => [field, (before[name][field] ?? 0) + (outcome[name].includes(field) ? 1 : 0)]).filter(
        ([, count]) => count !== 0,
      ),
    );
  const tally: Tally = {
    pages: before.pages + 1,
    found: raised('found'),
    healed: raised('healed'),
    lost: raised('lost'),
  };
  await area.set({ [TALLIES_KEY]: { ...tallies, [outcome.id]: tally } });
}
