import { decodeText } from './decode-text.ts';
import { type FileKind, FileStop } from './types.ts';
import type { Zip } from './zip.ts';

/** The forms of file told apart by their first bytes; what a `zip` holds is seen when it is opened. */
export type FileForm = 'zip' | 'pdf' | 'html' | 'text' | 'compound' | 'rich-text' | 'empty' | 'unknown';

const ZIP = [0x50, 0x4b];
const ZIP_ENDS = [
  [0x03, 0x04],
  [0x05, 0x06],
];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const RICH_TEXT = [0x7b, 0x5c, 0x72, 0x74, 0x66];
const PDF_SIGN = '%PDF-';
/** A PDF's sign may stand a little behind the beginning. */
const SIGN_WITHIN = 1024;
const HTML_START =
  /^\s{0,200}(?:<!doctype html|<html|<head|<body|<meta|<!--|<\?xml[^>]{0,200}\?>\s{0,200}<(?:!doctype )?html)/i;
const HTML_NAME = /\.(?:s?html?|xhtml)$/i;
const ANY_TAG = /<[a-z][a-z0-9]{0,10}[\s>]/i;
/** Control characters no text file holds. */
const BINARY = new RegExp(
  `[${String.fromCharCode(0)}-${String.fromCharCode(8)}${String.fromCharCode(0x0e)}-${String.fromCharCode(0x1a)}]`,
);
const LOOKED_AT = 8192;

/** The form of a file by its bytes; its name decides only whether a piece of text with tags in it is a page. */
export function formOf(bytes: Uint8Array, name: string): FileForm {
  if (bytes.length === 0) return 'empty';
  if (begins(bytes, ZIP) && ZIP_ENDS.some(end => begins(bytes.subarray(2), end))) return 'zip';
  if (begins(bytes, COMPOUND)) return 'compound';
  if (begins(bytes, RICH_TEXT)) return 'rich-text';
  if (new TextDecoder('latin1').decode(bytes.subarray(0, SIGN_WITHIN)).includes(PDF_SIGN)) return 'pdf';
  const text = decodeText(bytes.subarray(0, LOOKED_AT));
  if (text.trim() === '') return 'empty';
  if (BINARY.test(text)) return 'unknown';
  return HTML_START.test(text) || (HTML_NAME.test(name) && ANY_TAG.test(text)) ? 'html' : 'text';
}

const begins = (bytes: Uint8Array, sign: readonly number[]): boolean =>
  sign.every((value, index) => bytes[index] === value);

/** Which document a packed file is; stops at one that is none of ours. */
export function kindOfZip({ names }: Zip): Extract<FileKind, 'docx' | 'ofd'> {
  if (names.some(name => name.toLowerCase() === 'ofd.xml')) return 'ofd';
  if (names.some(name => name.startsWith('word/'))) return 'docx';
  if (names.some(name => /^encrypt(?:ion|ions|info)?\.xml$/i.test(name))) throw new FileStop('encrypted');
  throw new FileStop('unknown');
}

/** Whether a packed file is one of the documents that are read. */
export const isDocument = ({ names }: Zip): boolean =>
  names.some(name => name.toLowerCase() === 'ofd.xml' || name.startsWith('word/'));

const LOCKED = 'EncryptedPackage';

/** Whether a compound file is an Office document locked with a password; otherwise it is a .doc or .wps of the old form. */
export function isLocked(bytes: Uint8Array): boolean {
  const sign = Uint8Array.from([...LOCKED].flatMap(letter => [letter.charCodeAt(0), 0]));
  const first = sign[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (sign.every((value, index) => bytes[at + index] === value)) return true;
  }
  return false;
}
