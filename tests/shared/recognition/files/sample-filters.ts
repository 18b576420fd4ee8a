/** Bytes as pairs of hexadecimal digits. */
export const asHex = (bytes: Uint8Array): Uint8Array => latin1(`${Buffer.from(bytes).toString('hex')}>`);

/** Bytes as groups of five printable characters. */
export function as85(bytes: Uint8Array): Uint8Array {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4) {
    const group = bytes.subarray(at, at + 4);
    const value = [0, 1, 2, 3].reduce((sum, index) => sum * 256 + (group[index] ?? 0), 0);
    const signs = [4, 3, 2, 1, 0].map(power => String.fromCharCode(33 + (Math.floor(value / 85 ** power) % 85)));
    text += value === 0 && group.length === 4 ? 'z' : signs.slice(0, group.length + 1).join('');
  }
  return latin1(`${text}~>`);
}

/** Bytes with the runs in them counted. */
export function asRuns(bytes: Uint8Array): Uint8Array {
  const found: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    let run = 1;
    while (run < 128 && bytes[at + run] === bytes[at]) run += 1;
    found.push(...(run > 1 ? [257 - run, bytes[at] ?? 0] : [0, bytes[at] ?? 0]));
    at += run;
  }
  return Uint8Array.from([...found, 128]);
}

/** Bytes packed by LZW; `early` as the filter's EarlyChange. */
export function asLzw(bytes: Uint8Array, early = 1): Uint8Array {
  const bits: number[] = [];
  let table = new Map<string, number>();
  const emit = (code: number): void => {
    const next = table.size + 258 + early;
    const width = next > 2048 ? 12 : next > 1024 ? 11 : next > 512 ? 10 : 9;
    for (let bit = width - 1; bit >= 0; bit -= 1) bits.push((code >> bit) & 1);
  };
  const codeOf = (text: string): number => (text.length === 1 ? text.charCodeAt(0) : (table.get(text) ?? 0));
  emit(256);
  let before = '';
  for (const byte of bytes) {
    const longer = before + String.fromCharCode(byte);
    if (longer.length === 1 || table.has(longer)) before = longer;
    else {
      emit(codeOf(before));
      table.set(longer, table.size + 258);
      if (table.size + 258 >= 4094) {
        emit(256);
        table = new Map();
      }
      before = String.fromCharCode(byte);
    }
  }
  emit(codeOf(before));
  emit(257);
  return Uint8Array.from({ length: Math.ceil(bits.length / 8) }, (_none, at) =>
    [0, 1, 2, 3, 4, 5, 6, 7].reduce((sum, bit) => sum * 2 + (bits[at * 8 + bit] ?? 0), 0),
  );
}

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, letter => letter.charCodeAt(0));
