import { expect, test } from 'vitest';
import { claimsByUnit, countClaims } from '../../../../shared/domain/claims/counts.ts';
import { claimIdOf } from '../../../../shared/domain/claims/rules.ts';
import { NO_STEPS } from '../../../../shared/domain/claims/types.ts';
import { claim, step } from './claims.ts';

/** 135位党政主要领导 of 12 units, 191项, each claimed by one leader or shared by two. */
function cityOf135() {
  const leaders = Array.from({ length: 135 }, (_, nth) => ({
    name: `示例${nth}`,
    post: '书记',
    unitId: `unit-${nth % 12}`,
  }));
  return Array.from({ length: 200 }, (_, nth) =>
    claim({ leader: leaders[nth % 135] as (typeof leaders)[number], item: `改革事项${nth % 191}` }),
  );
}

test('135 leaders and 191 items are counted as the article counts them, shared items once', () => {
  expect(countClaims(cityOf135())).toMatchObject({ leaders: 135, items: 191, claims: 200 });
  expect(new Set(cityOf135().map(claimIdOf)).size).toBe(200);
});

test('the units add up to the city', () => {
  const units = [...claimsByUnit(cityOf135()).values()];
  expect(units).toHaveLength(12);
  expect(units.reduce((sum, unit) => sum + unit.claims, 0)).toBe(200);
  expect(units.reduce((sum, unit) => sum + unit.leaders, 0)).toBe(135);
});

test('in how many claims each of the six is on record', () => {
  const claims = [
    claim({ steps: { ...NO_STEPS, deploy: step(), scheme: step() } }),
    claim({ item: '其他', taskId: 't', steps: { ...NO_STEPS, deploy: step() } }),
  ];
  expect(countClaims(claims)).toMatchObject({
    leaders: 1,
    linked: 1,
    steps: { deploy: 2, scheme: 1, coordinate: 0, inspect: 0, implement: 0, effect: 0 },
  });
});
