import type { PageNode } from '../page/node.ts';
import { readText } from '../page/read-text.ts';
import { wholeEffort } from './effort.ts';
import { lookInside } from './inside.ts';
import { hasText, levelIn, unseenOf } from './judge.ts';
import { LARGEST_FILE } from './limits.ts';
import { markingInName } from './marked-name.ts';
import { markingUnread } from './marking-unread.ts';
import { type KnownText, readForm } from './read-form.ts';
import { type FileReading, FileStop, type ReadContext } from './types.ts';

/** What reading a file may be told: how HTML becomes a tree here (nothing may be run or fetched), and where the file came from. */
export type ReadFileOptions = { readonly parseHtml: (html: string) => PageNode; readonly url?: string };

/**
 * Reads a file of any form by its content, never by its ending. The marking firewall runs first, over the name before the file is
 * opened, over the text before anything else has looked at it, and over all files inside of it, whose text is nobody's but theirs.
 * Never rejects: what cannot be read says why.
 */
export async function readFile(bytes: Uint8Array, name: string, options: ReadFileOptions): Promise<FileReading> {
  const named = markingInName(name);
  if (named !== null) return { found: 'refused', level: named };
  if (bytes.length > LARGEST_FILE) return { found: 'too-big' };
  const context: ReadContext = { url: '', ...options, effort: wholeEffort() };
  try {
    return judge(readForm(bytes, name, context), context);
  } catch (fault) {
    // whatever a damaged file brings a reader to, to the person it is a damaged file
    const found = fault instanceof FileStop ? fault.trouble : 'broken';
    const level = found === 'binary-office' ? markingUnread(bytes) : null;
    return level === null ? { found } : { found: 'refused', level };
  }
}

/** Text a person pasted or selected, behind the same firewall as a file. */
export function readPasted(text: string, url = ''): FileReading {
  const known: KnownText = { kind: 'text', page: readText(text, url), signed: false, unseen: 0 };
  const level = levelIn(known);
  const { kind, page, signed, unseen } = known;
  return level === null ? { found: 'text', kind, page, signed, unseen } : { found: 'refused', level };
}

function judge(text: KnownText, context: ReadContext): FileReading {
  const level = levelIn(text);
  if (level !== null) return { found: 'refused', level };
  const inside = lookInside(text.inside ?? [], context);
  if (inside.refused !== null) return { found: 'refused', level: inside.refused };
  const { kind, page, signed } = text;
  const unseen = unseenOf(text) + inside.unseen;
  if (hasText(text)) return { found: 'text', kind, page, signed, unseen };
  return unseen > 0 ? { found: 'image-only', kind, signed, unseen } : { found: 'empty' };
}
