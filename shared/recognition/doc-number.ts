import { bareNumber, DOC_NUMBER, ORDER_NUMBER, WHOLE_NUMBER, YEARLY_NUMBER } from './number-form.ts';
import { isFullName, isOrgan } from './organs.ts';
import { flat } from './page/clean.ts';

// In a masthead run together the code follows one of these words without a break, or a label stands before it.
const MASTHEAD_WORDS =
  /^.*(?:文件|文号|字号|明电|电报|传真|内部|公报|特急|加急|特提|平急|签发|等级|的[\p{Script=Han}]{0,4}(?:通知|意见|决定|批复|复函|函|公告|通告|通报|答复|报告|请示|办法|方案|规定|决议))(?=[\p{Script=Han}]{2,14}$)/u;
const LONGEST_CODE = 14;

/** A document number in its normal form, and whether it was written in it. */
export type DocNumber = { readonly text: string; readonly regular: boolean };

/** The normal form `机关代字〔年〕N号` of the three parts; a code longer than any real one is null. */
export function numberOf(code: string, year: string, serial: string): string | null {
  const bare = withoutMasthead(flat(code).replace(MASTHEAD_WORDS, ''));
  if (bare.length < 2 || bare.length > LONGEST_CODE) return null;
  return `${bare}〔${flat(year)}〕${Number(flat(serial))}号`;
}

// 某某省教育厅某教字: the organ's full name before its own code; 民航总局〔2006〕80号 keeps the name, for it is the code.
function withoutMasthead(code: string): string {
  for (let length = code.length - 2; length >= 5; length -= 1) {
    const rest = code.slice(length);
    if (!/^(?:公告|通告|令|函)$/.test(rest) && isFullName(code) && isOrgan(code.slice(0, length))) return rest;
  }
  return code;
}

/** The number a labelled value holds: normal form, 令第N号 or N年第N号; null for 无, dashes and anything else. */
export function numberInField(value: string): DocNumber | null {
  const match = WHOLE_NUMBER.exec(value.replace(/^[（(【\s]+/, ''));
  if (match !== null) {
    const text = numberOf(match[1] ?? '', match[2] ?? '', match[3] ?? '');
    return text === null ? null : { text, regular: flat(value) === text };
  }
  const bare = bareNumber(value);
  const yearly = YEARLY_NUMBER.exec(bare);
  if (yearly !== null) return { text: bare, regular: false };
  return ORDER_NUMBER.test(bare) ? { text: bare, regular: true } : null;
}

/** A number found in running text, with the place it stands at. */
export type NumberInText = {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly regular: boolean;
};

const ANYWHERE = new RegExp(DOC_NUMBER, 'gu');
const CITED_CODE = /^(?:按照|根据|依据|遵照|参照|执行|落实|见|以|和|及)/;
// 关于转发某办明电〔2017〕45号文件的通知
const NAMED_IN_TITLE = /关于|转发|印发|批转/;
const CITING = /[》〉”"』][ ]?[（(〔[【]?$|[(（][^）)]{0,40}$|根据$|按照$|依据$|以$|执行$|、$|和$|及$/;

/**
 * The first number of a text that is its own and not another document's: numbers in brackets behind a title in 《》,
 * and numbers after 根据 or 按照, belong to others.
 */
export function ownNumberIn(text: string, isBracketedLine = false): NumberInText | null {
  for (const match of text.matchAll(ANYWHERE)) {
    const [whole, code = '', year = '', serial = ''] = match;
    if (!isBracketedLine && CITING.test(text.slice(Math.max(0, match.index - 42), match.index))) continue;
    const normal = numberOf(code, year, serial);
    if (normal === null || CITED_CODE.test(code) || NAMED_IN_TITLE.test(normal)) continue;
    const codeLength = normal.indexOf('〔');
    return {
      text: normal,
      from: match.index + Math.max(0, code.length - codeLength),
      to: match.index + whole.length,
      regular: flat(whole).endsWith(normal),
    };
  }
  return null;
}
