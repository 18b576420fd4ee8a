import { expect, test } from 'vitest';
import { regimeOf, SHIPPED_REGIME } from '../../../shared/domain/regime/types.ts';
import { CLERK, DEPUTY, refusal } from './ledger/at-hand.ts';
import { World } from './world.ts';

test('parts are set and brought back one by one; what is not named stands as shipped', () => {
  const world = new World();
  const dispatch = { openDay: 18, closeDay: 24 };
  expect(world.run(DEPUTY, 'regime.change', { set: { dispatch, judgeWithin: 3 }, reset: [] }).ok).toBe(true);
  expect(regimeOf(world.get('regime', 'regime'))).toEqual({ ...SHIPPED_REGIME, dispatch, judgeWithin: 3 });
  world.run(DEPUTY, 'regime.change', { set: {}, reset: ['dispatch'] });
  expect(regimeOf(world.get('regime', 'regime'))).toEqual({ ...SHIPPED_REGIME, judgeWithin: 3 });
});

test('a clerk does not set it, and a month’s dispatch opens before it closes', () => {
  const set = { dispatch: { openDay: 25, closeDay: 20 } };
  expect(refusal(new World().run(CLERK, 'regime.change', { set: { judgeWithin: 1 }, reset: [] }))).toBe(
    'account.not-permitted',
  );
  expect(refusal(new World().run(DEPUTY, 'regime.change', { set, reset: [] }))).toBe('regime.dispatch-days');
});
