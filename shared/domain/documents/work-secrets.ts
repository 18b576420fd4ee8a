import * as z from 'zod';
import type { RecordId } from '../../kernel/ids.ts';
import { defineKind, type KindDefinition } from '../records/define.ts';
import { idSchema, instantSchema, lineSchema } from '../records/fields.ts';

/** 等保级别 a server must have before it may keep 工作秘密; below the third nothing but a skeleton is kept (domain §C4). */
export const PROTECTION_LEVELS = [3, 4] as const;

/** On what the jurisdiction lets 工作秘密 and 内部 documents be registered whole: the server's 等保级别 and the approval. */
export const workSecretsPermitSchema = z.strictObject({
  level: z.union([z.literal(PROTECTION_LEVELS[0]), z.literal(PROTECTION_LEVELS[1])]),
  basis: lineSchema(80),
});

/** What 工作秘密 may be kept on. */
export type WorkSecretsPermit = z.infer<typeof workSecretsPermitSchema>;

const workSecretsSchema = z.object({
  v: z.literal(1),
  /** Null: only the skeleton is kept, as from the beginning. */
  permit: workSecretsPermitSchema.nullable(),
  decidedAt: instantSchema,
  decidedBy: idSchema,
});

/** The standing decision on 工作秘密. */
export type WorkSecrets = z.infer<typeof workSecretsSchema>;

/** Everyone of the jurisdiction keeps to the same decision; of two the later stands. */
export const workSecretsKind: KindDefinition<WorkSecrets> = defineKind({
  kind: 'workSecrets',
  schema: workSecretsSchema,
  version: 1,
  audience: () => ['all'],
  merge: { permit: 'step', decidedAt: 'step', decidedBy: 'step' },
});

/** The id of the one decision there is. */
export const WORK_SECRETS_ID: RecordId = 'work-secrets';

/** What an 内部 document is registered as where its title may not be kept (domain §C4). */
export const INTERNAL_TITLE = '内部文件（标题不登记）';

/** What the 公开属性 of a document marked 内部 or 工作秘密 is registered as: reminders go by it. */
export const INTERNAL_MARK = '内部';
