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
