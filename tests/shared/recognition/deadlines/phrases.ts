/** What a phrase must be read as: words, kind and tier, date due, last workday; of recurring ones the next from the date of issue. */
export type Expected = readonly [phrase: string, kind: string, due: string | null, safe?: string | null];

/** A sentence as documents write it, what it must give, and what differs from a document of 24 November 2026. */
export type Row = readonly [
  text: string,
  expected: readonly Expected[],
  seen?: { readonly issuedOn?: string; readonly receivedOn?: string },
];

/** A date something must be done by; its last workday where that is another day. */
export const on = (phrase: string, due: string, safe = due): Expected => [phrase, 'absolute hard', due, safe];
/** A goal year. */
export const goal = (phrase: string, due: string | null): Expected => [phrase, 'absolute goal', due];
/** A goal counted in years. */
export const years = (phrase: string): Expected => [phrase, 'relative goal', null, null];
/** A period with a known start. */
export const counted = (phrase: string, due: string, safe = due): Expected => [phrase, 'relative hard', due, safe];
/** A period that hangs on an event. */
export const event = (phrase: string): Expected => [phrase, 'relative hard', null, null];
/** A duty that comes back, next on. */
export const again = (phrase: string, next: string | null): Expected => [phrase, 'recurring hard', next];
/** Haste without a date. */
export const vague = (phrase: string): Expected => [phrase, 'vague hard', null, null];
/** A day that does not exist: found, and asked. */
export const nowhere = (phrase: string): Expected => [phrase, 'absolute hard', null, null];
/** No deadline at all. */
export const NOTHING: readonly Expected[] = [];
