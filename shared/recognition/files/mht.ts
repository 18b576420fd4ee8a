import { decodeText } from './decode-text.ts';

/** Parts of a saved web page that are looked at; the page itself comes first. */
const MOST_PARTS = 50;
const HEAD = /^(?:\s{0,20}|\ufeff)(?:MIME-Version|From|Subject|Content-Type|Date)\s{0,4}:/i;
const HEAD_BYTES = 1024;
const MULTIPART = /^Content-Type\s{0,4}:\s{0,4}multipart\/(?:related|mixed|alternative)/im;
const BOUNDARY = /boundary\s{0,4}=\s{0,4}"?([^"\r\n;]{1,200})/i;
const HTML = /^Content-Type\s{0,4}:\s{0,4}text\/html/im;
const ENCODING = /^Content-Transfer-Encoding\s{0,4}:\s{0,4}([\w-]{1,30})/im;
const CHARSET = /charset\s{0,4}=\s{0,4}"?([\w-]{2,20})/i;

/** Whether a file is a web page saved with its pictures in one file (MHT), as office systems also write it behind a .doc. */
export function isWebArchive(bytes: Uint8Array): boolean {
  const head = latin1(bytes.subarray(0, HEAD_BYTES));
  return HEAD.test(head) && MULTIPART.test(head);
}

/** The page in a web archive (RFC 2557); '' where there is none. */
export function readWebArchive(bytes: Uint8Array): string {
  const text = latin1(bytes);
  const boundary = BOUNDARY.exec(text.slice(0, 2 * HEAD_BYTES))?.[1]?.trim();
  if (boundary === undefined) return '';
  for (const part of text.split(`--${boundary}`, MOST_PARTS).slice(1)) {
    const end = /\r?\n\r?\n/.exec(part);
    const head = end === null ? '' : part.slice(0, end.index);
    if (end === null || !HTML.test(head)) continue;
    const content = bytesOf(part.slice(end.index + end[0].length), ENCODING.exec(head)?.[1]?.toLowerCase());
    return decodeAs(CHARSET.exec(head)?.[1], content);
  }
  return '';
}

function decodeAs(charset: string | undefined, bytes: Uint8Array): string {
  try {
    return charset === undefined ? decodeText(bytes) : new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return decodeText(bytes);
  }
}

function bytesOf(content: string, encoding: string | undefined): Uint8Array {
  if (encoding === 'base64') return base64(content);
  const plain = encoding === 'quoted-printable' ? unquoted(content) : content;
  return Uint8Array.from(plain, letter => letter.charCodeAt(0));
}

const unquoted = (text: string): string =>
  text
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_all, pair: string) => String.fromCharCode(Number.parseInt(pair, 16)));

function base64(text: string): Uint8Array {
  try {
    return Uint8Array.from(atob(text.replace(/[^A-Za-z0-9+/]/g, '')), letter => letter.charCodeAt(0));
  } catch {
    return new Uint8Array(0);
  }
}

const latin1 = (bytes: Uint8Array): string => {
  // nb. the label latin1 stands for windows-1252, which moves some bytes
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
};
