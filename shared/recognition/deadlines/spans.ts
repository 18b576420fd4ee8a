/** A stretch of a text, its end not included. */
export type Span = { readonly from: number; readonly to: number };

/** What stands inside 《》 belongs to a name, and “年初建账、年底交账”的制度 is one. */
export const quotedIn = (text: string): Span[] =>
  Array.from(text.matchAll(/《[^》]{0,200}》|“[^”]{0,60}”的?.{0,4}(?:原则|机制|制度|模式|思路|理念)/gu), match => ({
    from: match.index,
    to: match.index + match[0].length,
  }));

/** Whether two stretches share a character. */
export const overlap = (one: Span, other: Span): boolean => one.from < other.to && other.from < one.to;
