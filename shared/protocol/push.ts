import * as z from 'zod';
import { REFUSAL_CODES } from '../kernel/refusal-codes.ts';

/** The most commands one push carries. */
export const PUSH_LIMIT = 500;

/** One command of a device, numbered by it without gaps from 1. */
export const sentCommandSchema = z.object({
  seq: z.number().int().positive(),
  name: z.string().min(1).max(60),
  args: z.unknown(),
  /** The revision at which the device last saw each record the command read, by `kind:id`; 0 or absent: never seen. */
  seen: z.record(z.string().max(120), z.number().int().nonnegative()),
  /** The device's clock when the person acted; kept as evidence, orders nothing. */
  madeAt: z.string().max(40),
});

/** One command on its way. */
export type SentCommand = z.infer<typeof sentCommandSchema>;

/** A device's commands in the order of their numbers. */
export const pushRequestSchema = z.object({
  protocol: z.number().int(),
  clientId: z.string().min(8).max(60),
  /** The lowest number this device can still send; a server restored from backup accepts a gap below it. */
  oldest: z.number().int().positive(),
  /** The device's clock as it sends, so that the difference to the server's is known. */
  sentAt: z.string().max(40),
  commands: z.array(sentCommandSchema).max(PUSH_LIMIT),
});

/** A device's commands in the order of their numbers. */
export type PushRequest = z.infer<typeof pushRequestSchema>;

/** What became of a command; final in each case. */
export const outcomeSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('applied'), rev: z.number().int() }),
  z.object({
    outcome: z.literal('merged'),
    rev: z.number().int(),
    /** Conflicts recorded where the same plain field was written; empty where different fields both stand. */
    conflictIds: z.array(z.string()),
  }),
  z.object({
    outcome: z.literal('refused'),
    code: z.enum(REFUSAL_CODES),
    detail: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  }),
]);

/** What became of a command. */
export type Outcome = z.infer<typeof outcomeSchema>;

/** One outcome per command taken, in order. Fewer than sent: `failedAt` names the one the server could not process; send again from there later. */
export const pushReplySchema = z.object({
  protocol: z.number().int(),
  epoch: z.string(),
  results: z.array(z.object({ seq: z.number().int(), outcome: outcomeSchema })),
  /** The last number of this device the server has used up. */
  lastSeq: z.number().int(),
  failedAt: z.number().int().nullable(),
  serverNow: z.string(),
});

/** The reply to a push. */
export type PushReply = z.infer<typeof pushReplySchema>;
