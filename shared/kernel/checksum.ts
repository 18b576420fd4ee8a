/** Adds up what is held so that two sides can compare without sending it: order does not matter, every row does. */
export class RowSum {
  count = 0;
  #low = 0;
  #high = 0;

  /** Takes in one row by its id and revision. */
  add(id: string, rev: number): void {
    this.count += 1;
    const text = `${id}@${rev}`;
    this.#low = (this.#low + hash(text, 0x811c9dc5)) >>> 0;
    this.#high = (this.#high + hash(text, 0x9747b28c)) >>> 0;
  }

  /** Sixteen hexadecimal digits. */
  get digits(): string {
    return this.#high.toString(16).padStart(8, '0') + this.#low.toString(16).padStart(8, '0');
  }
}

// FNV-1a with a final mix; it guards against our own gaps, not against an attacker
function hash(text: string, seed: number): number {
  let value = seed;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  value ^= value >>> 15;
  value = Math.imul(value, 0x2c1b3c6d);
  return (value ^ (value >>> 12)) >>> 0;
}
