import { undoAes } from './aes.ts';
import { joined } from './joined.ts';
import { md5 } from './md5.ts';
import { asDictionary, asName, asNumber, type PdfDictionary, PdfStream, type PdfValue } from './objects.ts';
import { fileKey256 } from './protection-256.ts';
import { rc4 } from './rc4.ts';

/** Undoes the protection of an object of a file, its strings and its stream. */
export type Unprotect = (value: PdfValue, number: number, generation: number) => PdfValue;

/** ISO 32000-1, 7.6.3.3: what an empty password is filled up with. */
const FILLING = Uint8Array.from(
  '28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a'.match(/../g) ?? [],
  pair => Number.parseInt(pair, 16),
);
const ROUNDS = 50;
const DEEPEST = 40;
const SALT = Uint8Array.from('sAlT', letter => letter.charCodeAt(0));

type Method = 'none' | 'rc4' | 'aes' | 'aes-256';

/**
 * How a protected PDF is read that anybody may open: its user password is empty and only printing or changing is restricted. For the
 * standard handler of all revisions (RC4, AES of 128 and of 256 bits); null where a password is asked for, and for every other handler.
 */
export function openProtection(encrypt: PdfDictionary, id: Uint8Array, resolve: Resolve): Unprotect | null {
  const number = (key: string, otherwise: number): number => asNumber(resolve(encrypt.get(key)), otherwise);
  const [version, revision] = [number('V', 0), number('R', 0)];
  if (asName(resolve(encrypt.get('Filter'))) !== 'Standard') return null;
  const isLong = version === 5 && (revision === 5 || revision === 6);
  const key = isLong ? fileKey256(encrypt, revision, resolve) : shortKey(encrypt, { id, version, revision, resolve });
  if (key === null) return null;
  const methodOf = (name: string): Method => (version < 4 ? 'rc4' : methodNamed(encrypt, name, resolve));
  const [streams, strings] = [methodOf('StmF'), methodOf('StrF')];
  const files = encrypt.has('EFF') ? methodOf('EFF') : streams;
  return (value, objectNumber, generation) => {
    const undo = (bytes: Uint8Array, method: Method): Uint8Array => {
      if (method === 'none') return bytes;
      return method === 'aes-256'
        ? undoAes(key, bytes)
        : undone(bytes, objectKey(key, objectNumber, generation, method), method);
    };
    const undoing: Undo = {
      string: bytes => undo(bytes, strings),
      stream: (bytes, isFile) => undo(bytes, isFile ? files : streams),
    };
    return unprotected(value, undoing, 0);
  };
}

type Resolve = (value: PdfValue | undefined) => PdfValue;
type Version = {
  readonly id: Uint8Array;
  readonly version: number;
  readonly revision: number;
  readonly resolve: Resolve;
};

// up to 128 bits; null where a password is asked for
function shortKey(encrypt: PdfDictionary, { id, version, revision, resolve }: Version): Uint8Array | null {
  if (version < 1 || version > 4 || revision > 4) return null;
  const stated = asNumber(resolve(encrypt.get('Length')), version === 4 ? 128 : 40) >> 3;
  const length = version === 1 ? 5 : Math.min(Math.max(stated, 5), 16);
  const key = fileKey(encrypt, { id, revision, length, resolve });
  const user = resolve(encrypt.get('U'));
  return user instanceof Uint8Array && isUserKey(key, user, id, revision) ? key : null;
}

type About = {
  readonly id: Uint8Array;
  readonly revision: number;
  readonly length: number;
  readonly resolve: Resolve;
};

// algorithm 2
function fileKey(encrypt: PdfDictionary, { id, revision, length, resolve }: About): Uint8Array {
  const owner = resolve(encrypt.get('O'));
  const permissions = new Uint8Array(4);
  new DataView(permissions.buffer).setInt32(0, asNumber(resolve(encrypt.get('P'))) | 0, true);
  const isOpenMetadata = revision >= 4 && resolve(encrypt.get('EncryptMetadata')) === false;
  const parts = [
    FILLING,
    owner instanceof Uint8Array ? owner.subarray(0, 32) : new Uint8Array(0),
    permissions,
    id,
    isOpenMetadata ? new Uint8Array(4).fill(255) : new Uint8Array(0),
  ];
  let digest = md5(joined(parts));
  if (revision >= 3) for (let round = 0; round < ROUNDS; round += 1) digest = md5(digest.subarray(0, length));
  return digest.slice(0, length);
}

// algorithms 4 and 5
function isUserKey(key: Uint8Array, user: Uint8Array, id: Uint8Array, revision: number): boolean {
  let expected = rc4(key, revision < 3 ? FILLING : md5(joined([FILLING, id])));
  for (let round = 1; revision >= 3 && round < 20; round += 1)
    expected = rc4(
      key.map(byte => byte ^ round),
      expected,
    );
  return expected.every((byte, index) => byte === user[index]);
}

const METHODS: Readonly<Record<string, Method>> = { V2: 'rc4', AESV2: 'aes', AESV3: 'aes-256' };

function methodNamed(encrypt: PdfDictionary, name: string, resolve: Resolve): Method {
  const filters = asDictionary(resolve(encrypt.get('CF')));
  const filter = asDictionary(resolve(filters.get(asName(resolve(encrypt.get(name))))));
  return METHODS[asName(resolve(filter.get('CFM')))] ?? 'none';
}

// algorithm 1
function objectKey(key: Uint8Array, number: number, generation: number, method: Method): Uint8Array {
  const place = Uint8Array.of(number, number >> 8, number >> 16, generation, generation >> 8);
  const digest = md5(joined([key, place, method === 'aes' ? SALT : new Uint8Array(0)]));
  return digest.subarray(0, Math.min(key.length + 5, 16));
}

const undone = (bytes: Uint8Array, key: Uint8Array, method: Method): Uint8Array =>
  method === 'aes' ? undoAes(key, bytes) : rc4(key, bytes);

type Undo = {
  readonly string: (bytes: Uint8Array) => Uint8Array;
  /** Files attached may be protected in a way of their own. */
  readonly stream: (bytes: Uint8Array, isFile: boolean) => Uint8Array;
};

function unprotected(value: PdfValue, undo: Undo, depth: number): PdfValue {
  if (depth > DEEPEST) return null;
  if (value instanceof Uint8Array) return undo.string(value);
  if (Array.isArray(value)) return value.map(one => unprotected(one, undo, depth + 1));
  if (value instanceof Map)
    return new Map([...value].map(([key, one]) => [key, unprotected(one, undo, depth + 1)] as const));
  if (!(value instanceof PdfStream)) return value;
  // tables of places are never protected, and what is not protected says so
  const kind = asName(value.dictionary.get('Type'));
  if (kind === 'XRef') return value;
  const dictionary = asDictionary(unprotected(value.dictionary, undo, depth + 1));
  return new PdfStream(
    dictionary,
    isOpen(value.dictionary) ? value.bytes : () => undo.stream(value.bytes, kind === 'EmbeddedFile'),
  );
}

const isOpen = (dictionary: PdfDictionary): boolean => {
  const filter = dictionary.get('Filter');
  return asName(Array.isArray(filter) ? filter[0] : filter) === 'Crypt';
};
