const BLOCK = 16;
const { box, unbox } = boxes();

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

const by = (factor: number): Uint8Array => Uint8Array.from({ length: 256 }, (_, value) => times(value, factor));
const [BY_9, BY_11, BY_13, BY_14] = [by(9), by(11), by(13), by(14)] as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];

/** Undoes AES in CBC mode with padding (FIPS 197); the first block is the vector. Empty for what is no such text. */
export function undoAes(key: Uint8Array, data: Uint8Array): Uint8Array {
  if (data.length < 2 * BLOCK) return new Uint8Array(0);
  const schedule = expand(key);
  const length = data.length - (data.length % BLOCK);
  const plain = new Uint8Array(length - BLOCK);
  for (let at = BLOCK; at < length; at += BLOCK) {
    const block = undoBlock(schedule, data.subarray(at, at + BLOCK));
    for (let index = 0; index < BLOCK; index += 1)
      plain[at - BLOCK + index] = (block[index] ?? 0) ^ (data[at - BLOCK + index] ?? 0);
  }
  const padding = plain.at(-1) ?? 0;
  return plain.subarray(0, padding > 0 && padding <= BLOCK ? plain.length - padding : plain.length);
}

function expand(key: Uint8Array): Uint8Array {
  const words = key.length / 4;
  const schedule = new Uint8Array(BLOCK * (words + 7));
  schedule.set(key);
  let round = 1;
  for (let at = key.length; at < schedule.length; at += 4) {
    let word = [...schedule.subarray(at - 4, at)];
    if (at % key.length === 0) {
      word = [...word.slice(1), word[0] ?? 0].map(value => box[value] ?? 0);
      word[0] = (word[0] ?? 0) ^ round;
      round = twice(round);
    } else if (words > 6 && at % key.length === BLOCK) word = word.map(value => box[value] ?? 0);
    for (const [index, value] of word.entries())
      schedule[at + index] = (schedule[at - key.length + index] ?? 0) ^ value;
  }
  return schedule;
}

function undoBlock(schedule: Uint8Array, block: Uint8Array): Uint8Array {
  let state = Uint8Array.from(block);
  const rounds = schedule.length / BLOCK - 1;
  addKey(state, schedule, rounds);
  for (let round = rounds - 1; round >= 0; round -= 1) {
    const before = state;
    // rows turned back by their number, each value through the box
    state = Uint8Array.from(before, (_, at) => unbox[before[(at - 4 * (at % 4) + BLOCK) % BLOCK] ?? 0] ?? 0);
    addKey(state, schedule, round);
    if (round > 0) for (let column = 0; column < BLOCK; column += 4) unmix(state, column);
  }
  return state;
}

function addKey(state: Uint8Array, schedule: Uint8Array, round: number): void {
  for (let at = 0; at < BLOCK; at += 1) state[at] = (state[at] ?? 0) ^ (schedule[round * BLOCK + at] ?? 0);
}

function unmix(state: Uint8Array, at: number): void {
  const column = [...state.subarray(at, at + 4)];
  for (let row = 0; row < 4; row += 1) {
    const value = (step: number): number => column[(row + step) % 4] ?? 0;
    state[at + row] = (BY_14[value(0)] ?? 0) ^ (BY_11[value(1)] ?? 0) ^ (BY_13[value(2)] ?? 0) ^ (BY_9[value(3)] ?? 0);
  }
}
