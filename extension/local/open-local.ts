import { Dexie } from 'dexie';
import type { Entropy } from '../../shared/kernel/ids.ts';
import type { LocalStore } from './contract.ts';
import { openDexieStore } from './dexie-store.ts';
import type { KeyValueArea } from './key-value-area.ts';
import { createOutboxCopy } from './outbox-copy.ts';
import { restoreOutbox } from './restore-outbox.ts';
import { StoreFault, type StoreProblem } from './store-fault.ts';
import type { Workplace } from './workplace.ts';

/** What the local store is opened with. */
export type OpenOptions = {
  area: KeyValueArea;
  entropy: Entropy;
  /** Hears when the store must be left: show the reload bar. */
  onLost(problem: StoreProblem): void;
  /** Opens a database; other than the browser's own only in tests. */
  open?: (name: string, onLost: (problem: StoreProblem) => void) => Promise<LocalStore>;
};

const GENERATION = 'store-generation';

/**
 * Opens this device's store and brings the copy of unsent work into step. A database that cannot be read any more is left behind and
 * a new one begun, once: its unsent work comes from the copy, its rows from the server. Throws StoreFault when even that fails.
 */
export async function openLocal(options: OpenOptions): Promise<Workplace> {
  const { area, entropy, onLost } = options;
  const generation = Number((await area.get([GENERATION]))[GENERATION] ?? 1);
  const store = await openOrReplace(options, generation);
  area.onChange(changes => {
    if (GENERATION in changes) onLost('reload');
  });
  const copy = createOutboxCopy(area);
  await restoreOutbox(store, copy, entropy);
  return { store, copy, entropy };
}

async function openOrReplace({ area, onLost, ...options }: OpenOptions, generation: number): Promise<LocalStore> {
  const open = options.open ?? ((name, lost) => openDexieStore({ name, onLost: lost }));
  try {
    return await open(databaseName(generation), onLost);
  } catch (error) {
    if (!(error instanceof StoreFault) || error.problem !== 'corrupt') throw error;
    const store = await open(databaseName(generation + 1), onLost);
    await area.set({ [GENERATION]: generation + 1 });
    // nb. a database that cannot be opened often cannot be deleted either; then it only takes room
    await Dexie.delete(databaseName(generation)).catch(() => undefined);
    return store;
  }
}

const databaseName = (generation: number): string => (generation === 1 ? 'six-ones' : `six-ones-${generation}`);
