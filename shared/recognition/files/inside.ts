import type { Marking } from '../marking/words.ts';
import { levelIn, unseenOf } from './judge.ts';
import { DEEPEST_INSIDE } from './limits.ts';
import { markingInName } from './marked-name.ts';
import { markingUnread } from './marking-unread.ts';
import { readPackage } from './package.ts';
import { type KnownText, readForm } from './read-form.ts';
import { formOf, isDocument } from './sniff.ts';
import { FileStop, type InsideFile, type ReadContext } from './types.ts';
import { openZip } from './zip.ts';

/** What the files inside of a file bear: the first level found, and how much of them no program has seen. */
export type InsideFound = { readonly refused: Marking | null; readonly unseen: number };

/**
 * Looks at the files inside of a file for markings, each read as a file of its own and kept by nobody. What cannot be opened, lies too
 * deep or is one too many counts as unseen, never as unmarked.
 */
export function lookInside(files: readonly InsideFile[], context: ReadContext, depth = 1): InsideFound {
  let unseen = 0;
  for (const file of files) {
    const found = lookAt(file, context, depth);
    if (found.refused !== null) return found;
    unseen += found.unseen;
  }
  return { refused: null, unseen };
}

const UNSEEN: InsideFound = { refused: null, unseen: 1 };
const NOTHING: InsideFound = { refused: null, unseen: 0 };

function lookAt({ name, bytes }: InsideFile, context: ReadContext, depth: number): InsideFound {
  const refused = markingInName(name);
  if (refused !== null) return { refused, unseen: 0 };
  if (depth > DEEPEST_INSIDE || context.effort.inside <= 0) return UNSEEN;
  context.effort.inside -= 1;
  try {
    const content = bytes();
    return content === null || content.length === 0 ? NOTHING : lookAtContent(content, name, context, depth);
  } catch {
    // whatever a damaged file brings a reader to, nobody has seen it
    return UNSEEN;
  }
}

function lookAtContent(content: Uint8Array, name: string, context: ReadContext, depth: number): InsideFound {
  try {
    const text = readInner(content, name, context);
    const refused = levelIn(text);
    if (refused !== null) return { refused, unseen: 0 };
    const deeper = lookInside(text.inside ?? [], context, depth + 1);
    return { refused: deeper.refused, unseen: deeper.unseen + unseenOf(text) };
  } catch (fault) {
    if (fault instanceof FileStop && fault.trouble === 'empty') return NOTHING;
    return { refused: markingUnread(content), unseen: 1 };
  }
}

function readInner(content: Uint8Array, name: string, context: ReadContext): KnownText {
  if (formOf(content, name) !== 'zip') return readForm(content, name, context);
  const zip = openZip(content, context.effort);
  return isDocument(zip) ? readForm(content, name, context) : readPackage(zip);
}
