import { Inflate, Unzlib } from 'fflate';
import { inflateUpTo } from '../zip.ts';
import {
  asDictionary,
  asList,
  asName,
  asNumber,
  type PdfDictionary,
  type PdfStream,
  type PdfValue,
} from './objects.ts';
import { ascii85, asciiHex, lzw, runLength } from './old-filters.ts';

/** Resolves references; a document does. */
export type Resolve = (value: PdfValue | undefined) => PdfValue;

const NAMES: Readonly<Record<string, string>> = {
  Fl: 'FlateDecode',
  LZW: 'LZWDecode',
  A85: 'ASCII85Decode',
  AHx: 'ASCIIHexDecode',
  RL: 'RunLengthDecode',
};

/** A stream's bytes as its filters give them, at most `most`; null where a filter holds a picture. Stops at an oversized one. */
export function unfiltered(stream: PdfStream, most: number, resolve: Resolve): Uint8Array | null {
  const { dictionary } = stream;
  const filters = listOf(resolve(dictionary.get('Filter') ?? dictionary.get('F')));
  const parameters = listOf(resolve(dictionary.get('DecodeParms') ?? dictionary.get('DP')));
  let bytes: Uint8Array | null = stream.bytes;
  for (const [index, filter] of filters.entries()) {
    if (bytes === null) return null;
    const name = asName(resolve(filter));
    bytes = applied(NAMES[name] ?? name, bytes, most, asDictionary(resolve(parameters[index])));
  }
  return bytes;
}

const listOf = (value: PdfValue): readonly PdfValue[] =>
  value === null ? [] : Array.isArray(value) ? asList(value) : [value];

function applied(filter: string, bytes: Uint8Array, most: number, parameters: PdfDictionary): Uint8Array | null {
  if (filter === 'FlateDecode') return predicted(flate(bytes, most), parameters);
  if (filter === 'LZWDecode') {
    return predicted(lzw(bytes, most, asNumber(parameters.get('EarlyChange'), 1)), parameters);
  }
  if (filter === 'ASCII85Decode') return ascii85(bytes, most);
  if (filter === 'ASCIIHexDecode') return asciiHex(bytes);
  if (filter === 'RunLengthDecode') return runLength(bytes, most);
  return filter === 'Crypt' ? bytes : null;
}

const ZLIB_HEAD = 2;

function flate(bytes: Uint8Array, most: number): Uint8Array {
  const whole = inflateUpTo(bytes, most, new Unzlib());
  // a damaged head is no reason to give up what lies behind it
  return whole.bytes.length > 0 ? whole.bytes : inflateUpTo(bytes.subarray(ZLIB_HEAD), most, new Inflate()).bytes;
}

/** Undoes PNG and TIFF prediction (ISO 32000-1 7.4.4.4). */
function predicted(bytes: Uint8Array, parameters: PdfDictionary): Uint8Array {
  const predictor = asNumber(parameters.get('Predictor'), 1);
  if (predictor < 2) return bytes;
  const bits = asNumber(parameters.get('BitsPerComponent'), 8) * asNumber(parameters.get('Colors'), 1);
  const step = Math.max(1, bits >> 3);
  const width = Math.max(1, (asNumber(parameters.get('Columns'), 1) * bits + 7) >> 3);
  return predictor === 2 ? tiff(bytes, width, step) : png(bytes, width, step);
}

function tiff(bytes: Uint8Array, width: number, step: number): Uint8Array {
  const found = bytes.slice();
  for (let at = 0; at < found.length; at += 1) {
    if (at % width >= step) found[at] = (found[at] ?? 0) + (found[at - step] ?? 0);
  }
  return found;
}

function png(bytes: Uint8Array, width: number, step: number): Uint8Array {
  const rows = Math.floor((bytes.length + width) / (width + 1));
  const found = new Uint8Array(rows * width);
  for (let row = 0; row < rows; row += 1) {
    const kind = bytes[row * (width + 1)] ?? 0;
    const from = row * width;
    const above = row === 0 ? new Uint8Array(width) : found.subarray(from - width, from);
    const here = found.subarray(from, from + width);
    for (let column = 0; column < width; column += 1) {
      const left = here[column - step] ?? 0;
      const raw = bytes[row * (width + 1) + 1 + column] ?? 0;
      here[column] = raw + guess(kind, left, above[column] ?? 0, above[column - step] ?? 0);
    }
  }
  return found;
}

function guess(kind: number, left: number, up: number, corner: number): number {
  if (kind === 1) return left;
  if (kind === 2) return up;
  if (kind === 3) return (left + up) >> 1;
  if (kind !== 4) return 0;
  const [toLeft, toUp, toCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
