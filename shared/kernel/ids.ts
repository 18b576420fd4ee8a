import { assert } from './assert.ts';

/** Where ids and jitter come from; passed in, so that a seeded run repeats itself. */
export type Entropy = {
  /** Milliseconds since 1970, as this device's clock has it. */
  now(): number;
  /** `length` unpredictable bytes. */
  bytes(length: number): Uint8Array;
};

/** A record's name: 36 characters, made offline, sorting by the moment it was made (RFC 9562, UUID version 7). */
export type RecordId = string;

/** A new id; two made on one device sort in the order they were made to the millisecond. */
export function newId(entropy: Entropy): RecordId {
  const now = entropy.now();
  assert(Number.isInteger(now) && now >= 0 && now < 2 ** 48, `a clock of ${now} ms cannot be written in an id`);
  const random = entropy.bytes(10);
  const time = now.toString(16).padStart(12, '0');
  const tail = Array.from(random, byte => byte.toString(16).padStart(2, '0')).join('');
  const version = `7${tail.slice(1, 4)}`;
  const variant = ((Number.parseInt(tail.slice(4, 5), 16) & 0x3) | 0x8).toString(16) + tail.slice(5, 8);
  return `${time.slice(0, 8)}-${time.slice(8)}-${version}-${variant}-${tail.slice(8, 20)}`;
}

/** Form of an id as it may arrive from outside: a UUID of any version, or a short name such as `office` given at set-up. */
export const RECORD_ID_FORM = /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[a-z][a-z0-9.-]{0,59})$/;

/** The id a name always gives (RFC 9562, UUID version 8): whoever makes the record offline makes the same one. */
export function idOfName(name: string): RecordId {
  const words = [0x811c9dc5, 0x9747b28c, 0x3c6ef372, 0xa54ff53a].map(seed =>
    mix(name, seed).toString(16).padStart(8, '0'),
  );
  const digits = words.join('');
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(13, 16)}-a${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
}

function mix(text: string, seed: number): number {
  let value = seed;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x85ebca6b);
    value ^= value >>> 13;
  }
  value = Math.imul(value ^ (value >>> 16), 0xc2b2ae35);
  return (value ^ (value >>> 15)) >>> 0;
}
