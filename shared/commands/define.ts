import type * as z from 'zod';
import type { Actor } from '../domain/accounts/actor.ts';
import type { Action, Subject } from '../domain/accounts/policy.ts';
import type { Bodies, Kind, RecordRef } from '../domain/kinds.ts';
import type { Instant, IsoDate } from '../kernel/dates.ts';
import type { Result } from '../kernel/result.ts';

/** The records a command asked for, as they are before it; anything it did not ask for is a Defect, not an absence. */
export type Rows = {
  /** The body, or null where no such record exists (any more) for this side. */
  get<K extends Kind>(kind: K, id: string): Bodies[K] | null;
};

/** When, by whom and on which side a command is decided. Rules take the clock from here and nowhere else. */
export type Moment = {
  /** The civil date in China. */
  today: IsoDate;
  at: Instant;
  actor: Actor;
  /** True on the server: only there are official numbers given. */
  authoritative: boolean;
};

/** One record written or taken away. */
export type Change =
  | { [K in Kind]: { op: 'put'; kind: K; id: string; body: Bodies[K] } }[Kind]
  | { [K in Kind]: { op: 'remove'; kind: K; id: string } }[Kind];

/** Writes a record. */
export const put = <K extends Kind>(kind: K, id: string, body: Bodies[K]): Change =>
  ({ op: 'put', kind, id, body }) as Change;

/** Takes a record away; a later `put` under its id brings it back. */
export const remove = (kind: Kind, id: string): Change => ({ op: 'remove', kind, id }) as Change;

/**
 * A change as a named fact that someone did. `decide` is pure and synchronous: it runs at once where the person is, and again on
 * the server, whose answer stands.
 */
export type Command<Args = unknown> = {
  /** `module.verbObject`; never renamed, its arguments only grow. */
  name: string;
  args: z.ZodType<Args>;
  /** The row of the policy table that must allow it. */
  needs: Action;
  /** The records to load before deciding. */
  reads(args: Args): readonly RecordRef[];
  /** What it is done to, as far as rights go. */
  about?(rows: Rows, args: Args): Subject;
  decide(rows: Rows, args: Args, moment: Moment): Result<readonly Change[]>;
};

/** Declares a command; only fixes its types. */
export const defineCommand = <Schema extends z.ZodType>(
  command: Command<z.infer<Schema>> & { args: Schema },
): Command<z.infer<Schema>> => command;
