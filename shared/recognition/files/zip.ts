import { Inflate } from 'fflate';
import type { Effort } from './effort.ts';
import { LARGEST_PART, MOST_ENTRIES } from './limits.ts';
import { FileStop } from './types.ts';

/** A packed file: its parts by name, unpacked one by one when asked for and never written anywhere. */
export type Zip = {
  readonly names: readonly string[];
  /** The bytes of a part; null when there is none of that name. Stops at a broken, locked or oversized part. */
  part(name: string): Uint8Array | null;
};

type Entry = { readonly method: number; readonly packed: number; readonly offset: number; readonly locked: boolean };

const END_SIZE = 22;
const LONGEST_REMARK = 65_535;
const END_SIGN = 0x06054b50;
const ENTRY_SIGN = 0x02014b50;
const PART_SIGN = 0x04034b50;
const ENTRY_SIZE = 46;
const PART_SIZE = 30;
const STORED = 0;
const DEFLATED = 8;
/** A step of unpacking: at 1032 : 1, the most deflate can do, it gives 16 MB before the limit is looked at. */
const STEP = 16 * 1024;

/** Opens a packed file by its directory; stops where that is missing, cut off or too long. All its parts are paid for out of `effort`. */
export function openZip(bytes: Uint8Array, effort: Effort): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = directory(bytes, view);
  return {
    names: [...entries.keys()],
    part(name) {
      const entry = entries.get(name);
      if (entry === undefined) return null;
      if (entry.locked) throw new FileStop('encrypted');
      const packed = packedBytes(bytes, view, entry);
      const part =
        entry.method === STORED ? packed : inflate(packed, Math.min(LARGEST_PART, effort.unpacked), entry.method);
      effort.unpacked -= part.length;
      return part;
    },
  };
}

function directory(bytes: Uint8Array, view: DataView): Map<string, Entry> {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw new FileStop('too-big');
  let at = view.getUint32(end + 16, true);
  const entries = new Map<string, Entry>();
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_SIZE > bytes.length || view.getUint32(at, true) !== ENTRY_SIGN) throw new FileStop('broken');
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength));
    entries.set(name.replaceAll('\\', '/').replace(/^\/+/, ''), {
      locked: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += ENTRY_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_SIZE - LONGEST_REMARK);
  for (let at = view.byteLength - END_SIZE; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END_SIGN) return at;
  }
  throw new FileStop('broken');
}

function packedBytes(bytes: Uint8Array, view: DataView, { offset, packed }: Entry): Uint8Array {
  if (offset + PART_SIZE > bytes.length || view.getUint32(offset, true) !== PART_SIGN) throw new FileStop('broken');
  const start = offset + PART_SIZE + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw new FileStop('broken');
  return bytes.subarray(start, start + packed);
}

function inflate(packed: Uint8Array, most: number, method: number): Uint8Array {
  if (method !== DEFLATED) throw new FileStop('broken');
  const unpacked = inflateUpTo(packed, most, new Inflate());
  if (!unpacked.whole) throw new FileStop('broken');
  return unpacked.bytes;
}

/** Anything that unpacks in steps: fflate's Inflate and Unzlib. */
export type Unpacker = Pick<Inflate, 'ondata' | 'push'>;

/** Unpacks up to `most` bytes and stops the reading beyond; of a damaged stream what came before the damage, `whole` false. */
export function inflateUpTo(
  packed: Uint8Array,
  most: number,
  unpacker: Unpacker,
): { bytes: Uint8Array; whole: boolean } {
  const chunks: Uint8Array[] = [];
  let length = 0;
  unpacker.ondata = chunk => {
    length += chunk.length;
    if (length > most) throw new FileStop('too-big');
    chunks.push(chunk);
  };
  let whole = true;
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      unpacker.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch (fault) {
    if (fault instanceof FileStop) throw fault;
    whole = false;
  }
  return { bytes: joined(chunks, length), whole };
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
