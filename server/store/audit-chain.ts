import { hash } from 'node:crypto';
import { TextBytes } from './text-bytes.ts';

/** What the first event's hash is chained to. */
export const CHAIN_START = '0'.repeat(64);

/** The hash of an event: SHA-256 over the hash before it and the event's exact text, so that no event can be changed, dropped or slipped in. */
export const linkOf = (previous: string, event: string): string => hash('sha256', `${previous}\n${event}`);

/** An event as the bytes that are stored, and its hash: good until the next is made. */
export type Link = { bytes: Uint8Array; hash: string };

/** Makes links of a chain; an event is encoded once, for both its hash and the database. */
export function linkMaker(): (previous: string, event: string) => Link {
  const texts = new TextBytes();
  return (previous, event) => {
    const bytes = texts.joined(`${previous}\n`, event);
    return { bytes: bytes.subarray(previous.length + 1), hash: hash('sha256', bytes) };
  };
}
