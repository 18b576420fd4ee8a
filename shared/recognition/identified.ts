import type { Recognition } from './types.ts';

/** Whether a reading says which document it is of: an addressed text in a frame of its own is a document, but its title stands elsewhere. */
export const isIdentified = ({ title, docNumber }: Recognition): boolean => title !== null || docNumber !== null;
