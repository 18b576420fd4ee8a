const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};
const HAN = '\\p{Script=Han}、。，；：？！）】》”〕';
const AFTER_HAN = new RegExp(`(?<=[${HAN}])[,;:?!()]`, 'gu');
const BEFORE_HAN = /[,;:?!()](?=\p{Script=Han})/gu;
// a bracket that was opened full-width is closed so
const LEFT_OPEN = /(（[^（）()]{0,200})\)/gu;
const GAP = new RegExp(
  `(?<=[${HAN}])[ \\u00a0]+(?=[\\p{Script=Han}\\d《（“])|(?<=\\d)[ \\u00a0]+(?=\\p{Script=Han})`,
  'gu',
);
const NUMBER_YEAR = /(?<=[\p{Script=Han}])[[(（【]((?:19|20)\d{2})[\])）】](?=第?\d{1,4}号)/gu;
// XML allows no control characters, and no text of ours has a use for them
const CONTROL = new RegExp(
  `[${String.fromCharCode(0)}-${String.fromCharCode(8)}\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff]`,
  'gu',
);

const widened = (sign: string): string => FULL_WIDTH[sign] ?? sign;

/** A text as official documents set it: full-width punctuation, no gap beside Chinese characters, 〔〕 around the year of a number. */
export const officialText = (text: string): string =>
  text
    .replace(CONTROL, '')
    .replace(NUMBER_YEAR, '〔$1〕')
    .replace(AFTER_HAN, widened)
    .replace(BEFORE_HAN, widened)
    .replace(LEFT_OPEN, '$1）')
    .replace(GAP, '');

const HALF = /[\u0020-\u007e\u00b7]/;

/** The width of a text in characters: Latin letters and digits are half of one. */
export function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += HALF.test(sign) ? 0.5 : 1;
  return width;
}

/** A number and the unit behind it, which must stay on one line: 10个, 3项, 2026年, 86.42分, 〔2026〕12号. */
export const NUMBER_WITH_UNIT =
  /〔\d{4}〕第?\d{1,6}号?|[\d０-９][\d.．,%％/—-]{0,14}(?:个工作日|个月|工作日|万元|亿元|\p{Script=Han})?/gu;
