import { expect, test } from 'vitest';
import * as z from 'zod';
import { defineKind } from '../../../../shared/domain/records/define.ts';
import { readBody } from '../../../../shared/domain/records/read-body.ts';

const kind = defineKind({
  kind: 'sample',
  schema: z.object({ v: z.literal(3), names: z.array(z.string()), active: z.boolean() }),
  version: 3,
  upgrades: {
    1: old => ({ names: [old.name] }),
    2: old => ({ ...old, active: true }),
  },
  audience: () => ['all'],
});

test('a body of an older form is brought up step by step', () => {
  expect(readBody(kind, { v: 1, name: '甲' })).toEqual({ ok: true, body: { v: 3, names: ['甲'], active: true } });
});

test('a body of a later version is set aside, not misread', () => {
  expect(readBody(kind, { v: 4, names: [], active: true })).toEqual({ ok: false, why: 'newer' });
});

test.each([null, 'text', {}, { v: '1' }, { v: 3, names: '甲', active: true }])('%j has no known form', raw => {
  expect(readBody(kind, raw)).toEqual({ ok: false, why: 'broken' });
});

test('a missing step is a bug of ours', () => {
  expect(() => readBody({ ...kind, upgrades: {} }, { v: 1 })).toThrow('upgrade of sample from form 1');
});
