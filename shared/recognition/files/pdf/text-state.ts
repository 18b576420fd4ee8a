import type { Font, Shown } from './font.ts';

/** How text is shown from here on (ISO 32000-1, 9.3). */
export type TextState = {
  font: Font | null;
  size: number;
  between: number;
  word: number;
  stretch: number;
  leading: number;
  rise: number;
  mode: number;
};

/** The state every page begins with. */
export const START: TextState = {
  font: null,
  size: 1,
  between: 0,
  word: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  mode: 0,
};

/** Sets one value of the text state; false where the operator is another. */
export function setText(text: TextState, word: string, value: number): boolean {
  if (word === 'TL') text.leading = value;
  else if (word === 'Tc') text.between = value;
  else if (word === 'Tw') text.word = value;
  else if (word === 'Tz') text.stretch = value / 100 || 1;
  else if (word === 'Ts') text.rise = value;
  else if (word === 'Tr') text.mode = value;
  else return false;
  return true;
}

/** How far a character moves the place of the next. */
export const advanceOf = ({ width, isSpace }: Shown, { size, between, word, stretch }: TextState): number =>
  ((width / 1000) * size + between + (isSpace ? word : 0)) * stretch;
