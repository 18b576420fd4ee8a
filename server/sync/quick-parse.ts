import type * as z from 'zod';

/** What a schema makes of a value, or MISS where zod has to say. */
type Reader = (value: unknown) => unknown;
type Test = (value: unknown) => boolean;
type Checks = readonly { _zod: { def: object } }[];

/** What of a zod definition is understood here; anything else is left to zod. */
type Definition = {
  type: string;
  checks?: Checks;
  coerce?: boolean;
  catchall?: unknown;
  mode?: string;
  partial?: boolean;
  fn?: Test;
  values?: readonly unknown[];
  entries?: Readonly<Record<string, unknown>>;
  innerType?: z.ZodType;
  element?: z.ZodType;
  shape?: Readonly<Record<string, z.ZodType>>;
  keyType?: z.ZodType;
  valueType?: z.ZodType;
};

type CheckDefinition = {
  check: string;
  format?: string;
  minimum?: number;
  maximum?: number;
  value?: number;
  inclusive?: boolean;
  pattern?: RegExp;
  tx?: (value: unknown) => unknown;
  fn?: Test;
};

const MISS = Symbol('miss');
const NEVER: Reader = () => MISS;
const readers = new WeakMap<z.ZodType, Reader>();

/**
 * What `schema.safeParse` says, sooner: almost every value that arrives is already exactly what the schema would make of it, or lacks
 * no more than fields that have a default, and seeing that costs a quarter of making it anew. A value in any other form, or a schema
 * with anything not known here, goes to zod. What comes back may be the very value given.
 */
export function quickParse<T>(schema: z.ZodType<T>, value: unknown): z.ZodSafeParseResult<T> {
  let reader = readers.get(schema);
  if (reader === undefined) {
    reader = readerOf(schema);
    readers.set(schema, reader);
  }
  const read = reader(value);
  return read === MISS ? schema.safeParse(value) : { success: true, data: read as T };
}

/** A reader that gives something back only of values the schema accepts. */
function readerOf(schema: z.ZodType): Reader {
  const definition = schema._zod.def as unknown as Definition;
  const plain = READERS[definition.type]?.(definition) ?? NEVER;
  const checks = (definition.checks ?? []).map(check => checkOf(check._zod.def as CheckDefinition));
  if (plain === NEVER || definition.coerce === true || checks.includes(MISSING)) return NEVER;
  if (checks.length === 0) return plain;
  return value => {
    const read = plain(value);
    if (read === MISS) return MISS;
    for (let at = 0; at < checks.length; at += 1) if (!(checks[at] as Test)(read)) return MISS;
    return read;
  };
}

const passing =
  (test: Test): Reader =>
  value =>
    test(value) ? value : MISS;

const READERS: Readonly<Record<string, (definition: Definition) => Reader>> = {
  unknown: () => value => value,
  boolean: () => passing(value => typeof value === 'boolean'),
  string: () => passing(value => typeof value === 'string'),
  number: () => passing(Number.isFinite),
  custom: ({ fn }) => (fn === undefined ? NEVER : passing(fn)),
  literal: ({ values = [] }) => {
    const [only] = values;
    return passing(values.length === 1 ? value => value === only : value => values.includes(value));
  },
  enum: ({ entries = {} }) => {
    const values = new Set<unknown>(Object.values(entries));
    // nb. an enum of TypeScript with numbers names each of its values twice
    return [...values].every(value => typeof value === 'string') ? passing(value => values.has(value)) : NEVER;
  },
  nullable: ({ innerType }) => wrap(innerType, inner => value => (value === null ? null : inner(value))),
  // what is there is not filled in; what is not is up to the object it belongs to
  default: ({ innerType }) => wrap(innerType, inner => value => (value === undefined ? MISS : inner(value))),
  optional: ({ innerType }) => wrap(innerType, inner => value => (value === undefined ? undefined : inner(value))),
  array: ({ element }) => wrap(element, arrayReader),
  object: objectReader,
  record: ({ keyType, valueType, mode, partial }) =>
    mode !== undefined || partial === true || keyType?._zod.values !== undefined
      ? NEVER
      : wrap(keyType, key => wrap(valueType, inner => recordReader(key, inner))),
};

function wrap(schema: z.ZodType | undefined, outer: (inner: Reader) => Reader): Reader {
  const inner = schema === undefined ? NEVER : readerOf(schema);
  return inner === NEVER ? NEVER : outer(inner);
}

type Field = { name: string; read: Reader; schema: z.ZodType; isOptional: boolean };

// exactly the fields of the shape, but for those that may be left out: then nothing is dropped
function objectReader({ shape = {}, catchall }: Definition): Reader {
  const fields = Object.entries(shape).map(
    ([name, schema]): Field => ({
      name,
      read: readerOf(schema),
      schema,
      isOptional: schema._zod.def.type === 'optional',
    }),
  );
  if (catchall !== undefined || fields.some(({ name, read }) => read === NEVER || name in Object.prototype))
    return NEVER;
  return value => {
    if (!isPlain(value)) return MISS;
    let isSame = true;
    let there = 0;
    for (let at = 0; isSame && at < fields.length; at += 1) {
      const { name, read, isOptional } = fields[at] as Field;
      const field = value[name];
      if (field !== undefined) there += 1;
      isSame = field === undefined ? isOptional && !(name in value) : read(field) === field;
    }
    return isSame && Object.keys(value).length === there ? value : remade(value, fields);
  };
}

const LEFT_OUT = Symbol('left out');

/** What stands for a field that is missing. */
function instead(schema: z.ZodType): unknown {
  const definition = schema._zod.def as { type: string; defaultValue?: unknown };
  if (definition.type === 'optional') return LEFT_OUT;
  // a getter: each object gets a default of its own
  return definition.type === 'default' ? definition.defaultValue : MISS;
}

/** The object anew, in the order of its shape, fields that are missing filled in. */
function remade(value: Record<string, unknown>, fields: readonly Field[]): unknown {
  const names = Object.keys(value);
  // mostly only the last fields are missing: a copy costs little, putting an object together name by name a lot
  const made: Record<string, unknown> = names.every((name, at) => name === fields[at]?.name) ? { ...value } : {};
  let filled = 0;
  for (const { name, read, schema } of fields) {
    const field = value[name];
    if (field === undefined) filled += 1;
    const own = field === undefined ? instead(schema) : read(field);
    if (own === MISS) return MISS;
    if (own !== LEFT_OUT && made[name] !== own) made[name] = own;
  }
  return names.length === fields.length - filled ? made : MISS;
}

const arrayReader =
  (each: Reader): Reader =>
  value => {
    if (!Array.isArray(value)) return MISS;
    // nb. an element that would be made anew is left to zod with its array
    for (let at = 0; at < value.length; at += 1) if (each(value[at]) !== value[at]) return MISS;
    return value;
  };

const recordReader =
  (key: Reader, each: Reader): Reader =>
  value => {
    if (!isPlain(value)) return MISS;
    for (const name in value) {
      if (name === '__proto__' || key(name) !== name || each(value[name]) !== value[name]) return MISS;
    }
    return value;
  };

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

const MISSING: Test = () => false;

function checkOf(definition: CheckDefinition): Test {
  const { check, format, minimum = 0, maximum = 0, value: bound = 0, inclusive, pattern, tx, fn } = definition;
  if (check === 'min_length') return value => (value as { length: number }).length >= minimum;
  if (check === 'max_length') return value => (value as { length: number }).length <= maximum;
  if (check === 'number_format' && format === 'safeint') return value => Number.isSafeInteger(value);
  if (check === 'greater_than')
    return inclusive ? value => (value as number) >= bound : value => (value as number) > bound;
  if (check === 'string_format' && format === 'regex' && pattern !== undefined && !pattern.global && !pattern.sticky)
    return value => pattern.test(value as string);
  if (check === 'overwrite' && tx !== undefined) return value => tx(value) === value;
  return check === 'custom' && fn !== undefined ? fn : MISSING;
}
