const UTF8_MARK = [0xef, 0xbb, 0xbf];

/** The text of a string outside of pages: UTF-16 or UTF-8 by its mark, else UTF-8 or the GBK that many writers put there bare. */
export function textOfString(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (UTF8_MARK.every((byte, index) => bytes[index] === byte)) return new TextDecoder().decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
