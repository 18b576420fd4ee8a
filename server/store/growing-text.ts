/** A text put together as UTF-8, in memory used again for the next: a long one as a string would be garbage of twice its size. */
export class GrowingText {
  #memory = Buffer.allocUnsafeSlow(65_536);
  #length = 0;

  /** Bytes so far. */
  get length(): number {
    return this.#length;
  }

  /** What has been put together; good until the next `append` or `clear`. */
  get bytes(): Uint8Array {
    return this.#memory.subarray(0, this.#length);
  }

  append(text: string): void {
    // a character of UTF-16 takes three bytes at most
    const most = this.#length + text.length * 3;
    if (most > this.#memory.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(most, this.#memory.length * 2));
      larger.set(this.bytes);
      this.#memory = larger;
    }
    this.#length += this.#memory.write(text, this.#length);
  }

  clear(): void {
    this.#length = 0;
  }
}
