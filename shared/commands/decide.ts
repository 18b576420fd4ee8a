import { may } from '../domain/accounts/policy.ts';
import type { Bodies, Kind, RecordRef } from '../domain/kinds.ts';
import { type Parse, plainParse } from '../domain/records/read-body.ts';
import { Defect } from '../kernel/assert.ts';
import { type Result, refuse } from '../kernel/result.ts';
import type { Change, Command, Moment, Rows } from './define.ts';
import { COMMANDS } from './index.ts';

/** A command as it is kept and sent: its name and arguments, nothing of it trusted yet. */
export type Order = { name: string; args: unknown };

/** An order found readable: the command it names and its checked arguments. */
export type ReadOrder = { command: Command; args: unknown };

/** Finds the command and checks its arguments; an order nobody can read is refused, never thrown, so that it cannot jam a queue. */
export function readOrder(order: Order, parse: Parse = plainParse): Result<ReadOrder> {
  const command = COMMANDS.get(order.name);
  if (command === undefined) return refuse('sync.unknown-command', { name: order.name.slice(0, 60) });
  const args = parse(command.args, order.args);
  if (!args.success)
    return refuse('sync.malformed', { name: order.name, where: args.error.issues[0]?.path.join('.') ?? '' });
  return { ok: true, value: { command, args: args.data } };
}

/** Decides an order: rights first, so that a refusal tells nothing about records one may not see. The one decision of both sides. */
export function decide({ command, args }: ReadOrder, rows: Rows, moment: Moment): Result<readonly Change[]> {
  const subject = command.about?.(rows, args) ?? {};
  if (!may(moment.actor, command.needs, subject)) return refuse('account.not-permitted', { action: command.needs });
  return command.decide(rows, args, moment);
}

/** Rows for `decide` out of what a side loaded; reading what was not asked for is a Defect. */
export const rowsOf = (refs: readonly RecordRef[], bodies: ReadonlyMap<string, Bodies[Kind] | null>): Rows =>
  rowsAt(
    refs,
    refs.map(ref => bodies.get(keyOf(ref)) ?? null),
  );

/** The same where the bodies stand in the order of `refs`. They are few, so that looking through them beats a map made for one decision. */
export function rowsAt(refs: readonly RecordRef[], bodies: readonly (Bodies[Kind] | null)[]): Rows {
  return {
    get<K extends Kind>(kind: K, id: string) {
      const at = refs.findIndex(ref => ref.id === id && ref.kind === kind);
      if (at < 0) throw new Defect(`${keyOf({ kind, id })} was read but not named in reads`);
      return (bodies[at] ?? null) as Bodies[K] | null;
    },
  };
}

/** One text for one record, for maps. */
export const keyOf = (ref: { kind: string; id: string }): string => `${ref.kind}:${ref.id}`;
