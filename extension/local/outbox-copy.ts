import type { OutboxEntry } from './contract.ts';
import type { KeyValueArea } from './key-value-area.ts';
import type { Identity } from './meta.ts';

/** What a copy knows of the database it stands beside. */
export type Sentinel = Pick<Identity, 'clientId' | 'generation' | 'nextSeq' | 'personId'>;

/**
 * A second copy of unsent work outside IndexedDB, so that losing the database loses no work. It is written after the database: what
 * a person was told is saved is in both.
 */
export type OutboxCopy = {
  read(): Promise<{ sentinel: Sentinel | null; entries: readonly OutboxEntry[] }>;
  keep(entries: readonly OutboxEntry[], sentinel: Sentinel): Promise<void>;
  drop(ids: readonly string[]): Promise<void>;
  /** Forgets everything: after signing out. */
  clear(): Promise<void>;
};

const SENTINEL = 'outbox-sentinel';
const PREFIX = 'outbox:';

/** A copy in the extension's own storage, one value per entry. */
export function createOutboxCopy(area: KeyValueArea): OutboxCopy {
  const keysOf = (values: Readonly<Record<string, unknown>>) =>
    Object.keys(values).filter(key => key === SENTINEL || key.startsWith(PREFIX));
  return {
    async read() {
      const values = await area.all();
      const entries = keysOf(values).filter(key => key !== SENTINEL);
      return {
        sentinel: (values[SENTINEL] as Sentinel | undefined) ?? null,
        entries: entries.map(key => values[key] as OutboxEntry),
      };
    },
    keep: (entries, { clientId, generation, nextSeq, personId }) =>
      area.set({
        [SENTINEL]: { clientId, generation, nextSeq, personId } satisfies Sentinel,
        // an outcome is worth nothing without the database it was waiting in: the server is asked again
        ...Object.fromEntries(entries.map(entry => [PREFIX + entry.id, { ...entry, outcome: null }])),
      }),
    drop: ids => (ids.length === 0 ? Promise.resolve() : area.remove(ids.map(id => PREFIX + id))),
    async clear() {
      await area.remove(keysOf(await area.all()));
    },
  };
}
