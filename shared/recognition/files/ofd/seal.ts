/** Tags of ASN.1 that hold text, and the charset of each. */
const TEXTS = new Map([
  [0x0c, 'utf-8'],
  [0x13, 'latin1'],
  [0x16, 'latin1'],
  [0x1e, 'utf-16be'],
]);
const CONSTRUCTED = 0x20;
const DEEPEST = 24;
const MOST_VALUES = 20_000;
const LONG_LENGTH = 0x80;

/** The texts in a seal or signature (GB/T 38540: ASN.1 in DER): its name, its keeper, its own remarks. Nothing of it is verified. */
export function wordsInSeal(bytes: Uint8Array | null): string[] {
  const words: string[] = [];
  if (bytes !== null) gather(bytes, words, { left: MOST_VALUES }, 0);
  return words;
}

function gather(bytes: Uint8Array, words: string[], work: { left: number }, depth: number): void {
  for (let at = 0; at + 2 <= bytes.length && depth < DEEPEST && work.left > 0; ) {
    work.left -= 1;
    const tag = bytes[at] ?? 0;
    const { from, until } = extentOf(bytes, at + 1);
    if (until > bytes.length) return;
    const value = bytes.subarray(from, until);
    const charset = TEXTS.get(tag);
    if (charset !== undefined) words.push(new TextDecoder(charset).decode(value));
    else if ((tag & CONSTRUCTED) !== 0) gather(value, words, work, depth + 1);
    at = until;
  }
}

function extentOf(bytes: Uint8Array, at: number): { from: number; until: number } {
  const first = bytes[at] ?? 0;
  if (first < LONG_LENGTH) return { from: at + 1, until: at + 1 + first };
  const digits = first - LONG_LENGTH;
  let length = 0;
  for (const byte of bytes.subarray(at + 1, at + 1 + digits)) length = length * 256 + byte;
  return { from: at + 1 + digits, until: at + 1 + digits + length };
}
