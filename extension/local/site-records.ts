import { type SiteRecords, standing, switchedOff } from '../../shared/domain/sites/standing.ts';
import type { KnownSite, SiteRules } from '../../shared/domain/sites/types.ts';
import type { LocalStore } from './contract.ts';
import { listRecords } from './read.ts';

/** All rules of this device: what is published and in force by host, what was taught here, and what is switched off. */
export type AllSiteRules = {
  readonly published: Readonly<Record<string, KnownSite>>;
  readonly own: readonly KnownSite[];
  readonly switchedOff: readonly string[];
};

/** The published systems and the switches, as the store has them. */
export async function readSiteRecords(store: LocalStore): Promise<SiteRecords> {
  const [adapters, switches] = await Promise.all([listRecords(store, 'siteAdapter'), listRecords(store, 'siteSwitch')]);
  const bodies = <Body>(entries: ReadonlyMap<string, { body: Body }>) =>
    new Map([...entries].map(([id, { body }]) => [id, body]));
  return { adapters: bodies(adapters), switches: bodies(switches) };
}

/** The rules out of the records and what was taught here. */
export const siteRulesOf = (records: SiteRecords, own: readonly KnownSite[]): AllSiteRules => ({
  published: Object.fromEntries(standing(records)),
  own,
  switchedOff: switchedOff(records),
});

/** What a page of a host is told: what was taught on this device comes first, unless it is switched off. */
export function rulesOfHost({ published, own, switchedOff: off }: AllSiteRules, host: string): SiteRules {
  const taught = own.filter(({ id, site }) => site.host === host && !off.includes(id));
  const theirs = published[host];
  const isOther = theirs !== undefined && taught.every(({ id }) => id !== theirs.id);
  return { taught: isOther ? [...taught, theirs] : taught, switchedOff: off };
}
