import { fractions } from './sha-constants.ts';

const BLOCK = 128;
const KEYS = halves(fractions(3n, 0, 80));
const START = { 512: halves(fractions(2n, 0, 8)), 384: halves(fractions(2n, 8, 16)) };
const TWO_32 = 2 ** 32;

/** Numbers of 64 bits, each as its upper and its lower half. */
function halves(values: readonly bigint[]): Uint32Array {
  return Uint32Array.from(values.flatMap(value => [Number(value >> 32n), Number(value & 0xffffffffn)]));
}

/** The SHA-512 digest (FIPS 180-4), 64 bytes, or SHA-384, 48 bytes. */
export function sha512(message: Uint8Array, bits: 512 | 384 = 512): Uint8Array {
  const padded = new Uint8Array(Math.ceil((message.length + 17) / BLOCK) * BLOCK);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(message.length / 2 ** 29));
  view.setUint32(padded.length - 4, message.length << 3);
  const state = START[bits].slice();
  const words = new Uint32Array(160);
  for (let at = 0; at < padded.length; at += BLOCK) digestBlock(state, words, view, at);
  const digest = new DataView(new ArrayBuffer(64));
  for (const [index, word] of state.entries()) digest.setUint32(index * 4, word);
  return new Uint8Array(digest.buffer, 0, bits / 8);
}

const at = (words: Uint32Array, index: number): number => words[index] ?? 0;

/** The half of a number turned to the right that is asked for; for the lower half the two are given the other way round. */
const turned = (half: number, other: number, bits: number): number =>
  bits < 32 ? (half >>> bits) | (other << (32 - bits)) : (other >>> (bits - 32)) | (half << (64 - bits));

/** Three turns of one number together; a negative one shifts instead. */
function mixed(high: number, low: number, turns: readonly [number, number, number]): readonly [number, number] {
  let [upper, lower] = [0, 0];
  for (const bits of turns) {
    upper ^= bits < 0 ? high >>> -bits : turned(high, low, bits);
    lower ^= bits < 0 ? (low >>> -bits) | (high << (32 + bits)) : turned(low, high, bits);
  }
  return [upper, lower];
}

const EARLY = [1, 8, -7] as const;
const LATE = [19, 61, -6] as const;
const OF_E = [14, 18, 41] as const;
const OF_A = [28, 34, 39] as const;

function spread(words: Uint32Array, view: DataView, from: number): void {
  for (let half = 0; half < 32; half += 1) words[half] = view.getUint32(from + 4 * half);
  for (let to = 32; to < 160; to += 2) {
    const early = mixed(at(words, to - 30), at(words, to - 29), EARLY);
    const late = mixed(at(words, to - 4), at(words, to - 3), LATE);
    const lower = at(words, to - 31) + (early[1] >>> 0) + at(words, to - 13) + (late[1] >>> 0);
    words[to] = at(words, to - 32) + early[0] + at(words, to - 14) + late[0] + Math.floor(lower / TWO_32);
    words[to + 1] = lower;
  }
}

function digestBlock(state: Uint32Array, words: Uint32Array, view: DataView, from: number): void {
  spread(words, view, from);
  const now = state.slice();
  for (let step = 0; step < 160; step += 2) {
    const [a, al, b, bl, c, cl] = [at(now, 0), at(now, 1), at(now, 2), at(now, 3), at(now, 4), at(now, 5)];
    const [e, el, f, fl, g, gl] = [at(now, 8), at(now, 9), at(now, 10), at(now, 11), at(now, 12), at(now, 13)];
    const ofE = mixed(e, el, OF_E);
    const chosen = [(e & f) ^ (~e & g), (el & fl) ^ (~el & gl)] as const;
    const oneLow = at(now, 15) + (ofE[1] >>> 0) + (chosen[1] >>> 0) + at(KEYS, step + 1) + at(words, step + 1);
    const one = at(now, 14) + ofE[0] + chosen[0] + at(KEYS, step) + at(words, step) + Math.floor(oneLow / TWO_32);
    const ofA = mixed(a, al, OF_A);
    const most = [(a & b) ^ (a & c) ^ (b & c), (al & bl) ^ (al & cl) ^ (bl & cl)] as const;
    const newLow = (oneLow >>> 0) + (ofA[1] >>> 0) + (most[1] >>> 0);
    const movedLow = at(now, 7) + (oneLow >>> 0);
    const moved = at(now, 6) + (one | 0) + Math.floor(movedLow / TWO_32);
    now.copyWithin(2, 0, 14);
    now[8] = moved;
    now[9] = movedLow;
    now[0] = (one | 0) + ofA[0] + most[0] + Math.floor(newLow / TWO_32);
    now[1] = newLow;
  }
  for (let half = 14; half >= 0; half -= 2) {
    const lower = at(state, half + 1) + at(now, half + 1);
    state[half] = at(state, half) + at(now, half) + Math.floor(lower / TWO_32);
    state[half + 1] = lower;
  }
}
