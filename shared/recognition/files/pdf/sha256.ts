import { fractions } from './sha-constants.ts';

const BLOCK = 64;
const HALF = 32n;
const KEYS = Uint32Array.from(fractions(3n, 0, 64), value => Number(value >> HALF));
const START = Uint32Array.from(fractions(2n, 0, 8), value => Number(value >> HALF));

/** The SHA-256 digest (FIPS 180-4), 32 bytes. */
export function sha256(message: Uint8Array): Uint8Array {
  const padded = new Uint8Array(Math.ceil((message.length + 9) / BLOCK) * BLOCK);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(message.length / 2 ** 29));
  view.setUint32(padded.length - 4, message.length << 3);
  const state = START.slice();
  const words = new Uint32Array(64);
  for (let at = 0; at < padded.length; at += BLOCK) digestBlock(state, words, view, at);
  const digest = new DataView(new ArrayBuffer(32));
  for (const [index, word] of state.entries()) digest.setUint32(index * 4, word);
  return new Uint8Array(digest.buffer);
}

const turned = (word: number, bits: number): number => (word >>> bits) | (word << (32 - bits));

function digestBlock(state: Uint32Array, words: Uint32Array, view: DataView, from: number): void {
  for (let step = 0; step < 64; step += 1) {
    if (step < 16) words[step] = view.getUint32(from + 4 * step);
    else {
      const [early, late] = [words[step - 15] ?? 0, words[step - 2] ?? 0];
      const first = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
      const second = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
      words[step] = (words[step - 16] ?? 0) + first + (words[step - 7] ?? 0) + second;
    }
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let step = 0; step < 64; step += 1) {
    const mixed = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const one = (h + mixed + ((e & f) ^ (~e & g)) + (KEYS[step] ?? 0) + (words[step] ?? 0)) | 0;
    const other = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    [h, g, f, e] = [g, f, e, (d + one) | 0];
    [d, c, b, a] = [c, b, a, (one + other) | 0];
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index] = (state[index] ?? 0) + word;
}
