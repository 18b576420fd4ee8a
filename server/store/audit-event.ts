/** What a command did to a record: the fields it changed, or the whole body where it made or took away the record. */
export type AuditChange = readonly [
  kind: string,
  id: string,
  before: Readonly<Record<string, unknown>> | null,
  after: Readonly<Record<string, unknown>> | null,
];

/** A change as JSON: it is put together from text that is there already. */
export type ChangeText = string;

/**
 * What is written down of every command, applied or refused, and of what the server did by itself. Document content stands in it only
 * as the record has it or as it was handed in.
 */
export type AuditEvent = {
  /** When the server received it. */
  at: string;
  /** Who; null: the server itself. */
  person: string | null;
  device: string | null;
  client: string | null;
  seq: number | null;
  command: string;
  args: unknown;
  /** The device's clock when the person acted: evidence, it orders nothing. */
  madeAt?: string;
  /** How far the device's clock was ahead of the server's, in milliseconds, where that is more than five minutes. */
  clockAhead?: number;
  /** As it was told to the device; null for what the server did by itself. */
  outcome: unknown;
  changes: readonly AuditChange[];
};

/** Events that are no commands. */
export const SERVER_EVENTS = { jump: 'sync.jump', restore: 'store.restore' } as const;
