import { expect, it } from 'vitest';
import { readSiteRecords, rulesOfHost, siteRulesOf } from '../../../extension/local/site-records.ts';
import { createView } from '../../../extension/local/view.ts';
import { plainCell } from '../../../extension/local/watched.ts';
import { published } from '../../shared/domain/sites/sites.ts';
import { row, workbench } from '../workbench.ts';

const HOST = 'oa.example.test';
const GOOD = published(HOST, '2026-11-20T01:00:00Z');
const LATER = published(HOST, '2026-11-23T01:00:00Z');
const withWay = (way: unknown) => ({
  ...LATER,
  site: { ...LATER.site, fields: [{ ...LATER.site.fields[0], ways: [way] }] },
});

/** A device on which these systems arrived besides a good one. */
async function arrived(...bodies: readonly unknown[]) {
  const at = await workbench();
  await at.store.write(['rows'], tx =>
    tx.rows.put([GOOD, ...bodies].map((body, nth) => row('siteAdapter', `site-${nth}`, 5 + nth, body))),
  );
  return at;
}

it.each([
  ['a selector', withWay({ by: 'css', selector: 'input[type=password]' })],
  ['a pattern', withWay({ by: 'label', label: '文号', pattern: '(a+)+$' })],
  ['code', { ...LATER, site: { ...LATER.site, script: 'alert(1)' } }],
  ['a host that is a pattern', { ...LATER, site: { ...LATER.site, host: '*' } }],
  ['more steps than a page has', withWay({ by: 'place', from: [], steps: Array(5_000).fill({ tag: 'div', nth: 1 }) })],
  ['half of itself', { v: 1, site: { form: 1, host: HOST } }],
  ['no object at all', '{"form":1}'],
  ['the form of a later version', { ...LATER, v: 2 }],
])('a system that arrives with %s is not used and is told; the one before it stands', async (_with, body) => {
  const at = await arrived(body);
  const rules = rulesOfHost(siteRulesOf(await readSiteRecords(at.store), []), HOST);
  expect(rules.taught).toEqual([{ id: 'site-0', site: GOOD.site }]);
  const view = createView(at.store, plainCell);
  const unread = view.watchUnreadable('siteAdapter');
  await new Promise<void>(resolve => unread.subscribe(count => count === 1 && resolve()));
  expect([...view.watchKind('siteAdapter').value.keys()]).toEqual(['site-0']);
  view.close();
});

it('a better one that is of its form takes its place', async () => {
  const at = await arrived(LATER);
  const rules = rulesOfHost(siteRulesOf(await readSiteRecords(at.store), []), HOST);
  expect(rules.taught.map(({ id }) => id)).toEqual(['site-1']);
});
