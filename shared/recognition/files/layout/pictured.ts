/** A4, in square millimetres. */
const PAGE = 210 * 297;
/** Pictures over so much of a page hide or replace its text, whatever lies under them. */
const WHOLE = 0.8;
/** Beside fewer characters than this, pictures over so much of a page are what it says. */
const FEW_CHARACTERS = 200;
const PART = 0.4;
/** The seal of a body is round or oval, and of a size that the State Council laid down: 42 or 45 millimetres, a little more with its edge. */
const SMALLEST_SEAL = 15;
const LARGEST_SEAL = 65;
const LONGEST_OVAL = 1.6;

/** Whether a page is a picture by the area its pictures cover, in square millimetres, and the characters that can be read on it. */
export function isPictured(area: number, characters: number, page = PAGE): boolean {
  const share = area / (page > 0 ? page : PAGE);
  return share >= WHOLE || (share >= PART && characters < FEW_CHARACTERS);
}

/** Whether a picture has the shape of a body's seal, in millimetres; a stamp that names a level is long and low. */
export const isSealShaped = (width: number, height: number): boolean =>
  Math.min(width, height) >= SMALLEST_SEAL &&
  Math.max(width, height) <= LARGEST_SEAL &&
  Math.max(width, height) <= LONGEST_OVAL * Math.min(width, height);
