const BLOCK = 16;
/** One way through the cipher: its table of mixed columns, its box, and how far its rows are turned. */
type Way = { readonly mixed: Uint32Array; readonly box: Uint8Array; readonly turn: 1 | 3 };

const { box, unbox } = boxes();
const DOING: Way = { mixed: mixed(box, [2, 1, 1, 3]), box, turn: 1 };
const UNDOING: Way = { mixed: mixed(unbox, [14, 9, 13, 11]), box: unbox, turn: 3 };

function twice(value: number): number {
  return ((value << 1) ^ (value & 0x80 ? 0x11b : 0)) & 255;
}

// multiplication in the field of AES
function times(a: number, b: number): number {
  let [product, factor] = [0, a];
  for (let rest = b; rest > 0; rest >>= 1) {
    if (rest & 1) product ^= factor;
    factor = twice(factor);
  }
  return product;
}

function boxes(): { box: Uint8Array; unbox: Uint8Array } {
  const [made, undone] = [new Uint8Array(256), new Uint8Array(256)];
  let [p, q] = [1, 1];
  do {
    p ^= twice(p);
    q ^= q << 1;
    q ^= q << 2;
    q ^= (q << 4) & 255;
    q &= 255;
    if (q & 0x80) q ^= 9;
    const turned = (bits: number): number => ((q << bits) | (q >> (8 - bits))) & 255;
    made[p] = q ^ turned(1) ^ turned(2) ^ turned(3) ^ turned(4) ^ 0x63;
  } while (p !== 1);
  made[0] = 0x63;
  for (const [index, value] of made.entries()) undone[value] = index;
  return { box: made, unbox: undone };
}

function mixed(through: Uint8Array, factors: readonly [number, number, number, number]): Uint32Array {
  return Uint32Array.from(through, value => factors.reduce((word, factor) => (word << 8) | times(value, factor), 0));
}

/** Undoes AES in CBC mode with padding (FIPS 197); the first block is the vector. Empty for what is no such text. */
export function undoAes(key: Uint8Array, data: Uint8Array): Uint8Array {
  if (data.length < 2 * BLOCK) return new Uint8Array(0);
  const plain = undoAesBlocks(key, data.subarray(0, BLOCK), data.subarray(BLOCK));
  const padding = plain.at(-1) ?? 0;
  return plain.subarray(0, padding > 0 && padding <= BLOCK ? plain.length - padding : plain.length);
}

/** Undoes AES in CBC mode over whole blocks, without padding. */
export function undoAesBlocks(key: Uint8Array, vector: Uint8Array, data: Uint8Array): Uint8Array {
  const keys = undoingKeys(expand(key));
  return chained(data, (state, at, from) => {
    take(state, from, at);
    through(state, keys, UNDOING);
    const before = at === 0 ? vector : from.subarray(at - BLOCK, at);
    for (let word = 0; word < 4; word += 1) state[word] = at32(state, word) ^ wordAt(before, 4 * word);
  });
}

/** Does AES in CBC mode over whole blocks, without padding. */
export function doAesBlocks(key: Uint8Array, vector: Uint8Array, data: Uint8Array): Uint8Array {
  const keys = expand(key);
  let before = Uint32Array.from([0, 4, 8, 12], at => wordAt(vector, at));
  return chained(data, (state, at, from) => {
    take(state, from, at);
    for (let word = 0; word < 4; word += 1) state[word] = at32(state, word) ^ at32(before, word);
    through(state, keys, DOING);
    before = state.slice();
  });
}

function chained(data: Uint8Array, turn: (state: Uint32Array, at: number, from: Uint8Array) => void): Uint8Array {
  const made = new Uint8Array(data.length - (data.length % BLOCK));
  const view = new DataView(made.buffer);
  const state = new Uint32Array(4);
  for (let at = 0; at < made.length; at += BLOCK) {
    turn(state, at, data);
    for (let word = 0; word < 4; word += 1) view.setUint32(at + 4 * word, at32(state, word));
  }
  return made;
}

const at32 = (words: Uint32Array, at: number): number => words[at] ?? 0;

const wordAt = (bytes: Uint8Array, at: number): number =>
  (((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)) >>> 0;

function take(state: Uint32Array, from: Uint8Array, at: number): void {
  for (let word = 0; word < 4; word += 1) state[word] = wordAt(from, at + 4 * word);
}

const boxed = (word: number, through: Uint8Array): number =>
  ((through[word >>> 24] ?? 0) << 24) |
  ((through[(word >>> 16) & 255] ?? 0) << 16) |
  ((through[(word >>> 8) & 255] ?? 0) << 8) |
  (through[word & 255] ?? 0);

function expand(key: Uint8Array): Uint32Array {
  const own = key.length / 4;
  const keys = new Uint32Array(4 * (own + 7));
  for (let at = 0; at < own; at += 1) keys[at] = wordAt(key, 4 * at);
  let round = 1;
  for (let at = own; at < keys.length; at += 1) {
    let word = at32(keys, at - 1);
    if (at % own === 0) {
      word = boxed((word << 8) | (word >>> 24), box) ^ (round << 24);
      round = twice(round);
    } else if (own > 6 && at % own === 4) word = boxed(word, box);
    keys[at] = at32(keys, at - own) ^ word;
  }
  return keys;
}

// from the last round to the first, those between with their columns mixed back
function undoingKeys(keys: Uint32Array): Uint32Array {
  const last = keys.length - 4;
  return keys.map((_key, at) => {
    const word = at32(keys, last - 4 * Math.floor(at / 4) + (at % 4));
    return at < 4 || at >= last ? word : unmixed(boxed(word, box));
  });
}

const unmixed = (word: number): number => column(UNDOING.mixed, word, word, word, word);

const column = (table: Uint32Array, a: number, b: number, c: number, d: number): number => {
  const [second, third, fourth] = [at32(table, (b >>> 16) & 255), at32(table, (c >>> 8) & 255), at32(table, d & 255)];
  return (
    at32(table, a >>> 24) ^
    ((second >>> 8) | (second << 24)) ^
    ((third >>> 16) | (third << 16)) ^
    ((fourth >>> 24) | (fourth << 8))
  );
};

function through(state: Uint32Array, keys: Uint32Array, { mixed: table, box: last, turn }: Way): void {
  let [a, b, c, d] = [at32(state, 0), at32(state, 1), at32(state, 2), at32(state, 3)];
  a ^= at32(keys, 0);
  b ^= at32(keys, 1);
  c ^= at32(keys, 2);
  d ^= at32(keys, 3);
  let at = 4;
  for (; at < keys.length - 4; at += 4) {
    const [second, fourth] = turn === 1 ? [b, d] : [d, b];
    const next = column(table, a, second, c, fourth) ^ at32(keys, at);
    const after = column(table, b, turn === 1 ? c : a, d, turn === 1 ? a : c) ^ at32(keys, at + 1);
    const third = column(table, c, fourth, a, second) ^ at32(keys, at + 2);
    d = column(table, d, turn === 1 ? a : c, b, turn === 1 ? c : a) ^ at32(keys, at + 3);
    [a, b, c] = [next, after, third];
  }
  const words = [a, b, c, d];
  for (let word = 0; word < 4; word += 1) {
    const row = (step: number): number => words[(word + step * turn) % 4] ?? 0;
    const mixedRows = (row(0) & 0xff000000) | (row(1) & 0xff0000) | (row(2) & 0xff00) | (row(3) & 0xff);
    state[word] = boxed(mixedRows >>> 0, last) ^ at32(keys, at + word);
  }
}
