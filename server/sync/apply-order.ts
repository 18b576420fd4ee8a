import { decide, type Order, type ReadOrder, readOrder, rowsAt } from '../../shared/commands/decide.ts';
import type { Change } from '../../shared/commands/define.ts';
import type { Bodies, Kind, RecordRef } from '../../shared/domain/kinds.ts';
import type { Scope } from '../../shared/domain/records/define.ts';
import { type Result, refuse } from '../../shared/kernel/result.ts';
import type { Outcome } from '../../shared/protocol/push.ts';
import type { ChangeText } from '../store/audit-event.ts';
import { quickParse } from './quick-parse.ts';
import type { Account } from './scopes.ts';
import { accountOf, type Work } from './work.ts';
import { type Written, writeChange } from './write-change.ts';

/** When the author of an order last saw a record, by `kind:id`. */
export type SeenRev = (key: string) => number;

/** The server decides on what is there now: its own orders have seen everything. */
export const SEES_ALL: SeenRev = () => Number.MAX_SAFE_INTEGER;

/** What became of an order, and what it changed. */
export type Applied = { outcome: Outcome; changes: readonly ChangeText[] };

/** An order read, and the records it will be decided on: nothing of it depends on what other orders do. */
export type Readied = ReadOrder & { refs: readonly RecordRef[] };

/** Finds the command of an order, checks its arguments and names its records. */
export function readyOrder(order: Order): Result<Readied> {
  const read = readOrder(order, quickParse);
  if (!read.ok) return read;
  const { command, args } = read.value;
  return { ok: true, value: { command, args, refs: command.reads(args) } };
}

/** Decides an order as its author, by the rights they have now, and writes what it changes at one new revision. */
export const applyOrder = (work: Work, order: Order, seen: SeenRev): Applied =>
  applyReadied(work, readyOrder(order), seen);

/** The same for one that was read before, with others. */
export function applyReadied(work: Work, read: Result<Readied>, seen: SeenRev): Applied {
  if (!read.ok) return refused(read);
  const decided = decideOn(work, read.value);
  if (!decided.ok) return refused(decided);
  const rev = work.writing.takeRev();
  return writeAll(work, decided.value, rev, seen);
}

/** The outcome of a refusal. */
export const refused = ({ refusal }: { refusal: { code: string; detail?: object } }): Applied => ({
  outcome: { outcome: 'refused', ...refusal } as Outcome,
  changes: [],
});

function decideOn(work: Work, order: Readied): Result<readonly Change[]> {
  const { refs } = order;
  const account = accountOf(work);
  const bodies: (Bodies[Kind] | null)[] = [];
  let hidden = false;
  for (const ref of refs) {
    const { body, scopes } = work.records.get(ref);
    const isHidden = !maySee(account, scopes);
    bodies.push(isHidden ? null : body);
    hidden ||= isHidden;
  }
  const { today, at } = work;
  const decided = decide(order, rowsAt(refs, bodies), { today, at, actor: account.actor, authoritative: true });
  // what one may not see is answered for as though it were not there, and never written over
  return hidden && decided.ok ? refuse('account.not-permitted', { action: order.command.needs }) : decided;
}

// nb. what nobody reads (series, tombstones) belongs to the server and hides from nobody’s command
const maySee = ({ actor, scopes }: Account, audience: readonly Scope[]): boolean =>
  actor.kind === 'system' || audience.length === 0 || audience.some(scope => scopes.includes(scope));

function writeAll(work: Work, changes: readonly Change[], rev: number, seen: SeenRev): Applied {
  const written: Written = { changes: [], merged: false, conflictIds: [] };
  for (const change of changes) writeChange(work, change, rev, seen, written);
  const { merged, conflictIds, changes: texts } = written;
  return { outcome: merged ? { outcome: 'merged', rev, conflictIds } : { outcome: 'applied', rev }, changes: texts };
}
