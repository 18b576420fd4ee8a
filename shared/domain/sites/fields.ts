/** What a person can point at on a page of an unknown document system, in the order it is asked for. */
export const TAUGHT_FIELDS = ['title', 'number', 'body', 'issuer', 'written', 'marking'] as const;

/** One of the fields a person can point at. */
export type TaughtField = (typeof TAUGHT_FIELDS)[number];

/** The fields asked for first; when they are through, what was taught is in use. The others may be added. */
export const NEEDED_FIELDS: readonly TaughtField[] = ['title', 'number', 'body'];
