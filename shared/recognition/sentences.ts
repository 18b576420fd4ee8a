/** A sentence and where it begins in its block. */
export type Sentence = { readonly text: string; readonly from: number };

const STOP = /[。！？!?\n]/g;
const LONGEST = 600;

/** The sentences of a text; one that never ends is cut, so that patterns stay quick on hostile text. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  const push = (to: number): void => {
    for (let start = from; start < to; start += LONGEST) {
      sentences.push({ text: text.slice(start, Math.min(to, start + LONGEST)), from: start });
    }
    from = to;
  };
  for (const match of text.matchAll(STOP)) push(match.index + 1);
  push(text.length);
  return sentences.filter(sentence => sentence.text.trim() !== '');
}
