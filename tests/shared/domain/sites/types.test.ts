import { expect, test } from 'vitest';
import { taughtSiteSchema } from '../../../../shared/domain/sites/types.ts';
import { taught } from './sites.ts';

const SITE = taught('oa.example.test:8080');
const withWay = (way: unknown) => ({ ...SITE, fields: [{ field: 'number', frame: '/oa', ways: [way] }] });

test('a taught system is read as it was written, and written as it was read', () => {
  expect(taughtSiteSchema.parse(JSON.parse(JSON.stringify(SITE)))).toEqual(SITE);
});

test.each([
  ['an expression instead of names', withWay({ by: 'mark', marks: [{ tag: 'td', id: 'x"] , script' }] })],
  ['a selector', withWay({ by: 'css', selector: '#a > b' })],
  ['a pattern', withWay({ by: 'label', label: '文号', pattern: '(a+)+$' })],
  ['a tag that is none', withWay({ by: 'mark', marks: [{ tag: '*' }] })],
  ['an attribute of its own', withWay({ by: 'mark', marks: [{ tag: 'td', onclick: 'x' }] })],
  ['a path without end', withWay({ by: 'place', from: [], steps: Array(41).fill({ tag: 'div', nth: 1 }) })],
  ['a place before the first', withWay({ by: 'place', from: [], steps: [{ tag: 'div', nth: 0 }] })],
  ['a field nobody knows', { ...SITE, fields: [{ ...SITE.fields[0], field: 'password' }] }],
  ['a field twice', { ...SITE, fields: [SITE.fields[0], SITE.fields[0]] }],
  ['a host with a path', { ...SITE, host: 'oa.example.test/x' }],
  ['a host that is a pattern', { ...SITE, host: '*' }],
  ['a route with a query', { ...SITE, fields: [{ ...SITE.fields[0], frame: '/a?b=1' }] }],
  ['something more', { ...SITE, script: 'alert(1)' }],
  ['another form', { ...SITE, form: 2 }],
])('%s is refused on arrival', (_name, site) => {
  expect(taughtSiteSchema.safeParse(site).success).toBe(false);
});
