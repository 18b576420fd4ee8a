import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** Bytes of a SHA-256. */
const HASH = 32;

// the quickest of the levels takes no more room than the default here
const QUICKEST = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** An event of a pack: its exact text, and its hash as it was written. */
export type PackedEvent = { event: string; hash: string };

/**
 * Events following one another as one BLOB: how many (four bytes, the lowest first), the hash of each, then their texts as lines of
 * UTF-8, compressed with zstd. What commands leave says much alike: packed it takes a tenth of the room, on the disk and on the way there.
 */
export class AuditPack {
  #lines = Buffer.allocUnsafeSlow(65_536);
  #length = 0;
  #hashes: string[] = [];
  #ends: number[] = [];

  /** Events in it so far. */
  get count(): number {
    return this.#hashes.length;
  }

  /** Bytes of their texts so far. */
  get length(): number {
    return this.#length;
  }

  /** Puts an event at the end: its bytes, in which there is no line break, and its hash in hexadecimal digits. */
  add(event: Uint8Array, hash: string): void {
    const most = this.#length + event.length + 1;
    if (most > this.#lines.length) {
      const larger = Buffer.allocUnsafeSlow(most * 2);
      larger.set(this.#lines.subarray(0, this.#length));
      this.#lines = larger;
    }
    this.#lines.set(event, this.#length);
    this.#length = most;
    this.#lines[most - 1] = 0x0a;
    this.#hashes.push(hash);
    this.#ends.push(most - 1);
  }

  /** Each event by itself, its bytes good until something is added. */
  *each(): Iterable<{ event: Uint8Array; hash: string }> {
    let start = 0;
    for (const [at, hash] of this.#hashes.entries()) {
      const end = this.#ends[at] ?? start;
      yield { event: this.#lines.subarray(start, end), hash };
      start = end + 1;
    }
  }

  /** All of it as it is stored. */
  packed(): Uint8Array {
    const head = Buffer.allocUnsafe(4 + this.count * HASH);
    head.writeUInt32LE(this.count, 0);
    for (const [at, hash] of this.#hashes.entries()) head.write(hash, 4 + at * HASH, 'hex');
    return Buffer.concat([head, zstdCompressSync(this.#lines.subarray(0, this.#length), QUICKEST)]);
  }

  clear(): void {
    this.#length = 0;
    this.#hashes = [];
    this.#ends = [];
  }
}

/** The events of a pack, or null where it is none: it was not left as it was written. */
export function unpack(pack: Buffer): readonly PackedEvent[] | null {
  try {
    const count = pack.readUInt32LE(0);
    const lines = zstdDecompressSync(pack.subarray(4 + count * HASH))
      .toString()
      .split('\n');
    // every line ends with a break, so that nothing stands after the last
    if (lines.length !== count + 1 || lines.pop() !== '') return null;
    return lines.map((event, at) => ({ event, hash: pack.toString('hex', 4 + at * HASH, 4 + (at + 1) * HASH) }));
  } catch {
    return null;
  }
}
