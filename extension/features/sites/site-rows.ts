import { BUILT_IN_SITES } from '../../../shared/domain/sites/built-in.ts';
import { TAUGHT_FIELDS } from '../../../shared/domain/sites/fields.ts';
import { type SiteRecords, standing, switchedOff } from '../../../shared/domain/sites/standing.ts';
import type { KnownSite, Tally, TaughtSite } from '../../../shared/domain/sites/types.ts';
import { TAUGHT_FIELD_WORDS } from '../../../shared/words/terms.ts';

/** How a document system stands: in use for everybody, given way to a newer one, switched off, or only on this device. */
export type SiteState = 'standing' | 'older' | 'off' | 'own';

/** A document system as the settings list it. */
export type SiteRow = {
  readonly id: string;
  readonly name: string;
  readonly state: SiteState;
  /** Null for a built-in one. */
  readonly site: TaughtSite | null;
  readonly tally: Tally | null;
};

/** Names of the built-in systems. */
const BUILT_IN_WORDS: Readonly<Record<(typeof BUILT_IN_SITES)[number], string>> = {
  landray: '蓝凌公文',
  weaver: '泛微公文',
  tongda: '通达公文',
  o2oa: 'O2OA公文',
  seeyon: '致远公文',
  'gov-portal': '政府门户网站',
};

/** The words for each state. */
export const SITE_STATE_WORDS: Readonly<Record<SiteState, string>> = {
  standing: '✔ 使用中',
  older: '– 已有更新的',
  off: '▲ 已停用',
  own: '◇ 仅本机',
};

/** What was taught here and is not published, what is published, newest first, and what is built in. */
export function siteRows(
  records: SiteRecords,
  own: readonly KnownSite[],
  tallies: Readonly<Record<string, Tally>>,
): { readonly own: readonly SiteRow[]; readonly published: readonly SiteRow[]; readonly builtIn: readonly SiteRow[] } {
  const off = switchedOff(records);
  const stands = new Set([...standing(records).values()].map(({ id }) => id));
  const published = [...records.adapters].map(([id, { site, tally }]) => ({
    id,
    name: site.name,
    state: off.includes(id) ? ('off' as const) : stands.has(id) ? ('standing' as const) : ('older' as const),
    site,
    tally: tallies[id] ?? tally,
  }));
  return {
    own: own
      .filter(({ id }) => !records.adapters.has(id))
      .map(({ id, site }) => ({ id, name: site.name, state: 'own', site, tally: tallies[id] ?? null })),
    published: published.reverse(),
    builtIn: BUILT_IN_SITES.map(id => ({
      id,
      name: BUILT_IN_WORDS[id],
      state: off.includes(id) ? 'off' : 'standing',
      site: null,
      tally: null,
    })),
  };
}

/** How it fared: 读5份，标题5、发文字号4（找回1）、未找到1. */
export function tallyWords(tally: Tally | null): string {
  if (tally === null || tally.pages === 0) return '还没有读过公文';
  const parts = TAUGHT_FIELDS.flatMap(field => {
    const found = tally.found[field] ?? 0;
    const healed = tally.healed[field] ?? 0;
    const lost = tally.lost[field] ?? 0;
    if (found + lost === 0) return [];
    const notes = [...(healed > 0 ? [`找回${healed}次`] : []), ...(lost > 0 ? [`未找到${lost}次`] : [])];
    return [`${TAUGHT_FIELD_WORDS[field]}${found}次${notes.length > 0 ? `（${notes.join('，')}）` : ''}`];
  });
  return `读过${tally.pages}份：${parts.join('、')}`;
}
