import { hash } from 'node:crypto';

/** What the first event's hash is chained to. */
export const CHAIN_START = '0'.repeat(64);

/** The hash of an event: SHA-256 over the hash before it and the event's exact text, so that no event can be changed, dropped or slipped in. */
export const linkOf = (previous: string, event: string): string => hash('sha256', `${previous}\n${event}`);
