import { expect, test } from 'vitest';
import { checkOrder, checkPointSource } from '../../../../shared/domain/compliance/check-scoring.ts';

test.each([
  ['meetings', 'T3'],
  ['meeting-speed', 'T3'],
  ['instructions', 'T6'],
  ['media', 'T6'],
  ['votes', 'T7'],
  ['likes', 'T7'],
  ['usage-time', 'T7'],
] as const)('nothing is scored by %s (%s)', (source, rule) => {
  expect(checkPointSource(source).map(one => one.rule)).toEqual([rule]);
});

test.each(['ledger', 'problems', 'survey', 'panel'] as const)('%s may be scored by', source => {
  expect(checkPointSource(source)).toEqual([]);
});

test('T7: votes stand beside a list and never order it', () => {
  expect(checkOrder('votes').map(({ rule }) => rule)).toEqual(['T7']);
  expect(checkOrder('panel')).toEqual([]);
});
