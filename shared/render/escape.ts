const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text for XML or HTML, in an element or an attribute in double quotes. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, sign => NAMED[sign] ?? sign);
