/** Fields whose results are no text of the document: page numbers and tables of contents. */
const NOT_TEXT = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|TOC|PAGEREF)\b/i;

/** Whether a field's result is left out, by its code. */
export const isLeftOut = (code: string): boolean => NOT_TEXT.test(code);

type Field = { code: string; phase: 'code' | 'result' };

/** Where in Word's fields the reading stands; they may be nested and run over many paragraphs. */
export class FieldState {
  readonly #open: Field[] = [];

  /** Takes a `w:fldChar`. */
  mark(kind: string): void {
    const top = this.#open.at(-1);
    if (kind === 'begin') this.#open.push({ code: '', phase: 'code' });
    else if (kind === 'separate' && top !== undefined) top.phase = 'result';
    else if (kind === 'end') this.#open.pop();
  }

  /** Takes a piece of a field's code. */
  code(text: string): void {
    const top = this.#open.at(-1);
    if (top?.phase === 'code') top.code += text;
  }

  /** Whether text that comes now is shown and belongs to the document. */
  get shows(): boolean {
    return this.#open.every(field => field.phase === 'result' && !isLeftOut(field.code));
  }
}
