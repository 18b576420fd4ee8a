import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StorageProblem } from '../../server/store/problem.ts';
import { openStore, type SqliteStore } from '../../server/store/sqlite/open.ts';
import { restoreFrom } from '../../server/store/sqlite/restore.ts';
import { createSync, type SyncDeps } from '../../server/sync/deps.ts';
import { trimHistory } from '../../server/sync/horizon.ts';
import { runAsSystem } from '../../server/sync/run-as-system.ts';
import type { Order } from '../../shared/commands/decide.ts';
import { assert } from '../../shared/kernel/assert.ts';
import type { Clock } from './chance.ts';
import { SET_UP } from './city.ts';

/** The real server over a real SQLite in memory, with the accidents that can befall it. */
export class CityServer {
  store: SqliteStore;
  deps: SyncDeps;
  readonly clock: Clock;
  /** Statements that write until one fails; null: none does. */
  writesLeft: number | null = null;
  /** Whether the server throws, for no reason of the storage's, at the next command it works on: poison. */
  throwsNext = false;
  /** Commands it throws at, as client id and number. */
  readonly poisoned = new Set<string>();
  #backup: Buffer | null = null;
  #folder: string | null = null;

  constructor(clock: Clock) {
    this.clock = clock;
    this.store = this.#open(':memory:');
    this.deps = this.#start();
    const done = runAsSystem(this.deps, SET_UP);
    assert(done.ok, 'the city is set up');
  }

  #open(path: string): SqliteStore {
    return openStore(path, {
      entropy: this.clock,
      beforeWrite: () => {
        if (this.writesLeft === null) return;
        this.writesLeft -= 1;
        if (this.writesLeft < 0) throw new StorageProblem('full');
      },
    });
  }

  /** A process that ends and starts again: whatever was only in memory is gone. */
  restart(): void {
    this.deps = this.#start();
  }

  #start(): SyncDeps {
    const deps = createSync(this.store, this.clock);
    const { accounts } = deps;
    const of: typeof accounts.of = (view, personId) => {
      if (this.throwsNext) {
        this.throwsNext = false;
        throw new Error('poison');
      }
      return accounts.of(view, personId);
    };
    return { ...deps, accounts: { ...accounts, of } };
  }

  run(order: Order): boolean {
    return runAsSystem(this.deps, [order]).ok;
  }

  backUp(): void {
    this.#backup = this.store.database.serialize();
  }

  /** Puts the last backup in the place of the present state, as the command does. False without a backup. */
  restore(): boolean {
    if (this.#backup === null) return false;
    const folder = mkdtempSync('/dev/shm/six-ones-');
    const backup = join(folder, 'backup.db');
    const target = join(folder, 'server.db');
    writeFileSync(backup, this.#backup);
    restoreFrom(backup, target, this.clock);
    this.close();
    this.#folder = folder;
    this.store = this.#open(target);
    this.restart();
    return true;
  }

  /** The daily clean-up. */
  trim(): void {
    trimHistory(this.deps);
  }

  close(): void {
    this.store.close();
    if (this.#folder !== null) rmSync(this.#folder, { recursive: true });
    this.#folder = null;
  }
}
