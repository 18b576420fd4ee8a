/** An order of values: negative, zero or positive, as `sort` wants it. */
export type Comparator<T> = (a: T, b: T) => number;

/** Code-unit order of text: the same on every engine and in every language setting. */
export const byText: Comparator<string> = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** Numeric order; the default of `sort` would compare numbers as text. */
export const byNumber: Comparator<number> = (a, b) => a - b;

/** Orders things by something taken from each. */
export const by =
  <T, K>(take: (thing: T) => K, order: Comparator<K>): Comparator<T> =>
  (a, b) =>
    order(take(a), take(b));

/** The reverse of an order. */
export const descending =
  <T>(order: Comparator<T>): Comparator<T> =>
  (a, b) =>
    order(b, a);

/** The first order that tells two things apart. */
export const inTurn =
  <T>(...orders: readonly Comparator<T>[]): Comparator<T> =>
  (a, b) => {
    for (const order of orders) {
      const sign = order(a, b);
      if (sign !== 0) return sign;
    }
    return 0;
  };

/** Nulls after everything else. */
export const nullsLast =
  <T>(order: Comparator<T>): Comparator<T | null> =>
  (a, b) =>
    a === null ? (b === null ? 0 : 1) : b === null ? -1 : order(a, b);
