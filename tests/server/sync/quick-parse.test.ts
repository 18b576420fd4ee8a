import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { quickParse } from '../../../server/sync/quick-parse.ts';
import { COMMANDS } from '../../../shared/commands/index.ts';
import { KINDS } from '../../../shared/domain/kinds.ts';
import { dateSchema, idSchema, lineSchema } from '../../../shared/domain/records/fields.ts';
import { pushRequestSchema } from '../../../shared/protocol/push.ts';

const TASK = {
  v: 3,
  content: '制定实施方案',
  deliverable: null,
  leadUnitId: 'unit-a',
  coUnitIds: ['unit-b'],
  dueOn: '2026-12-31',
  dueRule: null,
  quote: '　由市委改革办牵头。'.trim(),
  number: '改〔2026〕001-01',
  documentId: null,
  anchor: null,
  tags: ['试点'],
  state: 'open',
  closedOn: null,
  evidence: null,
  reports: [
    {
      id: 'report-1',
      state: 'going',
      text: '',
      personId: 'person-a',
      unitId: 'unit-a',
      at: '2026-11-24T01:02:03.000Z',
    },
  ],
  setBy: 'person-a',
  keptBy: 'office',
  setOn: '2026-11-24',
  leader: null,
  policy: null,
  course: null,
  origin: null,
};

const ADD_TASK = {
  taskId: 'task-a',
  documentId: null,
  keptBy: 'office',
  terms: {
    content: TASK.content,
    deliverable: null,
    leadUnitId: 'unit-a',
    coUnitIds: [],
    dueOn: null,
    dueRule: null,
    quote: null,
  },
  tags: [],
  anchor: null,
};

/** As an older device says it. */
const { anchor: _anchor, tags: _tags, ...OLD_ADD_TASK } = ADD_TASK;

const PUSH = {
  protocol: 1,
  clientId: 'device-of-a-clerk',
  oldest: 1,
  sentAt: '2026-11-24T01:02:03.000Z',
  commands: [{ seq: 1, name: 'ledger.addTask', args: ADD_TASK, seen: { 'unit:office': 2 }, madeAt: '' }],
};

const addTask = COMMANDS.get('ledger.addTask')?.args ?? z.never();
const CASES: readonly [z.ZodType, object][] = [
  [KINDS.task.schema, TASK],
  [addTask, ADD_TASK],
  [addTask, OLD_ADD_TASK],
  [pushRequestSchema, PUSH],
];

test('what is in the form already is taken as it is, without being made anew', () => {
  for (const [schema, value] of CASES) expect(quickParse(schema, value)).toMatchObject({ success: true });
  const whole = CASES.filter(([, value]) => value !== OLD_ADD_TASK);
  for (const [schema, value] of whole) expect(quickParse(schema, value).data).toBe(value);
});

/** Values put in the place of a field, some of them fit for it and most not. */
const anything = fc.oneof(
  fc.anything({ maxDepth: 2, withNullPrototype: true }),
  fc.constantFrom(
    '',
    ' a ',
    'unit-a',
    '2026-02-30',
    '2026-12-31',
    '\u0000',
    '\u202e',
    '试点',
    'x'.repeat(700),
    '__proto__',
  ),
  fc.constantFrom(0, 1, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60),
  fc.constantFrom([], ['试点', '民生', '试点'], ['unit-a', 1], Array(50).fill('unit-a')),
);

type Tree = { [key: string]: unknown };

/** Puts something in one place of a value: over a field, beside the fields, or takes a field away. */
function spoilt(value: unknown, path: readonly number[], what: unknown, way: 'put' | 'add' | 'drop'): unknown {
  if (typeof value !== 'object' || value === null || path.length === 0) return what;
  const copy = structuredClone(value) as Tree;
  const keys = Object.keys(copy);
  if (way === 'add') copy.unheardOf = what;
  const key = keys[(path[0] ?? 0) % Math.max(1, keys.length)];
  if (key === undefined) return copy;
  if (way === 'drop' && path.length === 1) delete copy[key];
  else if (way !== 'add') copy[key] = spoilt(copy[key], path.slice(1), what, way);
  return copy;
}

test('it says of every value what the schema says, and makes of it what the schema makes', () => {
  const way = fc.constantFrom('put' as const, 'add' as const, 'drop' as const);
  const path = fc.array(fc.nat(40), { minLength: 0, maxLength: 4 });
  void fc.assert(
    fc.property(fc.constantFrom(...CASES), path, anything, way, ([schema, value], where, what, how) => {
      const given = spoilt(value, where, what, how);
      const [quick, slow] = [quickParse(schema, given), schema.safeParse(given)];
      expect(quick.success).toBe(slow.success);
      expect(quick.data).toEqual(slow.data);
    }),
    { numRuns: 3000 },
  );
});

test('a field left out is filled in with a default of its own, in the place of its schema', () => {
  const [one, other] = [1, 2].map(() => quickParse(addTask, OLD_ADD_TASK).data as { tags: string[] });
  expect(JSON.stringify(one)).toBe(JSON.stringify(addTask.parse(OLD_ADD_TASK)));
  expect(one).toEqual(other);
  expect(one?.tags).not.toBe(other?.tags);
  expect(OLD_ADD_TASK).not.toHaveProperty('tags');
});

test('a schema with a part it does not know is left to zod', () => {
  const odd: readonly [z.ZodType, unknown, unknown][] = [
    [z.object({ a: z.coerce.number() }), { a: '1' }, { a: 1 }],
    [z.object({ a: z.string().transform(text => text.length) }), { a: 'abc' }, { a: 3 }],
    [z.looseObject({ a: idSchema }), { a: 'x', b: 1 }, { a: 'x', b: 1 }],
    [z.object({ a: lineSchema(9).optional() }), { a: ' x ' }, { a: 'x' }],
    [z.object({ a: z.array(dateSchema).default([]) }), {}, { a: [] }],
  ];
  for (const [schema, value, made] of odd) expect(quickParse(schema, value)).toMatchObject({ data: made });
  expect(quickParse(z.strictObject({ a: idSchema }), { a: 'x', b: 1 }).success).toBe(false);
  expect(quickParse(z.object({ a: z.string().regex(/^a/g) }), { a: 'ab' }).success).toBe(true);
});

test('what is written in the prototype of all objects is no field', () => {
  const schema = z.object({ constructor: z.unknown() });
  expect(quickParse(schema, { a: 1 }).success).toBe(schema.safeParse({ a: 1 }).success);
});
