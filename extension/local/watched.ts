/** A value that changes over time: read `value`, or be told of each new one; a Preact signal is one. */
export type Watched<T> = {
  readonly value: T;
  peek(): T;
  /** Calls at once with the present value and then with each new one, until the function returned is called. */
  subscribe(listener: (value: T) => void): () => void;
};

/** A watched value that can be set. */
export type Cell<T> = { value: T; peek(): T; subscribe(listener: (value: T) => void): () => void };

/** Makes cells; screens pass `signal` of @preact/signals, so that a component reading `.value` follows it. */
export type MakeCell = <T>(initial: T) => Cell<T>;

/** A listener that puts each new value in a cell. */
export const into =
  <T>(cell: Cell<T>) =>
  (value: T): void => {
    cell.value = value;
  };

/** A plain cell, for code without screens and for tests. */
export const plainCell: MakeCell = <T>(initial: T): Cell<T> => {
  let value = initial;
  const listeners = new Set<(value: T) => void>();
  return {
    get value() {
      return value;
    },
    set value(next: T) {
      value = next;
      for (const listener of listeners) listener(next);
    },
    peek: () => value,
    subscribe(listener) {
      listeners.add(listener);
      listener(value);
      return () => void listeners.delete(listener);
    },
  };
};
