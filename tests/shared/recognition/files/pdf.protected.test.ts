import { createCipheriv, createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { undoAes } from '../../../../shared/recognition/files/pdf/aes.ts';
import { md5 } from '../../../../shared/recognition/files/pdf/md5.ts';
import { rc4 } from '../../../../shared/recognition/files/pdf/rc4.ts';
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

describe('the ciphers of protected files', () => {
  test('are those of Node', () => {
    for (let length = 0; length < 140; length += 1) {
      expect(hexOf(md5(bytes(length)))).toBe(createHash('md5').update(bytes(length)).digest('hex'));
      for (const size of [16, 32])
        expect(hexOf(undoAes(bytes(size), aes(bytes(size), bytes(length))))).toBe(hexOf(bytes(length)));
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

type Cipher = 'rc4' | 'aes';

/** The letter as a file in which every stream is protected; nothing but its streams says anything. */
function protectedLetter(cipher: Cipher, password = ''): Uint8Array {
  const sheets = letterSheets();
  const { key, user } = keysFor(password);
  const form =
    cipher === 'rc4'
      ? '/V 2 /R 3 /Length 128'
      : '/V 4 /R 4 /Length 128 /CF << /StdCF << /CFM /AESV2 /Length 16 >> >> /StmF /StdCF /StrF /StdCF';
  const dictionary = `<< /Filter /Standard ${form} /P -4 /O <${hexOf(OWNER)}> /U <${hexOf(user)}> >>`;
  const number = firstMore(sheets.length);
  const plain = pdf(sheets, {
    more: { trailer: `/Encrypt ${number} 0 R /ID [<${hexOf(ID)}> <${hexOf(ID)}>]`, objects: [dictionary] },
  });
  const text = Buffer.from(plain).toString('latin1');
  const stream = /(\d+) 0 obj\n<< \/Length \d+ ([^\n]*)\nstream\n([\s\S]*?)\nendstream/g;
  const sealed = text.replace(stream, (_all, object: string, more: string, content: string) => {
    const place = Uint8Array.of(Number(object), 0, 0, 0, 0);
    const salt = cipher === 'aes' ? Buffer.from('sAlT') : new Uint8Array(0);
    const own = digest(key, place, salt);
    const data = Buffer.from(content, 'latin1');
    const closed = cipher === 'aes' ? aes(own, data) : rc4(own, data);
    return `${object} 0 obj\n<< /Length ${closed.length} ${more}\nstream\n${Buffer.from(closed).toString('latin1')}\nendstream`;
  });
  return Uint8Array.from(Buffer.from(sealed, 'latin1'));
}

describe('a protected PDF', () => {
  test.each<Cipher>(['rc4', 'aes'])('that anybody may open is read (%s)', async cipher => {
    expect(await linesOf(protectedLetter(cipher))).toEqual(await linesOf(pdf(letterSheets())));
  });

  test.each<Cipher>(['rc4', 'aes'])('that asks for a password says so (%s)', async cipher => {
    expect(await read(protectedLetter(cipher, 'secret'))).toEqual({ found: 'encrypted' });
  });
});
