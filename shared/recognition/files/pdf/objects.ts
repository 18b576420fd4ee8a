/** A name such as /Type. */
export class PdfName {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** A reference to an object by its number. */
export class PdfRef {
  readonly number: number;
  constructor(number: number) {
    this.number = number;
  }
}

/** A stream: its dictionary and its bytes as they lie in the file, their protection undone when they are first asked for. */
export class PdfStream {
  readonly dictionary: PdfDictionary;
  #bytes: Uint8Array | (() => Uint8Array);

  constructor(dictionary: PdfDictionary, bytes: Uint8Array | (() => Uint8Array)) {
    this.dictionary = dictionary;
    this.#bytes = bytes;
  }

  get bytes(): Uint8Array {
    if (typeof this.#bytes === 'function') this.#bytes = this.#bytes();
    return this.#bytes;
  }
}

/** A word of the syntax that is no value: an operator, `obj`, `stream`. */
export class PdfWord {
  readonly word: string;
  constructor(word: string) {
    this.word = word;
  }
}

/** A dictionary by the names of its keys. */
export type PdfDictionary = ReadonlyMap<string, PdfValue>;

/** Any value of ISO 32000; strings are bytes. */
export type PdfValue =
  | null
  | boolean
  | number
  | Uint8Array
  | PdfName
  | PdfRef
  | PdfStream
  | PdfWord
  | PdfDictionary
  | readonly PdfValue[];

/** A value as a dictionary, that of a stream included; an empty one for anything else. */
export function asDictionary(value: PdfValue | undefined): PdfDictionary {
  if (value instanceof PdfStream) return value.dictionary;
  return value instanceof Map ? value : EMPTY;
}

const EMPTY: PdfDictionary = new Map();

/** A value as a list; an empty one for anything else. */
export const asList = (value: PdfValue | undefined): readonly PdfValue[] =>
  Array.isArray(value) ? (value as readonly PdfValue[]) : [];

/** A value as a number; `otherwise` for anything else. */
export const asNumber = (value: PdfValue | undefined, otherwise = 0): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : otherwise;

/** A name's text; '' for anything else. */
export const asName = (value: PdfValue | undefined): string => (value instanceof PdfName ? value.name : '');
