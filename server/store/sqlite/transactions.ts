import type Database from 'better-sqlite3';
import type { Head, RecordStore } from '../contract.ts';
import { asProblem } from './fault.ts';
import { type Tables, viewOf, writingOf } from './tables.ts';

/** Runs before every statement that writes, and tells of every head that became durable. */
export type Hooks = { beforeWrite: (() => void) | undefined; onCommit(head: Head): void };

/** The two ways into a store: one consistent state to read, or all or nothing to write. */
export function transactionsOf(
  database: Database.Database,
  tables: Tables,
  hooks: Hooks,
): Pick<RecordStore, 'read' | 'write'> {
  const statement = (sql: string) => database.prepare(sql);
  const [beginRead, beginWrite] = [statement('BEGIN'), statement('BEGIN IMMEDIATE')];
  const [commit, rollback] = [statement('COMMIT'), statement('ROLLBACK')];
  const view = viewOf(tables);
  const writing = writingOf(view, tables);

  const within = <T>(begin: Database.Statement, work: () => T): T => {
    try {
      begin.run();
      const value = work();
      commit.run();
      return value;
    } catch (error) {
      if (database.inTransaction) rollback.run();
      throw asProblem(error, database.name);
    }
  };
  const flush = (): Head | null => {
    const open = tables.open;
    if (open?.changed !== true) return null;
    tables.heads.saveHead(open.head);
    return open.head;
  };

  return {
    read: work => (database.inTransaction ? work(view) : within(beginRead, () => work(view))),
    write(work) {
      if (tables.open !== null) return work(writing);
      try {
        const [value, moved] = within(beginWrite, () => {
          tables.open = { head: tables.heads.readHead(), changed: false };
          const result = work(writing);
          tables.feed.settle();
          tables.audit.settle();
          const head = flush();
          hooks.beforeWrite?.();
          return [result, head] as const;
        });
        if (moved !== null) hooks.onCommit(moved);
        return value;
      } catch (error) {
        // scope numbers given out in the transaction are gone with it, and what it had not written yet
        tables.scopes.forget();
        tables.feed.forget();
        tables.audit.forget();
        throw error;
      } finally {
        tables.open = null;
      }
    },
  };
}
