import { GrowingBytes } from './growing-bytes.ts';

const END_OF_DATA = 0x7e;
const LZW_CLEAR = 256;
const LZW_END = 257;
const LZW_FIRST = 258;
const LZW_MOST = 4096 - LZW_FIRST;
const RUN_END = 128;
const ZEROES = new Uint8Array(4);

/** Bytes written as pairs of hexadecimal digits. */
export function asciiHex(bytes: Uint8Array): Uint8Array {
  const [written = ''] = new TextDecoder('latin1').decode(bytes).split('>', 1);
  const digits = written.replace(/[^0-9a-f]/gi, '');
  return Uint8Array.from({ length: Math.ceil(digits.length / 2) }, (_none, index) =>
    Number.parseInt(digits.slice(index * 2, index * 2 + 2).padEnd(2, '0'), 16),
  );
}

/** Bytes written as groups of five printable characters. */
export function ascii85(bytes: Uint8Array, most: number): Uint8Array {
  const found = new GrowingBytes(most);
  let group: number[] = [];
  const flush = (): void => {
    const { length } = group;
    if (length < 2) return;
    const value = [...group, 84, 84, 84, 84].slice(0, 5).reduce((sum, digit) => sum * 85 + digit, 0);
    for (let turn = 0; turn < length - 1; turn += 1) found.push(Math.floor(value / 256 ** (3 - turn)) & 0xff);
    group = [];
  };
  for (const code of bytes) {
    if (code === END_OF_DATA) break;
    if (code === 0x7a && group.length === 0) found.append(ZEROES);
    else if (code >= 0x21 && code <= 0x75) group.push(code - 0x21);
    if (group.length === 5) flush();
  }
  flush();
  return found.bytes;
}

/** Bytes with runs of one byte counted. */
export function runLength(bytes: Uint8Array, most: number): Uint8Array {
  const found = new GrowingBytes(most);
  for (let at = 0; at < bytes.length; ) {
    const count = bytes[at] ?? RUN_END;
    if (count === RUN_END) break;
    if (count < RUN_END) found.append(bytes.subarray(at + 1, at + 2 + count));
    else found.append(new Uint8Array(257 - count).fill(bytes[at + 1] ?? 0));
    at += count < RUN_END ? count + 2 : 2;
  }
  return found.bytes;
}

/** Bytes packed by LZW as PDF and TIFF have it; `early` is 1 where the code grows one step before it must. */
export function lzw(bytes: Uint8Array, most: number, early: number): Uint8Array {
  const found = new GrowingBytes(most);
  const state = { table: [] as Uint8Array[], early };
  let before: Uint8Array | null = null;
  for (const code of lzwCodes(bytes, state)) {
    if (code === LZW_CLEAR) {
      state.table = [];
      before = null;
      continue;
    }
    const entry: Uint8Array =
      code < LZW_CLEAR ? Uint8Array.of(code) : (state.table[code - LZW_FIRST] ?? extended(before));
    if (before !== null && state.table.length < LZW_MOST) state.table.push(appended(before, entry[0] ?? 0));
    found.append(entry);
    before = entry;
  }
  return found.bytes;
}

// codes grow with the table; the reader of them fills it between two
function* lzwCodes(bytes: Uint8Array, state: { table: readonly unknown[]; early: number }): Generator<number> {
  let [held, heldBits] = [0, 0];
  for (const byte of bytes) {
    const next = state.table.length + LZW_FIRST + state.early;
    const width = next >= 2048 ? 12 : next >= 1024 ? 11 : next >= 512 ? 10 : 9;
    held = ((held << 8) | byte) & 0xfffff;
    heldBits += 8;
    if (heldBits < width) continue;
    heldBits -= width;
    const code = (held >> heldBits) & ((1 << width) - 1);
    if (code === LZW_END) return;
    yield code;
  }
}

const extended = (before: Uint8Array | null): Uint8Array =>
  before === null ? new Uint8Array(0) : appended(before, before[0] ?? 0);

function appended(bytes: Uint8Array, last: number): Uint8Array {
  const found = new Uint8Array(bytes.length + 1);
  found.set(bytes);
  found[bytes.length] = last;
  return found;
}
