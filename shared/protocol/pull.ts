import * as z from 'zod';

/** Where a device stands in each scope it holds: the revision up to which it has everything. */
export const cursorsSchema = z.record(z.string().max(80), z.number().int().nonnegative());

/** Asks for what changed in the scopes held since the cursors. */
export const pullRequestSchema = z.object({
  protocol: z.number().int(),
  clientId: z.string().min(8).max(60),
  /** The epoch the cursors belong to; null on the first contact. */
  epoch: z.string().nullable(),
  cursors: cursorsSchema,
});

/** Asks for what changed. */
export type PullRequest = z.infer<typeof pullRequestSchema>;

/**
 * A record on the wire: kind, id, revision, the scopes of the reader it is in (indexes into the reply's `scopes`; none: it left
 * them all), and the body, null where it is gone for this reader.
 */
export const wireRowSchema = z.tuple([
  z.string(),
  z.string(),
  z.number().int(),
  z.array(z.number().int()),
  z.unknown(),
]);

/** A record on the wire. */
export type WireRow = z.infer<typeof wireRowSchema>;

/**
 * A page of changes, or why there is none: `reset`, the cursors are older than the tombstone horizon, unknown or of another epoch:
 * drop all rows (never the outbox) and load again; `tooOld` says which side must be upgraded.
 */
export const pullReplySchema = z.object({
  protocol: z.number().int(),
  epoch: z.string(),
  /** The scopes the account may read now, in the order row indexes mean. */
  scopes: z.array(z.string()),
  /** Scopes held that the account may no longer read: drop their rows. */
  drop: z.array(z.string()),
  /** Scopes not held yet: load them by snapshot, then pull again. */
  load: z.array(z.string()),
  rows: z.array(z.unknown()),
  cursors: cursorsSchema,
  /** Whether everything up to now has been sent; until then pages are staged, not shown. */
  head: z.boolean(),
  reset: z.enum(['horizon', 'epoch', 'cursor']).nullable(),
  tooOld: z.enum(['client', 'server']).nullable(),
  /** The last number of this device the server has used up. */
  lastSeq: z.number().int(),
  serverNow: z.string(),
});

/** The reply to a pull. */
export type PullReply = z.infer<typeof pullReplySchema>;

/** Asks for a scope's snapshot: what it is made of, or one chunk of it. */
export const snapshotRequestSchema = z.object({
  protocol: z.number().int(),
  clientId: z.string().min(8).max(60),
  scope: z.string().max(80),
  /** null: the list of chunks; else the chunk's place in it, with the snapshot's revision. */
  chunk: z.object({ rev: z.number().int(), nth: z.number().int().nonnegative() }).nullable(),
});

/** Asks for a snapshot or a chunk of it. */
export type SnapshotRequest = z.infer<typeof snapshotRequestSchema>;

/** What a snapshot is made of; chunks come directory first, then newest records first. Without chunks: pull from `rev`. */
export const snapshotListSchema = z.object({
  epoch: z.string(),
  scope: z.string(),
  /** Everything of the scope up to this revision is in the chunks; pulling goes on from here. */
  rev: z.number().int(),
  /** Records in each chunk. */
  chunks: z.array(z.number().int()),
});

/** What a snapshot is made of. */
export type SnapshotList = z.infer<typeof snapshotListSchema>;

/** Packs of records of one kind, ids ascending inside a pack and no id in two packs of a scope: `[kind, [[id, rev, body], …]]`. */
export const snapshotChunkSchema = z.object({
  rev: z.number().int(),
  nth: z.number().int(),
  packs: z.array(z.tuple([z.string(), z.array(z.tuple([z.string(), z.number().int(), z.unknown()]))])),
});

/** One chunk of a snapshot. */
export type SnapshotChunk = z.infer<typeof snapshotChunkSchema>;

/** Asks how many records the reader may see and their sum, at the cursors given. */
export const checksumRequestSchema = z.object({
  protocol: z.number().int(),
  clientId: z.string().min(8).max(60),
  cursors: cursorsSchema,
});

/** Asks for counts and sums. */
export type ChecksumRequest = z.infer<typeof checksumRequestSchema>;

/** Counts and sums (kernel RowSum) per kind; `moved` when something changed since the cursors, compare another time. */
export const checksumReplySchema = z.object({
  moved: z.boolean(),
  kinds: z.record(z.string(), z.object({ count: z.number().int(), digits: z.string() })),
});

/** Counts and sums per kind. */
export type ChecksumReply = z.infer<typeof checksumReplySchema>;
