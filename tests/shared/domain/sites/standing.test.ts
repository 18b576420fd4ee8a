import { expect, test } from 'vitest';
import { standing, switchedOff } from '../../../../shared/domain/sites/standing.ts';
import type { SiteSwitch } from '../../../../shared/domain/sites/types.ts';
import { instantAt } from '../../../../shared/kernel/dates.ts';
import { published } from './sites.ts';

const adapters = new Map([
  ['older', published('oa.test', '2026-11-01T00:00:00Z', '先教的')],
  ['newer', published('oa.test', '2026-11-20T00:00:00Z', '后教的')],
  ['other', published('other.test', '2026-10-01T00:00:00Z')],
]);
const off = (value: boolean): SiteSwitch => ({ v: 1, off: value, changedAt: instantAt(0), changedBy: 'admin' });

test('of two teachers of one host the newest published stands, whatever order they arrive in', () => {
  for (const order of [[...adapters], [...adapters].reverse()]) {
    const stands = standing({ adapters: new Map(order), switches: new Map() });
    expect(stands.get('oa.test')?.id).toBe('newer');
    expect(stands.get('other.test')?.id).toBe('other');
  }
});

test('when the newest is switched off the one before stands again; switched on, the newest', () => {
  const at = (switches: ReadonlyMap<string, SiteSwitch>) => standing({ adapters, switches }).get('oa.test')?.id;
  expect(at(new Map([['newer', off(true)]]))).toBe('older');
  expect(at(new Map([['newer', off(false)]]))).toBe('newer');
  expect(
    at(
      new Map([
        ['newer', off(true)],
        ['older', off(true)],
      ]),
    ),
  ).toBeUndefined();
});

test('what is switched off is named whether taught or built in', () => {
  const switches = new Map([
    ['seeyon', off(true)],
    ['newer', off(true)],
    ['older', off(false)],
  ]);
  expect(switchedOff({ adapters, switches })).toEqual(['seeyon', 'newer']);
});
