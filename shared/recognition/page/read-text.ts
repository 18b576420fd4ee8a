import { cleanText } from './clean.ts';
import { pairsOfBlocks } from './pairs.ts';
import type { Block, PageText } from './types.ts';

const LONGEST_TEXT = 400_000;

/** Reads plain text line by line; `at` counts the lines that are not empty. */
export function readText(text: string, url = ''): PageText {
  const lines = text.slice(0, LONGEST_TEXT).split(/\r\n|[\n\r\u2028\u2029]/);
  const blocks: Block[] = lines
    .map(cleanText)
    .filter(line => line !== '')
    .map((line, at) => ({ text: line, at, kind: 'text', level: 0 }));
  const sources = pairsOfBlocks(blocks);
  const taken = new Set(
    sources.flatMap(source => Array.from({ length: source.to - source.from }, (_, n) => source.from + n)),
  );
  return {
    url,
    title: '',
    metas: {},
    pairs: sources.map(source => source.pair),
    blocks: blocks.map(block => (taken.has(block.at) ? { ...block, kind: 'pair' } : block)),
    rows: [],
  };
}
