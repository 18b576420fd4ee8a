import type { Recognition } from './types.ts';

/**
 * Whether a reading says which document it is of. An addressed text in a frame of its own is a document, but its title stands
 * elsewhere. Of a page somebody taught (`isTaught`) it counts with title and number lost too, so that the loss is told.
 */
export const isIdentified = ({ title, docNumber }: Recognition, isTaught: boolean): boolean =>
  title !== null || docNumber !== null || isTaught;
