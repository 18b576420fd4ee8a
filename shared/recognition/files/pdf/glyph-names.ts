const NAMED =
  'space  exclam ! quotedbl " numbersign # dollar $ percent % ampersand & quotesingle \' quoteright ’ quoteleft ‘ parenleft ( ' +
  'parenright ) asterisk * plus + comma , hyphen - minus - period . slash / zero 0 one 1 two 2 three 3 four 4 five 5 six 6 ' +
  'seven 7 eight 8 nine 9 colon : semicolon ; less < equal = greater > question ? at @ bracketleft [ backslash \\ ' +
  'bracketright ] asciicircum ^ underscore _ grave ` braceleft { bar | braceright } asciitilde ~ bullet • endash – emdash — ' +
  'quotedblleft “ quotedblright ” ellipsis … periodcentered · multiply × degree ° section § copyright © registered ® fi fi ' +
  'fl fl guillemotleft « guillemotright »';

const words = NAMED.split(' ');
const TEXT_OF = new Map<string, string>([['space', ' ']]);
for (let index = 2; index + 1 < words.length; index += 2) TEXT_OF.set(words[index] ?? '', words[index + 1] ?? '');

/** The text a glyph's name stands for (Adobe Glyph List, as far as Chinese documents need it); null for names that say nothing. */
export function textOfGlyph(name: string): string | null {
  const bare = name.split('.', 1)[0] ?? name;
  if (bare.length === 1) return bare;
  const named = TEXT_OF.get(bare);
  if (named !== undefined) return named;
  const code = /^(?:uni([0-9A-F]{4})|u([0-9A-F]{4,6}))$/.exec(bare);
  const point = Number.parseInt(code?.[1] ?? code?.[2] ?? '', 16);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : null;
}
