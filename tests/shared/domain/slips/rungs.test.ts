import { expect, test } from 'vitest';
import { previousOf, skippedItems } from '../../../../shared/domain/slips/rungs.ts';
import { DRAFT, slipOf } from './slips.ts';

const of = (type: 'notice' | 'assign' | 'press' | 'order', tasks: readonly string[]) =>
  slipOf('now', type, tasks, '2026-11-24').slip;
const before = (type: 'notice' | 'assign' | 'press' | 'order', tasks: readonly string[], more: object = {}) =>
  slipOf('before', type, tasks, '2026-11-02', more).slip;

test.each([
  ['notice', 'nothing', [], 0],
  ['assign', 'nothing', [], 0],
  ['press', 'nothing', [], 2],
  ['press', 'a 提示单 about both', [before('notice', ['a', 'b'])], 0],
  ['press', 'a 交办单 about one', [before('assign', ['a'])], 1],
  ['press', 'a 交办单 that was only drafted', [before('assign', ['a', 'b'], DRAFT)], 2],
  ['order', 'a 交办单', [before('assign', ['a', 'b'])], 2],
  ['order', 'a 催办单 about both', [before('press', ['a', 'b'])], 0],
] as const)('%s after %s skips for %4$i matters', (type, _before, previous, skipped) => {
  expect(skippedItems(of(type, ['a', 'b']), previous)).toHaveLength(skipped);
});

test('a slip follows those sent about its tasks on the rung below', () => {
  const slips = [
    slipOf('one', 'assign', ['a'], '2026-06-01'),
    slipOf('two', 'press', ['a'], '2026-11-02'),
    slipOf('three', 'assign', ['b'], '2026-06-01'),
    slipOf('four', 'notice', ['a'], '2026-06-01', DRAFT),
  ];
  expect(previousOf('press', ['a'], slips)).toEqual(['one']);
  expect(previousOf('order', ['a', 'b'], slips)).toEqual(['two']);
  expect(previousOf('press', [null], slips)).toEqual([]);
});
