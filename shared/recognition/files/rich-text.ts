/** Rich Text Format: UTF-16 numbers, escaped bytes of the old charset, control words. */
const TOKEN =
  /\\u(-?\d{1,6}) ?(\?{0,2})|((?:\\'[0-9a-f]{2}){1,400})|\\([a-z]{1,32})(-?\d{1,10})? ?|[{}\r\n]|\\[^a-z]/gi;
const ENDS_LINE = new Set(['par', 'line', 'cell', 'row', 'sect', 'page', 'tab']);
/** More of a file than this is pictures. */
const LONGEST = 16 * 1024 * 1024;
/** So many signs behind a number are for older programs, where the file does not say otherwise. */
const INSTEAD = 1;

/** The words in a file of Rich Text, line by line, in the charset that Chinese programs write. */
export function wordsOfRichText(bytes: Uint8Array): string {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, LONGEST));
  const decoder = new TextDecoder('gb18030');
  let instead = INSTEAD;
  let left = 0;
  return text.replace(TOKEN, (_all, point?: string, shown = '', escaped?: string, word?: string, number?: string) => {
    if (point !== undefined) {
      left = instead - shown.length;
      return String.fromCharCode(Number(point) & 0xffff);
    }
    if (escaped === undefined) {
      if (word?.toLowerCase() === 'uc') instead = Number(number ?? INSTEAD);
      return ENDS_LINE.has(word?.toLowerCase() ?? '') ? '\n' : '';
    }
    const own = bytesOf(escaped).subarray(Math.max(0, left));
    left = 0;
    return decoder.decode(own);
  });
}

const bytesOf = (escaped: string): Uint8Array =>
  Uint8Array.from(escaped.match(/[0-9a-f]{2}/gi) ?? [], pair => Number.parseInt(pair, 16));
