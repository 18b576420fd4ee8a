import type { Order } from '../../../shared/commands/decide.ts';
import type { KnownSite, Tally, TaughtSite } from '../../../shared/domain/sites/types.ts';
import { type Entropy, newId } from '../../../shared/kernel/ids.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { refusalText } from '../../../shared/words/refusals.ts';
import type { KeyValueArea } from '../../local/key-value-area.ts';
import {
  dropOwnSite,
  keepOwnSite,
  NO_TALLY,
  OWN_SITES_KEY,
  readOwnSites,
  readTallies,
  TALLIES_KEY,
} from '../../local/taught-sites.ts';
import { readSiteFile, siteFileOf } from './site-file.ts';

/** What can be done with document systems; each answers with the sentence why not, or null when it is done. */
export type SitesDesk = {
  read(): Promise<{ readonly own: readonly KnownSite[]; readonly tallies: Readonly<Record<string, Tally>> }>;
  /** Calls when something was taught, dropped or counted on this device. */
  onChange(listener: () => void): () => void;
  publish(own: KnownSite, name: string, tally: Tally | null): Promise<string | null>;
  turn(siteId: string, off: boolean): Promise<string | null>;
  drop(id: string): Promise<void>;
  take(text: string): Promise<string | null>;
  save(site: TaughtSite): void;
};

/** The desk of document systems over this device's area and the ordinary way of giving orders. */
export function createSitesDesk(parts: {
  readonly area: KeyValueArea;
  readonly entropy: Entropy;
  readonly run: (orders: readonly Order[]) => Promise<Result<unknown>>;
  readonly saveAsFile: (name: string, text: string) => void;
}): SitesDesk {
  const { area, entropy, run, saveAsFile } = parts;
  const give = async (order: Order): Promise<string | null> => {
    const done = await run([order]);
    return done.ok ? null : refusalText(done.refusal);
  };
  return {
    read: async () => ({ own: await readOwnSites(area), tallies: await readTallies(area) }),
    onChange: listener =>
      area.onChange(changes => {
        if (OWN_SITES_KEY in changes || TALLIES_KEY in changes) listener();
      }),
    publish: ({ id, site }, name, tally) =>
      give({
        name: 'sites.publishAdapter',
        args: { adapterId: id, site: { ...site, name }, tally: tally ?? NO_TALLY },
      }),
    turn: (siteId, off) => give({ name: off ? 'sites.switchOff' : 'sites.switchOn', args: { siteId } }),
    drop: id => dropOwnSite(area, id),
    async take(text) {
      const file = readSiteFile(text);
      if (!file.ok) return file.problem;
      await keepOwnSite(area, { id: newId(entropy), site: file.site });
      return null;
    },
    save(site) {
      const { name, text } = siteFileOf(site);
      saveAsFile(name, text);
    },
  };
}
