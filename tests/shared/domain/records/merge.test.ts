import { expect, test } from 'vitest';
import * as z from 'zod';
import { defineKind } from '../../../../shared/domain/records/define.ts';
import { changedFields, type FieldStamps, readMerge, stampFields } from '../../../../shared/domain/records/merge.ts';

const kind = defineKind({
  kind: 'sample',
  schema: z.object({ v: z.literal(1), name: z.string(), due: z.string(), tags: z.array(z.string()) }),
  version: 1,
  audience: () => ['all'],
  merge: { tags: 'union' },
});
const before = { v: 1 as const, name: '甲', due: '2026-12-01', tags: ['试点'] };
const made: FieldStamps = { '*': [5, 'hers', 'wang'] };

test('different fields both stand', () => {
  const stamps = stampFields(made, ['name'], [7, 'hers', 'wang']);
  const merge = readMerge(kind, before, { ...before, due: '2026-12-31' }, stamps, { clientId: 'mine', seenRev: 5 });
  expect(merge).toEqual({ changed: ['due'], metAnother: true, lost: [] });
});

test('of one plain field the later arrival stands, and the earlier value is named with who wrote it', () => {
  const stamps = stampFields(made, ['name'], [7, 'hers', 'wang']);
  const merge = readMerge(kind, before, { ...before, name: '乙' }, stamps, { clientId: 'mine', seenRev: 5 });
  expect(merge.lost).toEqual([{ field: 'name', lost: '甲', lostBy: 'wang' }]);
});

test('what the writer had seen is simply changed', () => {
  const stamps = stampFields(made, ['name'], [7, 'hers', 'wang']);
  const merge = readMerge(kind, before, { ...before, name: '乙' }, stamps, { clientId: 'mine', seenRev: 7 });
  expect(merge).toEqual({ changed: ['name'], metAnother: false, lost: [] });
});

test('one’s own earlier change is no conflict, though it was not seen back yet', () => {
  const stamps = stampFields(made, ['name'], [7, 'mine', 'li']);
  expect(readMerge(kind, before, { ...before, name: '乙' }, stamps, { clientId: 'mine', seenRev: 5 }).metAnother).toBe(
    false,
  );
});

test('sets merge as sets', () => {
  const stamps = stampFields(made, ['tags'], [7, 'hers', 'wang']);
  const merge = readMerge(kind, before, { ...before, tags: ['试点', '民生'] }, stamps, {
    clientId: 'mine',
    seenRev: 5,
  });
  expect(merge).toEqual({ changed: ['tags'], metAnother: true, lost: [] });
});

test('a record made by another and never seen conflicts in each plain field that differs', () => {
  const merge = readMerge(kind, before, { ...before, name: '乙' }, made, { clientId: 'mine', seenRev: 0 });
  expect(merge.lost.map(entry => entry.field)).toEqual(['name']);
});

test('a field its maker left open is filled without loss; one cleared on purpose is lost when another fills it', () => {
  const open = { ...before, tags: [], due: null };
  const filled = { ...open, due: '2026-12-31' };
  const writer = { clientId: 'mine', seenRev: 0 };
  expect(readMerge(kind, open, filled, made, writer).lost).toEqual([]);
  const cleared = stampFields(made, ['due'], [7, 'hers', 'wang']);
  expect(readMerge(kind, open, filled, cleared, writer).lost).toEqual([{ field: 'due', lost: null, lostBy: 'wang' }]);
});

test('a step that the command still allowed loses nothing', () => {
  const stepped: typeof kind = { ...kind, merge: { name: 'step' } };
  const merge = readMerge(stepped, before, { ...before, name: '乙' }, made, { clientId: 'mine', seenRev: 0 });
  expect(merge).toEqual({ changed: ['name'], metAnother: true, lost: [] });
});

test('fields that say the same are not changed', () => {
  expect(changedFields({ a: { x: 1, y: 2 }, b: [1] }, { a: { y: 2, x: 1 }, b: [1], c: null })).toEqual(['c']);
});
