import { expect, test } from 'vitest';
import { newId, RECORD_ID_FORM } from '../../../shared/kernel/ids.ts';

const at = (now: number, fill = 0xff) => ({
  now: () => now,
  bytes: (length: number) => new Uint8Array(length).fill(fill),
});

test('an id has the form of a UUID of version 7', () => {
  const id = newId(at(Date.parse('2026-11-24T01:00:00Z'), 0xab));
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(id).toMatch(RECORD_ID_FORM);
});

test('ids sort by the moment they were made', () => {
  expect(newId(at(1_000, 0xff)) < newId(at(1_001, 0x00))).toBe(true);
});

test('a clock no id can carry is a defect', () => {
  expect(() => newId(at(-1))).toThrow('cannot be written');
  expect(() => newId(at(2 ** 48))).toThrow('cannot be written');
});

test.each(['office', 'unit-3', '018f0000-0000-7000-8000-000000000000'])('%s may name a record', id => {
  expect(id).toMatch(RECORD_ID_FORM);
});

test.each(['', 'Office', '../x', 'a b', '1abc', 'x'.repeat(61), '018F0000-0000-7000-8000-000000000000'])(
  '%j may not',
  id => {
    expect(id).not.toMatch(RECORD_ID_FORM);
  },
);
