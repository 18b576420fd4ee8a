/** A text in the bytes of GBK, as older systems still send their pages; throws on a character GBK does not have. */
export function inGbk(text: string): Buffer {
  const bytes = [...text].flatMap(character => {
    if (character < '\u0080') return [character.charCodeAt(0)];
    const pair = PAIRS.get(character);
    if (pair === undefined) throw new Error(`GBK has no ${character}`);
    return pair;
  });
  return Buffer.from(bytes);
}

// the platform decodes GBK and does not encode it: the table is what each pair of bytes decodes to
const PAIRS: ReadonlyMap<string, readonly number[]> = new Map(
  range(0x81, 0xfe).flatMap(lead =>
    range(0x40, 0xfe).flatMap(trail => {
      const character = new TextDecoder('gbk').decode(Uint8Array.of(lead, trail));
      return character.length === 1 && character !== '\ufffd' ? [[character, [lead, trail]] as const] : [];
    }),
  ),
);

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
