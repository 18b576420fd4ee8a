import { expect, test } from 'vitest';
import { canonicalJson, sameJson } from '../../../shared/kernel/json.ts';

test('one value has one text, whatever order its keys came in', () => {
  expect(canonicalJson({ b: [1, { d: null, c: '印' }], a: true })).toBe('{"a":true,"b":[1,{"c":"印","d":null}]}');
  expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
});

test.each([
  [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
  [[1, 2], [2, 1], false],
  [null, {}, false],
  ['1', 1, false],
  [undefined, undefined, true],
])('%j and %j say the same: %s', (a, b, same) => {
  expect(sameJson(a, b)).toBe(same);
});
