/** Rich Text Format: its control words, escaped bytes of the old charset, UTF-16 numbers with what older programs show instead. */
const TOKEN =
  /\\u(-?\d{1,6}) ?(?:\\'[0-9a-f]{2}|\?)?|((?:\\'[0-9a-f]{2}){1,400})|\\([a-z]{1,32})(?:-?\d{1,10})? ?|[{}\r\n]|\\[^a-z]/gi;
const ENDS_LINE = new Set(['par', 'line', 'cell', 'row', 'sect', 'page', 'tab']);
/** More of a file than this is pictures. */
const LONGEST = 16 * 1024 * 1024;

/** The words in a file of Rich Text, line by line, in the charset that Chinese programs write. */
export function wordsOfRichText(bytes: Uint8Array): string {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, LONGEST));
  const decoder = new TextDecoder('gb18030');
  return text.replace(TOKEN, (_all, point?: string, escaped?: string, word?: string) => {
    if (point !== undefined) return String.fromCharCode(Number(point) & 0xffff);
    if (escaped !== undefined) return decoder.decode(bytesOf(escaped));
    return word !== undefined && ENDS_LINE.has(word.toLowerCase()) ? '\n' : '';
  });
}

const bytesOf = (escaped: string): Uint8Array =>
  Uint8Array.from(escaped.match(/[0-9a-f]{2}/gi) ?? [], pair => Number.parseInt(pair, 16));
