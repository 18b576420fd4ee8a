import * as z from 'zod';
import { defineKind, type KindDefinition, type Scope } from './define.ts';
import { idSchema, instantSchema } from './fields.ts';

/** 冲突: two people wrote one field unseen by each other. The later arrival stands; the other value is kept here until someone decides. */
export const conflictSchema = z.object({
  v: z.literal(1),
  aboutKind: z.string().max(40),
  aboutId: idSchema,
  field: z.string().max(60),
  /** The value that gave way, as JSON. */
  lost: z.unknown(),
  lostBy: idSchema.nullable(),
  keptBy: idSchema.nullable(),
  at: instantSchema,
  settled: z.boolean(),
  /** The audience of the record it is about, at that moment. */
  scopes: z.array(z.string()).max(250),
});

/** 冲突 of one field. */
export type Conflict = z.infer<typeof conflictSchema>;

/** Conflicts are read by whoever may read the record they are about. */
export const conflictKind: KindDefinition<Conflict> = defineKind({
  kind: 'conflict',
  schema: conflictSchema,
  version: 1,
  audience: body => body.scopes as Scope[],
});
