import type { SiteAdapter, SitePage } from './define.ts';
import { generic } from './generic.ts';
import { govPortal } from './gov-portal.ts';
import { landray } from './landray.ts';
import { o2oa } from './o2oa.ts';
import { seeyon } from './seeyon.ts';
import { tongda } from './tongda.ts';
import { weaver } from './weaver.ts';

/** Every adapter, most particular first: `seeyon` also takes forms that only look like its own, `generic` what no other does. */
export const sites: readonly SiteAdapter[] = [landray, weaver, tongda, o2oa, seeyon, govPortal, generic];

/** The adapter of a page; `switchedOff` are ids the server has turned off. */
export function siteOf(page: SitePage, switchedOff: readonly string[] = []): SiteAdapter {
  const usable = sites.filter(site => !switchedOff.includes(site.id));
  return usable.find(site => attempt(() => site.detect(page), false)) ?? generic;
}

/** Runs an adapter's code: a page it was not made for must not stop recognition. */
export function attempt<T>(run: () => T, otherwise: T): T {
  try {
    return run();
  } catch {
    return otherwise;
  }
}
