/** Text as fragments are compared: lower case, without blanks, brackets and marks: 〔2026〕12号 as 202612号. */
export const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s〔〕[\]()【】《》“”"'·、，,。-]/gu, '');

/** The fragments of what was typed, folded; each of them must be found. */
export const fragmentsOf = (text: string): readonly string[] =>
  text
    .split(/[\s，、]+/u)
    .map(fold)
    .filter(part => part !== '');
