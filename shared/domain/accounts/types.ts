import * as z from 'zod';
import { defineKind, type KindDefinition } from '../records/define.ts';
import { dateSchema, idSchema, lineSchema } from '../records/fields.ts';

/** 单位 kinds of the org tree: 市, 改革办, 市专项小组, 市直部门, 区县. 镇办 are places and hold no accounts (T11). */
export const UNIT_KINDS = ['city', 'office', 'group', 'department', 'district'] as const;

/** Kind of a unit in the org tree. */
export type UnitKind = (typeof UNIT_KINDS)[number];

/** 角色 a person may hold, several at once. */
export const ROLES = [
  'administrator',
  'office.clerk',
  'office.section-head',
  'office.deputy-director',
  'office.director',
  'district.office',
  'group.liaison',
  'department.handler',
  'leader',
  'inspector',
] as const;

/** One of the roles; 管理员 keeps accounts and reads no business records. */
export type Role = (typeof ROLES)[number];

/** 单位. */
export const unitSchema = z.object({
  v: z.literal(1),
  name: lineSchema(60),
  shortName: lineSchema(30),
  kind: z.enum(UNIT_KINDS),
  parentId: idSchema.nullable(),
  /** Pinyin initials, so that 临淄区 is found by `lzq`. */
  initials: z
    .string()
    .regex(/^[a-z0-9]*$/)
    .max(40),
  /** Place in lists, as the office orders its units. */
  order: z.number().int().nonnegative(),
  active: z.boolean(),
});

/** 单位 of the org tree. */
export type Unit = z.infer<typeof unitSchema>;

/** 镇办、村居、企业、社区 that inspections visit; places have no accounts. */
export const placeSchema = z.object({
  v: z.literal(1),
  name: lineSchema(60),
  type: z.enum(['town', 'village', 'enterprise', 'community']),
  districtId: idSchema,
  active: z.boolean(),
});

/** 镇办 and other places. */
export type Place = z.infer<typeof placeSchema>;

/** A role held at a unit. */
export const grantSchema = z.object({ role: z.enum(ROLES), unitId: idSchema });

/** A role held at a unit. */
export type Grant = z.infer<typeof grantSchema>;

/** 人员; how they sign in is kept apart, on the server only. */
export const personSchema = z.object({
  v: z.literal(1),
  name: lineSchema(30),
  unitId: idSchema,
  post: lineSchema(40).nullable(),
  grants: z.array(grantSchema).max(12),
  active: z.boolean(),
});

/** 人员. */
export type Person = z.infer<typeof personSchema>;

/** The jurisdiction itself: its name, its level and who administers it. */
export const jurisdictionSchema = z.object({
  v: z.literal(1),
  name: lineSchema(40),
  level: z.enum(['city', 'district']),
  setUpOn: dateSchema,
  /** Active people with the role 管理员; never empty after set-up. */
  administratorIds: z.array(idSchema).max(50),
});

/** The jurisdiction this server keeps. */
export type Jurisdiction = z.infer<typeof jurisdictionSchema>;

/** The id of the one jurisdiction record. */
export const JURISDICTION_ID = 'jurisdiction';

/** Units are known to everyone of the jurisdiction. */
export const unitKind: KindDefinition<Unit> = defineKind({
  kind: 'unit',
  schema: unitSchema,
  version: 1,
  audience: () => ['all'],
});

/** Places are known to everyone of the jurisdiction. */
export const placeKind: KindDefinition<Place> = defineKind({
  kind: 'place',
  schema: placeSchema,
  version: 1,
  audience: () => ['all'],
});

/** People are known to everyone of the jurisdiction, as in an office directory. */
export const personKind: KindDefinition<Person> = defineKind({
  kind: 'person',
  schema: personSchema,
  version: 1,
  audience: () => ['all'],
});

/** The jurisdiction record is known to everyone of it. */
export const jurisdictionKind: KindDefinition<Jurisdiction> = defineKind({
  kind: 'jurisdiction',
  schema: jurisdictionSchema,
  version: 1,
  audience: () => ['all'],
  merge: { administratorIds: 'union' },
});
