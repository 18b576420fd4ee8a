const DECLARED = /<(?:meta[^>]{0,200}charset|\?xml[^>]{0,100}encoding)\s{0,8}=\s{0,8}["']?\s{0,8}([\w-]{2,20})/i;
const HEAD_BYTES = 4096;
/** So many bytes are looked at for UTF-16 without its mark. */
const LOOKED_AT = 2048;
/** One letter in so many bytes is Latin, a digit or a line break in any document. */
const RAREST_LATIN = 256;

/** The text of bytes: by byte order mark, by what HTML or XML declares, else UTF-8, else GB 18030, which old portals still use. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const bare = bareUtf16(bytes);
  if (bare !== null) return new TextDecoder(bare).decode(bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  const declared = DECLARED.exec(head)?.[1] ?? 'utf-8';
  return decodeAs(declared, bytes) ?? decodeAs('utf-8', bytes) ?? new TextDecoder('gb18030').decode(bytes);
}

// A page that declares one encoding and is written in another fails here and is tried in the next.
function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  // nb. whoever could read the declaration at all is not reading UTF-16
  if (/^utf-?16/i.test(encoding)) return null;
  try {
    return new TextDecoder(/^gb/i.test(encoding) ? 'gb18030' : encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

// only UTF-16 has noughts beside Latin letters, digits and line breaks, and always on one side of them
function bareUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const seen = Math.min(bytes.length, LOOKED_AT) & ~1;
  let [little, big] = [0, 0];
  for (let at = 0; at < seen; at += 2) {
    if (bytes[at + 1] === 0 && isLatin(bytes[at])) little += 1;
    if (bytes[at] === 0 && isLatin(bytes[at + 1])) big += 1;
  }
  if (Math.max(little, big) < seen / RAREST_LATIN) return null;
  return little === big ? null : little > big ? 'utf-16le' : 'utf-16be';
}

const isLatin = (code = 0): boolean => (code >= 0x20 && code < 0x7f) || code === 10 || code === 13;
