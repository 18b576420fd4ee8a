import type { KeyValueArea } from '../../extension/local/key-value-area.ts';

/** The extension's own storage, in memory. */
export function createMemoryArea(): KeyValueArea {
  const values = new Map<string, unknown>();
  const listeners = new Set<(changes: Readonly<Record<string, unknown>>) => void>();
  const tell = (changes: Readonly<Record<string, unknown>>): void => {
    for (const listener of listeners) listener(changes);
  };
  return {
    get: async keys => Object.fromEntries(keys.filter(key => values.has(key)).map(key => [key, values.get(key)])),
    all: async () => Object.fromEntries(values),
    async set(set) {
      for (const [key, value] of Object.entries(set)) values.set(key, structuredClone(value));
      tell(set);
    },
    async remove(keys) {
      for (const key of keys) values.delete(key);
      tell(Object.fromEntries(keys.map(key => [key, undefined])));
    },
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
