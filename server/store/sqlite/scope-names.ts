import type { Scope } from '../../../shared/domain/records/define.ts';
import type { Statements } from './statements.ts';

/** Scopes as numbers, so that feed entries are small; an audience is its scopes' numbers, `2,5`. */
export type ScopeNames = {
  /** The number of a scope, or null where nothing ever was in it. */
  find(scope: Scope): number | null;
  /** The number of a scope, given now if need be. */
  intern(scope: Scope): number;
  audienceOf(name: string): readonly Scope[];
  /** Forgets what was looked up, after numbers given were taken back. */
  forget(): void;
};

/** The scopes of a database. */
export function scopeNames({ values, writes }: Statements): ScopeNames {
  const select = values<number>('SELECT n FROM scope WHERE name = ?');
  const name = values<Scope>('SELECT name FROM scope WHERE n = ?');
  const insert = writes('INSERT INTO scope (name) VALUES (?)');
  const numbers = new Map<Scope, number>();
  const names = new Map<string, Scope>();

  const nameOf = (n: string): Scope => {
    const there = names.get(n) ?? (name.get(Number(n)) as Scope);
    names.set(n, there);
    return there;
  };

  const find = (scope: Scope): number | null => {
    const there = numbers.get(scope) ?? select.get(scope);
    if (there === undefined) return null;
    numbers.set(scope, there);
    return there;
  };
  return {
    find,
    intern: scope => {
      const there = find(scope);
      if (there !== null) return there;
      const made = Number(insert(scope).lastInsertRowid);
      numbers.set(scope, made);
      return made;
    },
    // nb. scopes are few, audiences as many as there are groups of units with a task: only the former are worth remembering
    audienceOf: audience => (audience === '' ? [] : audience.split(',').map(nameOf)),
    forget() {
      numbers.clear();
      names.clear();
    },
  };
}
