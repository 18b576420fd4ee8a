import { hashRaw } from '@node-rs/argon2';
import type { Entropy } from '../../../shared/kernel/ids.ts';

// no 0 O, 1 I L, U (as V): read out over the telephone and copied from paper
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 10;
const COST = { memoryCost: 8192, timeCost: 1, parallelism: 1, outputLen: 32 };

/** Days an activation code is good for. */
export const ACTIVATION_DAYS = 14;

/** A new activation code: ten characters without look-alikes, written in two groups of five. */
export function newActivationCode(entropy: Entropy): string {
  let code = '';
  while (code.length < LENGTH) {
    for (const byte of entropy.bytes(LENGTH)) {
      // nb. 240 is the largest multiple of 30 in a byte; taking the rest would favour some letters
      if (byte < 240 && code.length < LENGTH) code += LETTERS[byte % LETTERS.length];
    }
  }
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

/** The one form of a code, whatever spaces, dashes and case it was typed with. */
export const normalCode = (typed: string): string => typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '');

/**
 * What is kept of a code. Forty-nine bits can be tried out by whoever steals the database, so each try is made dear; the salt is the
 * installation’s, so that a code is found by its hash.
 */
export async function activationHash(code: string, salt: Uint8Array): Promise<string> {
  return (await hashRaw(normalCode(code), { ...COST, salt })).toString('base64url');
}
