import { type Actor, actorOf, SYSTEM, scopesOf } from '../../shared/domain/accounts/actor.ts';
import type { Bodies, Kind } from '../../shared/domain/kinds.ts';
import { kindOf } from '../../shared/domain/kinds.ts';
import type { Scope } from '../../shared/domain/records/define.ts';
import { readBody } from '../../shared/domain/records/read-body.ts';
import { must } from '../../shared/kernel/assert.ts';

/** Who acts and what they may read, by their person record as it is now. */
export type Account = { personId: string | null; actor: Actor; scopes: readonly Scope[] };

/** The server itself; it reads everything and so needs no scopes. */
export const SYSTEM_ACCOUNT: Account = { personId: null, actor: SYSTEM, scopes: [] };

/** Where bodies are read from: a view, or the records of a transaction as they stand. */
export type Bodied = { record(kind: string, id: string): { body: string | null } | null };

/** Keeps worked-out accounts until a person or unit changes. */
export type Accounts = {
  /** The account of a person; without roles and scopes when stopped or unknown. */
  of(view: Bodied, personId: string): Account;
  /** Forgets all of them; called whenever a person or unit is written. */
  forget(): void;
};

/** Accounts by person, worked out once. */
export function createAccounts(): Accounts {
  const known = new Map<string, Account>();
  return {
    of(view, personId) {
      const there = known.get(personId);
      if (there !== undefined) return there;
      const account = readAccount(view, personId);
      known.set(personId, account);
      return account;
    },
    forget: () => known.clear(),
  };
}

function readAccount(view: Bodied, personId: string): Account {
  const person = bodyOf(view, 'person', personId);
  if (person === null) return { personId, actor: { kind: 'person', personId, unitId: '', grants: [] }, scopes: [] };
  const actor = actorOf(personId, person);
  return { personId, actor, scopes: scopesOf(actor, unitId => bodyOf(view, 'unit', unitId)?.kind ?? null) };
}

function bodyOf<K extends Kind>(view: Bodied, kind: K, id: string): Bodies[K] | null {
  const body = view.record(kind, id)?.body ?? null;
  if (body === null) return null;
  const reading = readBody(kindOf(kind), JSON.parse(body));
  return must(reading.ok ? reading.body : null, `a readable ${kind} ${id}`) as Bodies[K];
}
