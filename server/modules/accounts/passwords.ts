import { hash, parseOptions, verify } from '@node-rs/argon2';

// argon2id; OWASP Password Storage Cheat Sheet: 19 MiB, two passes, one lane
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 };

/** The hash of no password at all: an unknown login is checked against it, so that it takes as long as a wrong password. */
const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$rmBkOq0cH5ToZFrP5kQeWw$cOOFKxPHkDRqMRWCeQcUEukS4hXw4AUbEvNdGZ9uPcs';

/** The hash to keep of a password, with its salt and parameters in it. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), COST);

/** Whether the password is the one the hash was made of; with no hash it takes as long and is never right. */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const right = await verify(kept ?? NOBODY, password.normalize('NFKC'));
  return kept !== null && right;
}

/** Whether a hash was made with parameters other than today’s and is to be made anew at the next sign-in. */
export function isOutdated(kept: string): boolean {
  const used = parseOptions(kept);
  return (
    used.memoryCost !== COST.memoryCost || used.timeCost !== COST.timeCost || used.parallelism !== COST.parallelism
  );
}
