import { createCipheriv, createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { doAesBlocks, undoAes, undoAesBlocks } from '../../../../shared/recognition/files/pdf/aes.ts';
import { md5 } from '../../../../shared/recognition/files/pdf/md5.ts';
import { rc4 } from '../../../../shared/recognition/files/pdf/rc4.ts';
import { sha256 } from '../../../../shared/recognition/files/pdf/sha256.ts';
import { sha512 } from '../../../../shared/recognition/files/pdf/sha512.ts';
import { linesOf, read } from './read.ts';
import { letterSheets } from './sample-letter.ts';
import { firstMore, pdf } from './sample-pdf.ts';

const bytes = (length: number, seed = 7): Uint8Array =>
  Uint8Array.from({ length }, (_, at) => (at * 31 + seed * 17) & 255);
const hexOf = (data: Uint8Array): string => Buffer.from(data).toString('hex');
const digest = (...parts: Uint8Array[]): Uint8Array => createHash('md5').update(Buffer.concat(parts)).digest();
const aes = (key: Uint8Array, data: Uint8Array): Uint8Array => {
  const vector = bytes(16, 3);
  const cipher = createCipheriv(`aes-${key.length * 8}-cbc`, key, vector);
  return Buffer.concat([vector, cipher.update(data), cipher.final()]);
};

/** AES in CBC mode without padding, by Node. */
const blocks = (key: Uint8Array, vector: Uint8Array, data: Uint8Array): Uint8Array => {
  const cipher = createCipheriv(`aes-${key.length * 8}-cbc`, key, vector).setAutoPadding(false);
  return Buffer.concat([cipher.update(data), cipher.final()]);
};
const digestBy = (name: string, ...parts: Uint8Array[]): Uint8Array =>
  createHash(name).update(Buffer.concat(parts)).digest();

describe('the ciphers of protected files', () => {
  test('are those of Node', () => {
    for (let length = 0; length < 270; length += 1) {
      expect(hexOf(md5(bytes(length)))).toBe(hexOf(digestBy('md5', bytes(length))));
      expect(hexOf(sha256(bytes(length)))).toBe(hexOf(digestBy('sha256', bytes(length))));
      expect(hexOf(sha512(bytes(length)))).toBe(hexOf(digestBy('sha512', bytes(length))));
      expect(hexOf(sha512(bytes(length), 384))).toBe(hexOf(digestBy('sha384', bytes(length))));
      for (const size of [16, 32])
        expect(hexOf(undoAes(bytes(size), aes(bytes(size), bytes(length))))).toBe(hexOf(bytes(length)));
    }
    for (const size of [16, 32]) {
      const sealed = blocks(bytes(size), bytes(16, 3), bytes(96));
      expect(hexOf(doAesBlocks(bytes(size), bytes(16, 3), bytes(96)))).toBe(hexOf(sealed));
      expect(hexOf(undoAesBlocks(bytes(size), bytes(16, 3), sealed))).toBe(hexOf(bytes(96)));
    }
    const ascii = (text: string) => Uint8Array.from(text, letter => letter.charCodeAt(0));
    expect(hexOf(rc4(ascii('Key'), ascii('Plaintext')))).toBe('bbf316e8d940af0ad3');
  });
});

const FILLING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const ID = bytes(16, 5);
const OWNER = bytes(32, 9);

/** ISO 32000-1, algorithms 2 and 5, for 128 bits and a user password. */
function keysFor(password: string): { key: Uint8Array; user: Uint8Array } {
  const filled = Buffer.concat([Buffer.from(password, 'latin1'), FILLING]).subarray(0, 32);
  let key = digest(filled, OWNER, Buffer.from('fcffffff', 'hex'), ID);
  for (let round = 0; round < 50; round += 1) key = digest(key);
  let user = rc4(key, digest(FILLING, ID));
  for (let round = 1; round < 20; round += 1)
    user = rc4(
      key.map(byte => byte ^ round),
      user,
    );
  return { key, user: Buffer.concat([user, bytes(16)]) };
}

/** ISO 32000-2, algorithm 2.B, for a user password. */
function hardened(password: Uint8Array, salt: Uint8Array): Uint8Array {
  let key = digestBy('sha256', password, salt);
  for (let rounds = 1; ; rounds += 1) {
    const once = Buffer.concat([password, key]);
    const mixed = blocks(key.subarray(0, 16), key.subarray(16, 32), Buffer.concat(Array(64).fill(once)));
    const kind = Number(BigInt(`0x${hexOf(mixed.subarray(0, 16))}`) % 3n);
    key = digestBy(['sha256', 'sha384', 'sha512'][kind] ?? '', mixed);
    if (rounds >= 64 && (mixed.at(-1) ?? 0) <= rounds - 32) return key.subarray(0, 32);
  }
}

const LONG_KEY = bytes(32, 11);

/** ISO 32000-2, algorithm 8, for a user password. */
function longUser(revision: 5 | 6, password: string, seed: number): { user: Uint8Array; sealed: Uint8Array } {
  const word = Buffer.from(password);
  const [check, salt] = [bytes(8, seed), bytes(8, seed + 1)];
  const hash = (with_: Uint8Array) => (revision === 5 ? digestBy('sha256', word, with_) : hardened(word, with_));
  return {
    user: Buffer.concat([hash(check), check, salt]),
    sealed: blocks(hash(salt), new Uint8Array(16), LONG_KEY),
  };
}

/** How a file is protected: its dictionary, and how the stream of an object is sealed. */
type Sealing = { readonly dictionary: string; readonly seal: (object: number, content: Uint8Array) => Uint8Array };
type Cipher = 'rc4' | 'aes' | 'aes-256 of revision 5' | 'aes-256';

function sealingBy(cipher: Cipher, password: string, seed = 1): Sealing {
  if (cipher === 'rc4' || cipher === 'aes') return shortSealing(cipher, password);
  const revision = cipher === 'aes-256' ? 6 : 5;
  const { user, sealed } = longUser(revision, password, seed);
  const form = `/V 5 /R ${revision} /Length 256 /CF << /StdCF << /CFM /AESV3 /Length 32 >> >> /StmF /StdCF /StrF /StdCF`;
  const dictionary = `<< /Filter /Standard ${form} /P -4 /O <${hexOf(bytes(48))}> /OE <${hexOf(bytes(32))}> /U <${hexOf(user)}> /UE <${hexOf(sealed)}> >>`;
  return { dictionary, seal: (_object, content) => aes(LONG_KEY, content) };
}

function shortSealing(cipher: 'rc4' | 'aes', password: string): Sealing {
  const { key, user } = keysFor(password);
  const form =
    cipher === 'rc4'
      ? '/V 2 /R 3 /Length 128'
      : '/V 4 /R 4 /Length 128 /CF << /StdCF << /CFM /AESV2 /Length 16 >> >> /StmF /StdCF /StrF /StdCF';
  return {
    dictionary: `<< /Filter /Standard ${form} /P -4 /O <${hexOf(OWNER)}> /U <${hexOf(user)}> >>`,
    seal(object, content) {
      const place = Uint8Array.of(object, 0, 0, 0, 0);
      const own = digest(key, place, cipher === 'aes' ? Buffer.from('sAlT') : new Uint8Array(0));
      return cipher === 'aes' ? aes(own, content) : rc4(own, content);
    },
  };
}

/** The letter as a file in which every stream is protected; nothing but its streams says anything. */
function protectedLetter({ dictionary, seal }: Sealing, objects: readonly string[] = []): Uint8Array {
  const sheets = letterSheets();
  const number = firstMore(sheets.length);
  const plain = pdf(sheets, {
    more: { trailer: `/Encrypt ${number} 0 R /ID [<${hexOf(ID)}> <${hexOf(ID)}>]`, objects: [dictionary, ...objects] },
  });
  const text = Buffer.from(plain).toString('latin1');
  const stream = /(\d+) 0 obj\n<< \/Length \d+ ([^\n]*)\nstream\n([\s\S]*?)\nendstream/g;
  const sealed = text.replace(stream, (_all, object: string, more: string, content: string) => {
    const closed = seal(Number(object), Buffer.from(content, 'latin1'));
    return `${object} 0 obj\n<< /Length ${closed.length} ${more}\nstream\n${Buffer.from(closed).toString('latin1')}\nendstream`;
  });
  return Uint8Array.from(Buffer.from(sealed, 'latin1'));
}

const CIPHERS: readonly Cipher[] = ['rc4', 'aes', 'aes-256 of revision 5', 'aes-256'];

describe('a protected PDF', () => {
  test.each(CIPHERS)('that anybody may open is read (%s)', async cipher => {
    expect(await linesOf(protectedLetter(sealingBy(cipher, '')))).toEqual(await linesOf(pdf(letterSheets())));
  });

  test.each(CIPHERS)('that asks for a password says so (%s)', async cipher => {
    expect(await read(protectedLetter(sealingBy(cipher, 'secret')))).toEqual({ found: 'encrypted' });
  });

  test('whose key takes more or fewer rounds is read', async () => {
    const lines = await linesOf(pdf(letterSheets()));
    for (let seed = 2; seed < 12; seed += 1)
      expect(await linesOf(protectedLetter(sealingBy('aes-256', '', seed)))).toEqual(lines);
  });

  test.each(CIPHERS)('whose attachments alone are open is refused where one is marked (%s)', async cipher => {
    const { dictionary, seal } = sealingBy(cipher, '');
    const content = Buffer.from('机密★10年').toString('latin1');
    const file = `<< /Type /EmbeddedFile /Length ${content.length} >>\nstream\n${content}\nendstream`;
    const open = dictionary.replace('/P -4', '/EFF /Identity /P -4');
    const found = cipher === 'rc4' ? 'text' : 'refused';
    // there are no ways for files of their own before version 4
    expect(await read(protectedLetter({ dictionary: open, seal }, [file]))).toMatchObject({ found });
  });

  test('whose keys are cut off says that it is closed', async () => {
    const { dictionary, seal } = sealingBy('aes-256', '');
    const cut = dictionary.replace(/\/UE <.{20}/, '/UE <');
    expect(await read(protectedLetter({ dictionary: cut, seal }))).toEqual({ found: 'encrypted' });
  });
});
