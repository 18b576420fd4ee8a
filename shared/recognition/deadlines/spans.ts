/** A stretch of a text, its end not included. */
export type Span = { readonly from: number; readonly to: number };

/** What stands inside 《》 belongs to a name. */
export const quotedIn = (text: string): Span[] =>
  Array.from(text.matchAll(/《[^》]{0,200}》/gu), match => ({
    from: match.index,
    to: match.index + match[0].length,
  }));

/** Whether two stretches share a character. */
export const overlap = (one: Span, other: Span): boolean => one.from < other.to && other.from < one.to;
