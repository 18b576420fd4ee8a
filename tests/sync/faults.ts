import type { LocalStore, TableName, Tx } from '../../extension/local/contract.ts';
import type { OutboxCopy } from '../../extension/local/outbox-copy.ts';

/** A device stopped in the middle of something: the worker was ended, the browser killed, the power cut. */
export class Killed extends Error {}

// one for all: there are thousands, and nobody looks at their stacks
const KILLED = new Killed();

/** One life of a device's process: after it is killed at one of its awaits, nothing it does has any effect. */
export class Life {
  isOver = false;
  /** Awaits until it is killed; null: it is not. */
  #left: number | null = null;

  /** Ends this life at the n-th await from now. */
  endAfter(awaits: number): void {
    this.#left = awaits;
  }

  spare(): void {
    this.#left = null;
  }

  /** To be passed at every await. */
  pass(): void {
    if (this.isOver) throw KILLED;
    if (this.#left === null) return;
    this.#left -= 1;
    if (this.#left >= 0) return;
    this.isOver = true;
    throw KILLED;
  }
}

/** A store that its process may be killed over: before, within and after each transaction. */
export function mortalStore(store: LocalStore, life: Life): LocalStore {
  async function during<R>(work: Promise<R>): Promise<R> {
    const result = await work;
    life.pass();
    return result;
  }
  const inside =
    <T extends TableName, R>(work: (tx: Tx<T>) => Promise<R>) =>
    async (tx: Tx<T>) => {
      const result = await work(tx);
      life.pass();
      return result;
    };
  return {
    ...store,
    async read(tables, work) {
      life.pass();
      return during(store.read(tables, work));
    },
    async write(tables, work) {
      life.pass();
      return during(store.write(tables, inside(work)));
    },
  };
}

/** A copy its process may be killed over. */
export function mortalCopy(copy: OutboxCopy, life: Life): OutboxCopy {
  const through = async <R>(work: () => Promise<R>): Promise<R> => {
    life.pass();
    const result = await work();
    life.pass();
    return result;
  };
  return {
    read: () => through(copy.read),
    keep: (entries, sentinel) => through(() => copy.keep(entries, sentinel)),
    drop: ids => through(() => copy.drop(ids)),
    clear: () => through(copy.clear),
  };
}
