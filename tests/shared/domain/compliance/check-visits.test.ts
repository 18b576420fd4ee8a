import { expect, test } from 'vitest';
import { checkConclusion, checkPlace } from '../../../../shared/domain/compliance/check-visits.ts';

const rules = (findings: readonly { rule: string }[]) => findings.map(({ rule }) => rule);
const visit = { placeId: 'town', month: '2026-11', filingNumber: '示督备〔2026〕1号' } as const;

test('T5: a place is visited once a month, on a filed plan', () => {
  expect(rules(checkPlace(visit, []))).toEqual([]);
  expect(rules(checkPlace(visit, [{ placeId: 'town', month: '2026-10' }]))).toEqual([]);
  expect(rules(checkPlace(visit, [{ placeId: 'village', month: '2026-11' }]))).toEqual([]);
  expect(rules(checkPlace(visit, [visit]))).toEqual(['T5']);
  expect(rules(checkPlace(visit, [visit], 2))).toEqual([]);
  expect(rules(checkPlace({ ...visit, filingNumber: null }, []))).toEqual(['T5']);
});

test('T15: a conclusion rests on facts, the unit was heard, and nobody settles a matter of their own', () => {
  const sound = { facts: 2, heard: true, unitId: 'north', settledByUnitId: 'office' };
  expect(rules(checkConclusion(sound))).toEqual([]);
  expect(rules(checkConclusion({ ...sound, facts: 0 }))).toEqual(['T15']);
  expect(rules(checkConclusion({ ...sound, heard: false }))).toEqual(['T15']);
  expect(rules(checkConclusion({ ...sound, settledByUnitId: 'north' }))).toEqual(['T15']);
});
