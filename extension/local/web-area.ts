import type { KeyValueArea } from './key-value-area.ts';

const PREFIX = 'six-ones:';

/** The area of a plain web page: the page's own storage, seen by its other tabs. */
export function createWebArea(
  storage: Storage,
  page: Pick<Window, 'addEventListener' | 'removeEventListener'>,
): KeyValueArea {
  const listeners = new Set<(changes: Readonly<Record<string, unknown>>) => void>();
  const tell = (changes: Readonly<Record<string, unknown>>): void => {
    for (const listener of listeners) listener(changes);
  };
  const read = (key: string): unknown => parse(storage.getItem(PREFIX + key));
  page.addEventListener('storage', event => {
    const { key, newValue } = event as StorageEvent;
    if (key?.startsWith(PREFIX)) tell({ [key.slice(PREFIX.length)]: parse(newValue) });
  });
  const keys = (): readonly string[] =>
    Object.keys(storage)
      .filter(key => key.startsWith(PREFIX))
      .map(key => key.slice(PREFIX.length));
  return {
    get: async wanted => pick(wanted, read),
    all: async () => pick(keys(), read),
    async set(values) {
      for (const [key, value] of Object.entries(values)) storage.setItem(PREFIX + key, JSON.stringify(value));
      tell(values);
    },
    async remove(gone) {
      for (const key of gone) storage.removeItem(PREFIX + key);
      tell(Object.fromEntries(gone.map(key => [key, undefined])));
    },
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

const parse = (text: string | null): unknown => (text === null ? undefined : JSON.parse(text));

const pick = (keys: readonly string[], read: (key: string) => unknown): Readonly<Record<string, unknown>> =>
  Object.fromEntries(keys.map(key => [key, read(key)] as const).filter(([, value]) => value !== undefined));
