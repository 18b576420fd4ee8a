import { type PdfDictionary, PdfName, PdfRef, type PdfValue, PdfWord } from './objects.ts';

const DEEPEST = 64;
const END = -1;
const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };
const LONGEST_WORD = 128;

const isSpace = (code: number): boolean =>
  code === 32 || code === 10 || code === 13 || code === 9 || code === 12 || code === 0;
const isDelimiter = (code: number): boolean => '()<>[]{}/%'.includes(String.fromCharCode(code));
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const hexOf = (code: number): number => Number.parseInt(String.fromCharCode(code), 16);

/** Reads PDF values one after the other out of bytes; damaged ones come out as words or short, never as an error. */
export class PdfLexer {
  at: number;
  readonly #bytes: Uint8Array;
  readonly #takesReferences: boolean;

  /** Begins at `at`; in content streams, which know no references, `takesReferences` is false. */
  constructor(bytes: Uint8Array, at = 0, takesReferences = true) {
    this.#bytes = bytes;
    this.at = at;
    this.#takesReferences = takesReferences;
  }

  get isAtEnd(): boolean {
    this.#skipSpace();
    return this.at >= this.#bytes.length;
  }

  /** The next value; null also at the end. */
  value(depth = 0): PdfValue {
    this.#skipSpace();
    const code = this.#peek();
    if (code === END) return null;
    if (code === 0x2f) return this.#name();
    if (code === 0x28) return this.#text();
    if (code === 0x5b) return this.#list(depth);
    if (code === 0x3c) return this.#peek(1) === 0x3c ? this.#dictionary(depth) : this.#hex();
    if (isDigit(code) || code === 0x2b || code === 0x2d || code === 0x2e) return this.#number();
    return this.#word();
  }

  #peek(ahead = 0): number {
    return this.#bytes[this.at + ahead] ?? END;
  }

  #skipSpace(): void {
    for (;;) {
      const code = this.#peek();
      if (code === 0x25) while (this.#peek() !== END && this.#peek() !== 10 && this.#peek() !== 13) this.at += 1;
      else if (isSpace(code)) this.at += 1;
      else return;
    }
  }

  #name(): PdfName {
    this.at += 1;
    let name = '';
    for (let code = this.#peek(); code !== END && !isSpace(code) && !isDelimiter(code); code = this.#peek()) {
      const escaped = code === 0x23 ? hexOf(this.#peek(1)) * 16 + hexOf(this.#peek(2)) : Number.NaN;
      name += String.fromCharCode(Number.isNaN(escaped) ? code : escaped);
      this.at += Number.isNaN(escaped) ? 1 : 3;
    }
    return new PdfName(name);
  }

  #number(): PdfValue {
    const start = this.at;
    let text = '';
    for (let code = this.#peek(); isDigit(code) || '+-.'.includes(String.fromCharCode(code)); code = this.#peek()) {
      text += String.fromCharCode(code);
      this.at += 1;
    }
    if (this.#takesReferences && /^\d{1,10}$/.test(text) && this.#isReference()) return new PdfRef(Number(text));
    const value = Number(text.replace(/^([+-])[+-]+/, '$1').replace(/(\d)-.*$/, '$1'));
    if (this.at === start) this.at += 1;
    return Number.isFinite(value) ? value : 0;
  }

  // “12 0 R”: looked for ahead and taken only when whole
  #isReference(): boolean {
    let ahead = 0;
    const skip = (test: (code: number) => boolean): number => {
      const from = ahead;
      while (test(this.#peek(ahead)) && ahead < LONGEST_WORD) ahead += 1;
      return ahead - from;
    };
    if (skip(isSpace) === 0 || skip(isDigit) === 0 || skip(isSpace) === 0) return false;
    const after = this.#peek(ahead + 1);
    if (this.#peek(ahead) !== 0x52 || !(after === END || isSpace(after) || isDelimiter(after))) return false;
    this.at += ahead + 1;
    return true;
  }

  #text(): Uint8Array {
    const found: number[] = [];
    let depth = 1;
    this.at += 1;
    for (let code = this.#peek(); code !== END; code = this.#peek()) {
      this.at += 1;
      if (code === 0x5c) this.#escape(found);
      else if (code === 0x29 && depth === 1) break;
      else {
        if (code === 0x28) depth += 1;
        if (code === 0x29) depth -= 1;
        found.push(code);
      }
    }
    return Uint8Array.from(found);
  }

  #escape(found: number[]): void {
    const code = this.#peek();
    this.at += 1;
    if (code >= 0x30 && code <= 0x37) {
      let value = code - 0x30;
      for (let turn = 0; turn < 2 && this.#peek() >= 0x30 && this.#peek() <= 0x37; turn += 1) {
        value = value * 8 + this.#peek() - 0x30;
        this.at += 1;
      }
      found.push(value & 0xff);
    } else if (code === 13) {
      if (this.#peek() === 10) this.at += 1;
    } else if (code !== 10 && code !== END) found.push(ESCAPES[String.fromCharCode(code)] ?? code);
  }

  #hex(): Uint8Array {
    const digits: number[] = [];
    this.at += 1;
    for (let code = this.#peek(); code !== END && code !== 0x3e; code = this.#peek()) {
      const digit = hexOf(code);
      if (!Number.isNaN(digit)) digits.push(digit);
      this.at += 1;
    }
    this.at += 1;
    if (digits.length % 2 === 1) digits.push(0);
    return Uint8Array.from({ length: digits.length / 2 }, (_none, index) => {
      return (digits[index * 2] ?? 0) * 16 + (digits[index * 2 + 1] ?? 0);
    });
  }

  #list(depth: number): PdfValue[] {
    this.at += 1;
    const items: PdfValue[] = [];
    while (!this.isAtEnd && this.#peek() !== 0x5d && depth < DEEPEST) items.push(this.value(depth + 1));
    this.at += 1;
    return items;
  }

  #dictionary(depth: number): PdfDictionary {
    this.at += 2;
    const found = new Map<string, PdfValue>();
    while (!this.isAtEnd && this.#peek() !== 0x3e && depth < DEEPEST) {
      const key = this.value(depth + 1);
      if (!(key instanceof PdfName)) continue;
      this.#skipSpace();
      if (this.#peek() === 0x3e) break;
      found.set(key.name, this.value(depth + 1));
    }
    this.at += 2;
    return found;
  }

  #word(): PdfValue {
    let word = '';
    for (let code = this.#peek(); code !== END && !isSpace(code) && !isDelimiter(code); code = this.#peek()) {
      if (word.length < LONGEST_WORD) word += String.fromCharCode(code);
      this.at += 1;
    }
    if (word === '') this.at += 1;
    if (word === 'true' || word === 'false') return word === 'true';
    return word === 'null' ? null : new PdfWord(word);
  }
}
