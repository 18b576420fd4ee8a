/** Small values the browser keeps for the extension, apart from IndexedDB; every context sees the same ones. */
export type KeyValueArea = {
  get(keys: readonly string[]): Promise<Readonly<Record<string, unknown>>>;
  all(): Promise<Readonly<Record<string, unknown>>>;
  /** Takes all of them or none. */
  set(values: Readonly<Record<string, unknown>>): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
  /** Calls with what any context changed (undefined: removed), until the function returned is called. */
  onChange(listener: (changes: Readonly<Record<string, unknown>>) => void): () => void;
};
