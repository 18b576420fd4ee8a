const PRIMES: readonly bigint[] = primes(80);
/** Roots of these primes are below 2³, so that with 64 bits behind the point they have at most 67. */
const BITS = 68n;

/** The first 64 bits behind the point of the roots of primes, as FIPS 180-4 takes its constants from them. */
export const fractions = (power: 2n | 3n, from: number, until: number): bigint[] =>
  PRIMES.slice(from, until).map(prime => BigInt.asUintN(64, root(prime << (64n * power), power)));

function primes(count: number): bigint[] {
  const found: bigint[] = [];
  for (let number = 2n; found.length < count; number += 1n)
    if (found.every(prime => number % prime !== 0n)) found.push(number);
  return found;
}

function root(value: bigint, power: bigint): bigint {
  let found = 0n;
  for (let bit = BITS; bit >= 0n; bit -= 1n) {
    const larger = found | (1n << bit);
    if (larger ** power <= value) found = larger;
  }
  return found;
}
