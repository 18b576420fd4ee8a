import { expect, test } from 'vitest';
import { burdenReads, charge } from '../../../shared/commands/burden.ts';
import { keyOf, rowsOf } from '../../../shared/commands/decide.ts';
import type { BurdenMonth } from '../../../shared/domain/burden/types.ts';
import { burdenMonthId, minutesAsked } from '../../../shared/domain/burden/types.ts';
import { instantAt, isoDate } from '../../../shared/kernel/dates.ts';
import { CLERK } from './ledger/at-hand.ts';
import { id, World } from './world.ts';

const ON = isoDate('2026-11-24');
const NORTH_MONTH = burdenMonthId('north', ON);

function ask(world: World, nth: number, approvedBy: string | null = null, on = ON) {
  const rows = rowsOf(burdenReads(['north'], on), world.bodies);
  const moment = { today: ON, at: instantAt(0), actor: CLERK, authoritative: true };
  const request = { what: 'meeting' as const, aboutKind: 'meeting', aboutId: id(nth), approvedBy };
  const charged = charge(rows, ['north'], request, on, moment);
  if (charged.ok)
    for (const change of charged.value) world.bodies.set(keyOf(change), change.op === 'put' ? change.body : null);
  return charged;
}

const month = (world: World) => world.get('burdenMonth', NORTH_MONTH) as BurdenMonth;

test('each request is entered with its minutes and who asked; the same one once', () => {
  const world = new World();
  ask(world, 1);
  ask(world, 1);
  ask(world, 2);
  expect(month(world)).toMatchObject({ unitId: 'north', month: '2026-11' });
  expect(month(world).entries).toEqual(
    [1, 2].map(nth => ({
      ...{ what: 'meeting', aboutKind: 'meeting', aboutId: id(nth), minutes: 120, on: ON },
      ...{ by: 'office-office-clerk', approvedBy: null },
    })),
  );
  expect(minutesAsked(month(world))).toBe(240);
});

test('over the budget of the month nothing is asked unless a director lets it pass, by name', () => {
  const world = new World();
  for (let nth = 1; nth <= 5; nth += 1) expect(ask(world, nth).ok).toBe(true);
  expect(ask(world, 6)).toEqual({
    ok: false,
    refusal: {
      code: 'burden.over-budget',
      detail: { unit: 'north', month: '2026年11月', minutes: 720, budget: 600 },
    },
  });
  expect(ask(world, 6, 'director').ok).toBe(true);
  expect(month(world).entries.at(-1)?.approvedBy).toBe('director');
});

test('a month offline is heard of; a day further away is a wrong clock', () => {
  expect(ask(new World(), 1, null, isoDate('2026-10-28')).ok).toBe(true);
  const apart = ask(new World(), 1, null, isoDate('2027-02-01'));
  expect(apart.ok ? null : apart.refusal.code).toBe('burden.other-day');
});
