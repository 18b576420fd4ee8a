import { findMarking } from '../marking.ts';
import type { PageNode } from '../page/node.ts';
import { readPage } from '../page/read-page.ts';
import { readText } from '../page/read-text.ts';
import type { PageText } from '../page/types.ts';
import { markingBeside } from './beside.ts';
import { decodeText } from './decode-text.ts';
import { readDocx } from './docx/read-docx.ts';
import { FEWEST_CHARACTERS, LARGEST_FILE } from './limits.ts';
import { markingInName } from './marked-name.ts';
import { readOfd } from './ofd/read-ofd.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { formOf, isLocked, kindOfZip } from './sniff.ts';
import { type FileKind, type FileReading, FileStop, type FormatText } from './types.ts';
import { openZip } from './zip.ts';

/** What reading a file may be told: how HTML becomes a tree here (nothing may be run or fetched), and where the file came from. */
export type ReadFileOptions = { readonly parseHtml: (html: string) => PageNode; readonly url?: string };

/**
 * Reads a file of any form by its content, never by its ending. The marking firewall runs first, over the name before the file is
 * opened and over the text before anything else has looked at it. Never rejects: what cannot be read says why.
 */
export async function readFile(bytes: Uint8Array, name: string, options: ReadFileOptions): Promise<FileReading> {
  const named = markingInName(name);
  if (named !== null) return { found: 'refused', level: named };
  if (bytes.length > LARGEST_FILE) return { found: 'too-big' };
  try {
    const { kind, ...text } = await readForm(bytes, name, options);
    return judge(kind, text);
  } catch (fault) {
    // whatever a damaged file brings a reader to, to the person it is a damaged file
    return { found: fault instanceof FileStop ? fault.trouble : 'broken' };
  }
}

/** Text a person pasted or selected, behind the same firewall as a file. */
export function readPasted(text: string, url = ''): FileReading {
  return judge('text', { page: readText(text, url), signed: false, unseen: 0 });
}

function judge(kind: FileKind, { page, signed, unseen, pictures = unseen, beside = [] }: FormatText): FileReading {
  const refused = findMarking(page).refused ?? markingBeside(beside);
  if (refused !== null) return { found: 'refused', level: refused };
  if (lengthOf(page) >= FEWEST_CHARACTERS || kind === 'text' || kind === 'html')
    return { found: 'text', kind, page, signed, unseen };
  // small pictures illustrate a text; where there is none, they are the document
  return pictures > 0 ? { found: 'image-only', kind, signed, unseen: pictures } : { found: 'empty' };
}

const lengthOf = (page: PageText): number =>
  page.blocks.reduce((sum, block) => sum + block.text.replaceAll(' ', '').length, 0);

async function readForm(
  bytes: Uint8Array,
  name: string,
  { parseHtml, url = '' }: ReadFileOptions,
): Promise<FormatText & { readonly kind: FileKind }> {
  const form = formOf(bytes, name);
  if (form === 'zip') {
    const zip = openZip(bytes);
    const kind = kindOfZip(zip);
    return { kind, ...(kind === 'docx' ? readDocx(zip) : readOfd(zip)) };
  }
  if (form === 'pdf') return { kind: 'pdf', ...readPdf(bytes) };
  if (form === 'html') {
    return { kind: 'html', page: readPage(parseHtml(decodeText(bytes)), { url }), signed: false, unseen: 0 };
  }
  if (form === 'text') return { kind: 'text', page: readText(decodeText(bytes), url), signed: false, unseen: 0 };
  if (form === 'compound') throw new FileStop(isLocked(bytes) ? 'encrypted' : 'binary-office');
  throw new FileStop(form === 'rich-text' ? 'binary-office' : form);
}
