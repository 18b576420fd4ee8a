import { doAesBlocks, undoAesBlocks } from './aes.ts';
import { joined } from './joined.ts';
import type { PdfDictionary, PdfValue } from './objects.ts';
import { sha256 } from './sha256.ts';
import { sha512 } from './sha512.ts';

const HASH = 32;
const SALT = 8;
const KEY = 32;
const NO_VECTOR = new Uint8Array(16);
const TIMES = 64;
const FEWEST_ROUNDS = 64;
/** A round beyond the fewest is the last where its last byte is no larger than its number less this. */
const SLACK = 32;

/**
 * The key of a file protected with AES of 256 bits (ISO 32000-2, 7.6.4.3, algorithms 2.A and 11) whose user password is empty; null
 * where it asks for one. Revision 5 is Adobe's first form of it, with one digest where revision 6 has many.
 */
export function fileKey256(
  encrypt: PdfDictionary,
  revision: 5 | 6,
  resolve: (value: PdfValue | undefined) => PdfValue,
): Uint8Array | null {
  const [user, sealed] = [resolve(encrypt.get('U')), resolve(encrypt.get('UE'))];
  if (!(user instanceof Uint8Array) || !(sealed instanceof Uint8Array)) return null;
  if (user.length < HASH + 2 * SALT || sealed.length < KEY) return null;
  const digest = revision === 5 ? sha256 : hardened;
  const expected = digest(user.subarray(HASH, HASH + SALT));
  if (!expected.every((byte, index) => byte === user[index])) return null;
  const key = digest(user.subarray(HASH + SALT, HASH + 2 * SALT));
  return undoAesBlocks(key, NO_VECTOR, sealed.subarray(0, KEY));
}

// algorithm 2.B for an empty password: at the latest in round 288 a byte is small enough to end it
function hardened(salt: Uint8Array): Uint8Array {
  let key = sha256(salt);
  for (let round = 0; ; round += 1) {
    const many = joined(Array.from({ length: TIMES }, () => key));
    const mixed = doAesBlocks(key.subarray(0, 16), key.subarray(16, 32), many);
    const kind = mixed.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3;
    key = kind === 0 ? sha256(mixed) : sha512(mixed, kind === 1 ? 384 : 512);
    if (round + 1 >= FEWEST_ROUNDS && (mixed.at(-1) ?? 0) <= round + 1 - SLACK) return key.slice(0, HASH);
  }
}
