// Control characters but tab and line breaks, soft hyphen, joiners, fillers, selectors, zero-width and bidirectional characters, byte
// order mark.
const INVISIBLE_RANGES = [
  [0x00, 0x08],
  [0x0b, 0x0c],
  [0x0e, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x115f, 0x1160],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffd],
] as const;
const INVISIBLE = new RegExp(
  `[${INVISIBLE_RANGES.map(([from, to]) => `${String.fromCharCode(from)}-${String.fromCharCode(to)}`).join('')}]`,
  'g',
);
const LONE_SURROGATE = /[\ud800-\udfff]/gu;
const FULL_DIGIT = /[０-９]/g;

/** Text without invisible and broken characters, full-width digits made ASCII, white space runs made one space. */
export const cleanText = (text: string): string =>
  text
    .replace(INVISIBLE, '')
    .replace(LONE_SURROGATE, '')
    .replace(FULL_DIGIT, digit => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/\s+/g, ' ')
    .trim();

const INVISIBLE_ONE = new RegExp(INVISIBLE.source);
// letters, signs and Chinese characters that cleaning leaves as they are
const PLAIN = /[!-~\u3001-\ud7ff]/;

/** Text as `cleanText` makes it, and for each of its characters where it stood in the text given: the way back to the page. */
export function cleanWithWay(raw: string): { readonly text: string; readonly from: readonly number[] } {
  let text = '';
  const from: number[] = [];
  for (let index = 0; index < raw.length; index += 1) {
    const unit = raw.charAt(index);
    const shown = PLAIN.test(unit) ? unit : shownOf(unit, raw, index);
    if (shown === '' || (shown === ' ' && (text === '' || text.endsWith(' ')))) continue;
    text += shown;
    from.push(index);
  }
  const length = text.trimEnd().length;
  return { text: text.slice(0, length), from: from.slice(0, length) };
}

function shownOf(unit: string, raw: string, index: number): string {
  if (INVISIBLE_ONE.test(unit)) return '';
  if (/\s/.test(unit)) return ' ';
  if (/[\ud800-\udbff]/.test(unit)) return /[\udc00-\udfff]/.test(raw.charAt(index + 1)) ? unit : '';
  if (/[\udc00-\udfff]/.test(unit)) return /[\ud800-\udbff]/.test(raw.charAt(index - 1)) ? unit : '';
  return cleanText(unit);
}

/** Text with no white space at all, for comparing Chinese. */
export const flat = (text: string): string => text.replace(/\s+/g, '');

/** Index in `text` just behind the first `count` characters that are not white space. */
export function indexBehind(text: string, count: number): number {
  let seen = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (seen === count) return index;
    if (!/\s/.test(text.charAt(index))) seen += 1;
  }
  return text.length;
}
