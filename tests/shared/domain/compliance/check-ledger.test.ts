import { expect, test } from 'vitest';
import { checkSubPlan, checkVerdict } from '../../../../shared/domain/compliance/check-ledger.ts';
import { isoDate } from '../../../../shared/kernel/dates.ts';

const rules = (findings: readonly { rule: string }[]) => findings.map(({ rule }) => rule);

test('T4: 需配套 rests on a sentence; 直接执行 needs none', () => {
  expect(rules(checkVerdict({ needsSupport: true, quote: null }))).toEqual(['T4']);
  expect(rules(checkVerdict({ needsSupport: true, quote: ' ' }))).toEqual(['T4']);
  expect(rules(checkVerdict({ needsSupport: true, quote: '各市应制定实施方案。' }))).toEqual([]);
  expect(rules(checkVerdict({ needsSupport: false, quote: null }))).toEqual([]);
});

test('T13: a sub-plan is not due before the city’s task', () => {
  const city = isoDate('2026-12-25');
  expect(rules(checkSubPlan({ dueOn: isoDate('2026-12-24'), cityDueOn: city }))).toEqual(['T13']);
  expect(rules(checkSubPlan({ dueOn: city, cityDueOn: city }))).toEqual([]);
  expect(rules(checkSubPlan({ dueOn: null, cityDueOn: city }))).toEqual([]);
  expect(checkSubPlan({ dueOn: isoDate('2026-12-01'), cityDueOn: city })[0]?.sentence).toBe(
    '时限早于市级时限2026年12月25日。',
  );
});
