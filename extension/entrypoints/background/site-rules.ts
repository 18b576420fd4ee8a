import { browser } from 'wxt/browser';
import type { SiteRules } from '../../../shared/domain/sites/types.ts';
import type { LocalStore } from '../../local/contract.ts';
import type { KeyValueArea } from '../../local/key-value-area.ts';
import { type AllSiteRules, readSiteRecords, rulesOfHost, siteRulesOf } from '../../local/site-records.ts';
import { readOwnSites } from '../../local/taught-sites.ts';

const KEPT = 'site-rules';

/** What pages are told of their host before they are read. */
export type SiteRulesDesk = {
  ofHost(host: string): Promise<SiteRules>;
  /** Something taught, published or switched has changed. */
  forget(): Promise<void>;
};

/** Rules out of the store, kept for the browser's session, so that a page is answered without opening the database. */
export function createSiteRules(openStore: () => Promise<LocalStore>, area: KeyValueArea): SiteRulesDesk {
  let known: Promise<AllSiteRules> | null = null;

  async function readAll(): Promise<AllSiteRules> {
    const kept = (await browser.storage.session?.get(KEPT))?.[KEPT] as AllSiteRules | undefined;
    if (kept !== undefined) return kept;
    const [records, own] = await Promise.all([openStore().then(readSiteRecords), readOwnSites(area)]);
    const rules = siteRulesOf(records, own);
    await browser.storage.session?.set({ [KEPT]: rules });
    return rules;
  }

  return {
    async ofHost(host) {
      known ??= readAll().catch(error => {
        known = null;
        throw error;
      });
      return rulesOfHost(await known, host);
    },
    async forget() {
      known = null;
      await browser.storage.session?.remove(KEPT);
    },
  };
}
