/** A bug of ours, never a person's mistake: it stops the work at hand and is logged with its stack. */
export class Defect extends Error {
  override name = 'Defect';
}

/** Stops with a Defect unless the condition holds. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Defect(message);
}

/** The value itself, or a Defect naming what was missing. */
export function must<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Defect(`${what} is missing`);
  return value;
}
