import { widthOf } from './typography.ts';

/** Characters of 二号 a row of 版心 holds. */
const LONGEST = 20;
/** What may not begin a line, and what may not end one. */
const NOT_FIRST = /^(?:[的了和与及等、，。；：》”）〕—·]|[省市县区镇](?!直))/u;
const NOT_LAST = /[《“（〔]$|(?:关于|和|与|及|对|在|《)$/u;
const MOST_LINES = 6;
const MOST_WORDS = 60;

/**
 * A title in lines, words whole, wide lines between narrower ones or ever wider or narrower (梯形或菱形; GB/T 9704-2012, 7.3.1). Line
 * breaks that it brings along stand.
 */
export const titleLines = (title: string): readonly string[] =>
  title.split('\n').flatMap(part => (widthOf(part) <= LONGEST ? [part] : inLines(part)));

function inLines(title: string): readonly string[] {
  // browsers of some years ago know no words
  if (!('Segmenter' in Intl)) return plainLines(title);
  const words = wordsOf(title);
  if (words.length > MOST_WORDS) return plainLines(title);
  const fewest = Math.ceil(widthOf(title) / LONGEST);
  for (let count = fewest; count <= Math.min(MOST_LINES, fewest + 1); count += 1) {
    const best = bestOf(words, count);
    if (best !== null) return best;
  }
  return plainLines(title);
}

function bestOf(words: readonly string[], count: number): readonly string[] | null {
  const ideal = widthOf(words.join('')) / count;
  let best: { readonly lines: readonly string[]; readonly cost: number } | null = null;
  for (const lines of splits(words, count, ideal)) {
    const cost = costOf(lines, ideal);
    if (best === null || cost < best.cost) best = { lines, cost };
  }
  return best?.lines ?? null;
}

function* splits(words: readonly string[], count: number, ideal: number): Generator<readonly string[]> {
  if (count === 1) {
    const last = words.join('');
    if (last !== '' && widthOf(last) <= LONGEST) yield [last];
    return;
  }
  for (const at of lineEnds(words, ideal)) {
    const line = words.slice(0, at).join('');
    for (const further of splits(words.slice(at), count - 1, ideal)) yield [line, ...further];
  }
}

// a line far from its share leads to no good shape
function lineEnds(words: readonly string[], ideal: number): readonly number[] {
  const ends: number[] = [];
  let line = '';
  for (const [at, word] of words.entries()) {
    line += word;
    const width = widthOf(line);
    if (width > LONGEST) break;
    if (width >= ideal * 0.55 && mayBreak(line, words[at + 1] ?? '')) ends.push(at + 1);
  }
  return ends;
}

const mayBreak = (line: string, next: string): boolean => !NOT_FIRST.test(next) && !NOT_LAST.test(line);

function costOf(lines: readonly string[], ideal: number): number {
  const widths = lines.map(widthOf);
  const uneven = widths.reduce((sum, width) => sum + (width - ideal) ** 2, 0);
  return uneven + (isShapely(widths) ? 0 : SHAPELESS) + inBrackets(lines) * TORN;
}

/** What a title without shape costs, and a name in 《》 torn in two, beside the unevenness of lines in square characters. */
const SHAPELESS = 1000;
const TORN = 60;

function inBrackets(lines: readonly string[]): number {
  let open = 0;
  let torn = 0;
  for (const line of lines.slice(0, -1)) {
    open += line.split('《').length - line.split('》').length;
    if (open > 0) torn += 1;
  }
  return torn;
}

// rising, falling, or rising and then falling; lines of one width make a block, which is no good shape
function isShapely(widths: readonly number[]): boolean {
  const peak = widths.indexOf(Math.max(...widths));
  const rises = widths.slice(1, peak + 1).every((width, at) => width > (widths[at] ?? 0));
  const falls = widths.slice(peak + 1).every((width, at) => width < (widths[peak + at] ?? 0));
  return rises && falls;
}

type Segment = { readonly segment: string };

function wordsOf(title: string): string[] {
  const words = [...(new Intl.Segmenter('zh', { granularity: 'word' }).segment(title) as Iterable<Segment>)];
  return words.map(({ segment }) => segment);
}

function plainLines(title: string): string[] {
  const lines = [''];
  for (const sign of title) {
    if (widthOf(`${lines.at(-1)}${sign}`) > LONGEST && !NOT_FIRST.test(sign)) lines.push('');
    lines.push(`${lines.pop()}${sign}`);
  }
  return lines;
}
