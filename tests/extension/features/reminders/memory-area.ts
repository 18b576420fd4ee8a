import type { KeyValueArea } from '../../../../extension/local/key-value-area.ts';

/** A key-value area in memory that tells its listeners and copies what it is given, as the browser does. */
export function memoryArea(): KeyValueArea & { writes: number } {
  const kept: Record<string, unknown> = {};
  const listeners = new Set<(changes: Readonly<Record<string, unknown>>) => void>();
  const tell = (changes: Readonly<Record<string, unknown>>) => {
    for (const listener of listeners) listener(structuredClone(changes));
  };
  const area = {
    writes: 0,
    get: async (keys: readonly string[]) =>
      structuredClone(Object.fromEntries(keys.filter(key => key in kept).map(key => [key, kept[key]]))),
    all: async () => structuredClone(kept),
    async set(values: Readonly<Record<string, unknown>>) {
      area.writes += 1;
      Object.assign(kept, structuredClone(values));
      tell(values);
    },
    async remove(keys: readonly string[]) {
      for (const key of keys) delete kept[key];
      tell(Object.fromEntries(keys.map(key => [key, undefined])));
    },
    onChange(listener: (changes: Readonly<Record<string, unknown>>) => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  return area;
}

/** Does one piece of work after the other, as the lock of all contexts does. */
export function oneAfterTheOther(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return work => {
    const next = last.then(work, work);
    last = next.catch(() => null);
    return next;
  };
}
