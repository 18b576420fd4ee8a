import type { Marking } from '../marking/words.ts';
import { findMarking } from '../marking.ts';
import { readText } from '../page/read-text.ts';

const ENDING = /\.[a-z0-9]{1,5}$/i;

/** The level a file's name bears, with or without its ending: 机密★关于….docx, 关于…（秘密）.pdf. */
export const markingInName = (name: string): Marking | null =>
  findMarking(readText(name)).refused ?? findMarking(readText(name.replace(ENDING, ''))).refused;
