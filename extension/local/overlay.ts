import { decide, keyOf, type Order, readOrder, rowsOf } from '../../shared/commands/decide.ts';
import type { Change } from '../../shared/commands/define.ts';
import { type Actor, actorOf } from '../../shared/domain/accounts/actor.ts';
import type { Bodies, Kind, RecordRef } from '../../shared/domain/kinds.ts';
import { dateInChina, type Instant, millisecondsOf } from '../../shared/kernel/dates.ts';
import { type Result, refuse } from '../../shared/kernel/result.ts';
import type { OptimisticRow, Tx } from './contract.ts';
import { readReplica, scopesHeld } from './meta.ts';
import { confirmedIn, readable } from './read.ts';

/** Records by `kind:id`, as they were before a command. */
export type Bodied = ReadonlyMap<string, Bodies[Kind] | null>;

/** An order decided on this device: what it changes, what it found, and what its author had seen confirmed of each record it read. */
export type Decided = { changes: readonly Change[]; before: Bodied; seen: Readonly<Record<string, number>> };

/**
 * The confirmed records with the effects of pending commands laid over them: orders are decided one after the other, each seeing
 * what those before it did. Lives within one transaction.
 */
export type Overlay = {
  decide(order: Order, at: Instant): Promise<Result<Decided>>;
  /** The records the decided orders changed, as they are now. */
  changed(): readonly OptimisticRow[];
};

type Held = { ref: RecordRef; rev: number; body: Bodies[Kind] | null; changed: boolean };

/** An overlay for a person's orders; `guesses` are the effects of commands before these, where they are kept already. */
export async function createOverlay(
  tx: Tx<'rows' | 'packs' | 'meta'>,
  personId: string,
  guesses: Tx<'optimistic'> | null,
): Promise<Overlay> {
  const scopes = scopesHeld(await readReplica(tx));
  const held = new Map<string, Held>();

  async function load(ref: RecordRef): Promise<Held> {
    const there = held.get(keyOf(ref));
    if (there !== undefined) return there;
    const confirmed = await confirmedIn(tx, scopes, ref.kind, ref.id);
    const guess = await guesses?.optimistic.get([ref.kind, ref.id]);
    const body = readable(ref.kind, guess === undefined ? confirmed.body : guess.body);
    const loaded = { ref, rev: confirmed.rev, body, changed: false };
    held.set(keyOf(ref), loaded);
    return loaded;
  }

  async function actor(): Promise<Actor | null> {
    const person = (await load({ kind: 'person', id: personId })).body as Bodies['person'] | null;
    return person === null ? null : actorOf(personId, person);
  }

  return {
    async decide(order, at) {
      const reading = readOrder(order);
      if (!reading.ok) return reading;
      const acting = await actor();
      if (acting === null) return refuse('account.person-unknown');
      const refs = reading.value.command.reads(reading.value.args);
      const before = new Map<string, Bodies[Kind] | null>();
      const seen: Record<string, number> = {};
      for (const ref of refs) {
        const { rev, body } = await load(ref);
        before.set(keyOf(ref), body);
        seen[keyOf(ref)] = rev;
      }
      const moment = { today: dateInChina(millisecondsOf(at)), at, actor: acting, authoritative: false };
      const decided = decide(reading.value, rowsOf(refs, before), moment);
      if (!decided.ok) return decided;
      for (const change of decided.value) await lay(change);
      return { ok: true, value: { changes: decided.value, before, seen } };
    },
    changed: () =>
      [...held.values()]
        .filter(({ changed }) => changed)
        .map(({ ref, body }) => ({ kind: ref.kind, id: ref.id, body })),
  };

  async function lay(change: Change): Promise<void> {
    const target = await load({ kind: change.kind, id: change.id } as RecordRef);
    target.body = change.op === 'put' ? change.body : null;
    target.changed = true;
  }
}
