import { FileStop } from '../types.ts';

const FIRST = 4096;

/** Bytes of a length nobody knows beforehand; stops the reading beyond `most`. */
export class GrowingBytes {
  length = 0;
  #bytes = new Uint8Array(FIRST);
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** Adds one byte. */
  push(byte: number): void {
    this.#reserve(1);
    this.#bytes[this.length] = byte;
    this.length += 1;
  }

  /** Adds bytes in their order. */
  append(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** What was added so far. */
  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }

  #reserve(more: number): void {
    if (this.length + more > this.#most) throw new FileStop('too-big');
    if (this.length + more <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.length + more, this.#bytes.length * 2));
    grown.set(this.#bytes);
    this.#bytes = grown;
  }
}
