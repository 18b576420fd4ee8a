const DIGITS = '零一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];
const CIRCLED_ONE = 0x2460;
const CIRCLED = 20;
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
const MOST = 9_999;
const LETTERS = 26;

/** A number in one of Word's formats (ECMA-376 17.18.59), in Arabic figures where the format is unknown. */
export function numeral(value: number, format: string): string {
  if (!Number.isSafeInteger(value) || value < 1 || value > MOST) return String(value);
  if (/^(?:chinese|taiwanese|ideograph|japaneseCounting)/.test(format)) return chinese(value);
  if (format === 'decimalZero') return String(value).padStart(2, '0');
  if (/^decimalEnclosedCircle/.test(format) && value <= CIRCLED) return String.fromCharCode(CIRCLED_ONE + value - 1);
  if (format === 'upperLetter') return letter(value);
  if (format === 'lowerLetter') return letter(value).toLowerCase();
  if (format === 'upperRoman') return roman(value);
  if (format === 'lowerRoman') return roman(value).toLowerCase();
  return String(value);
}

/** A number from 1 to 9999 as it is counted in Chinese: 十, 十一, 一百零二. */
export function chinese(value: number): string {
  let text = '';
  let gap = false;
  const figures = String(value);
  for (const [index, figure] of [...figures].entries()) {
    const unit = UNITS[figures.length - 1 - index] ?? '';
    if (figure === '0') gap = text !== '';
    else {
      text += `${gap ? '零' : ''}${DIGITS[Number(figure)]}${unit}`;
      gap = false;
    }
  }
  return text.replace(/^一十/, '十');
}

const letter = (value: number): string =>
  String.fromCharCode('A'.charCodeAt(0) + ((value - 1) % LETTERS)).repeat(Math.ceil(value / LETTERS));

function roman(value: number): string {
  let left = value;
  let text = '';
  for (const [worth, sign] of ROMAN) {
    while (left >= worth) {
      text += sign;
      left -= worth;
    }
  }
  return text;
}
