/** A text without the spaces between its characters, and for each of its characters where it stood; null: where it stands. */
export type Squeezed = { readonly text: string; readonly at: readonly number[] | null };

const SPACE = /[\s\u200b-\u200f\u2060\ufeff]/;
const DIGIT = /\d/;
/** Whatever may have to be changed; most sentences hold none of it. */
const UNEVEN = /[\s\u200b-\u200f\u2060\ufeff\uff10-\uff1aOoОlI]/;
/** Letters that scanners read where a digit stood. */
const MISREAD: Readonly<Record<string, string>> = { O: '0', o: '0', О: '0', l: '1', I: '1' };

/**
 * The text as the grammar reads it: no white space but one between two digits (`2 021年`, but `3 12月` stays two numbers),
 * full-width digits and colons made plain, O and l between digits read as 0 and 1.
 */
export function squeeze(text: string): Squeezed {
  if (!UNEVEN.test(text)) return { text, at: null };
  const signs: string[] = [];
  const at: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const sign = text.charAt(index);
    if (SPACE.test(sign)) continue;
    const plain = plainSign(sign);
    const apart = at.length > 0 && (at.at(-1) ?? 0) < index - 1;
    if (apart && DIGIT.test(plain) && DIGIT.test(signs.at(-1) ?? '')) {
      signs.push(' ');
      at.push(index - 1);
    }
    signs.push(plain);
    at.push(index);
  }
  for (let index = 0; index < signs.length; index += 1) {
    const digit = MISREAD[signs[index] ?? ''];
    if (digit !== undefined && besideDigit(signs, index)) signs[index] = digit;
  }
  return { text: signs.join(''), at };
}

function plainSign(sign: string): string {
  const code = sign.charCodeAt(0);
  return code >= 0xff10 && code <= 0xff1a ? String.fromCharCode(code - 0xfee0) : sign;
}

const besideDigit = (signs: readonly string[], index: number): boolean =>
  DIGIT.test(signs[index - 1] ?? '') && /[\d年月日]/.test(signs[index + 1] ?? '');

/** The stretch of the original text a stretch of the squeezed one stands for. */
export function stretch({ at }: Squeezed, from: number, to: number): { readonly from: number; readonly to: number } {
  return at === null ? { from, to } : { from: at[from] ?? 0, to: (at[to - 1] ?? -1) + 1 };
}
