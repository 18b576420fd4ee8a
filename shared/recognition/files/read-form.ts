import { readPage } from '../page/read-page.ts';
import { readText } from '../page/read-text.ts';
import { decodeText } from './decode-text.ts';
import { readDocx } from './docx/read-docx.ts';
import { isWebArchive, readWebArchive } from './mht.ts';
import { readOfd } from './ofd/read-ofd.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { formOf, isLocked, kindOfZip } from './sniff.ts';
import { type FileKind, FileStop, type FormatText, type ReadContext } from './types.ts';
import { openZip } from './zip.ts';

/** A file's text with the kind of file its content shows it to be. */
export type KnownText = FormatText & { readonly kind: FileKind };

/** Reads a file of any form by its content; stops with the reason where it gives no text. Nothing of what it says was judged yet. */
export function readForm(bytes: Uint8Array, name: string, context: ReadContext): KnownText {
  const form = formOf(bytes, name);
  if (form === 'zip') {
    const zip = openZip(bytes, context.effort);
    const kind = kindOfZip(zip);
    return { kind, ...(kind === 'docx' ? readDocx(zip, context) : readOfd(zip)) };
  }
  if (form === 'pdf') return { kind: 'pdf', ...readPdf(bytes, context.effort) };
  if (form === 'compound') throw new FileStop(isLocked(bytes) ? 'encrypted' : 'binary-office');
  if (form === 'html' || form === 'text') return readWords(bytes, form, context);
  throw new FileStop(form === 'rich-text' ? 'binary-office' : form);
}

function readWords(bytes: Uint8Array, form: 'html' | 'text', { parseHtml, url }: ReadContext): KnownText {
  const unsigned = { signed: false, unseen: 0 };
  if (form === 'text' && isWebArchive(bytes)) {
    const html = readWebArchive(bytes);
    return { kind: 'html', page: readPage(parseHtml(html), { url }), ...unsigned };
  }
  const text = decodeText(bytes);
  const page = form === 'html' ? readPage(parseHtml(text), { url }) : readText(text, url);
  return { kind: form, page, ...unsigned };
}
