/**
 * The number of the wire contract. A change of any message needs a new one and a line here:
 * 1 · 2026-11-24 · push, pull, snapshot, checksum, live hint, session.
 */
export const PROTOCOL = 1;

/** The oldest client that may still read. */
export const OLDEST_PULL = 1;

/** The oldest client that may still send what it holds; never raised while such clients may have unsent work. */
export const OLDEST_PUSH = 1;
