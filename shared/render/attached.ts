import { widthOf } from './typography.ts';

/** A line of 附件说明: how many characters it and its further lines are indented. */
export type AttachedLine = { readonly text: string; readonly first: number; readonly further: number };

/** 附件说明: “附件：1. …”, numbered where there are several, further lines under the name (GB/T 9704-2012, 7.3.4). */
export function attachedLines(names: readonly string[]): readonly AttachedLine[] {
  const word = '附件：';
  const bare = names.map(name => name.replace(/[。；;，,]{1,9}$/u, ''));
  if (bare.length === 1) return [{ text: `${word}${bare[0]}`, first: 2, further: 2 + widthOf(word) }];
  return bare.map((name, at) => {
    const number = `${at + 1}. `;
    const further = 2 + widthOf(word) + widthOf(number);
    const isFirst = at === 0;
    return { text: `${isFirst ? word : ''}${number}${name}`, first: isFirst ? 2 : 2 + widthOf(word), further };
  });
}
