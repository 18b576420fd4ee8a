import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { readPage } from '../../../shared/recognition/page/read-page.ts';
import { readText } from '../../../shared/recognition/page/read-text.ts';
import type { PageText } from '../../../shared/recognition/page/types.ts';
import { htmlTree } from './html-tree.ts';

const HTML = new Set(['.html', '.htm', '.shtml', '.xhtml']);
const TEXT = new Set(['.txt', '.text', '.md']);
const LATER = new Set(['.docx', '.pdf', '.ofd']);
const LARGEST_FILE = 64 * 1024 * 1024;

/** Why a file cannot be read, as one sentence for the person who named it. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile';
}

/** Whether this version reads files with such an ending. */
export const isReadable = (path: string): boolean => HTML.has(endingOf(path)) || TEXT.has(endingOf(path));

const endingOf = (path: string): string => extname(path).toLowerCase();

/** A file as recognition sees it; `url` is where an HTML file came from. Throws UnreadableFile with a sentence in Chinese. */
export async function readDocumentFile(path: string, url: string): Promise<PageText> {
  const ending = endingOf(path);
  if (LATER.has(ending)) throw new UnreadableFile(`${path}：本版本还不能读${ending}文件，请先另存为网页或纯文本`);
  if (!isReadable(path)) throw new UnreadableFile(`${path}：只能读.html和.txt文件`);
  const bytes = await readFile(path).catch((fault: NodeJS.ErrnoException) => {
    throw new UnreadableFile(`${path}：${fault.code === 'ENOENT' ? '没有这个文件' : '文件打不开'}`);
  });
  if (bytes.length > LARGEST_FILE) throw new UnreadableFile(`${path}：文件超过64MB，不读`);
  const text = decode(bytes, HTML.has(ending));
  return HTML.has(ending) ? readPage(htmlTree(text), { url }) : readText(text, url);
}

const DECLARED = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,20})/i;
const HEAD_BYTES = 4096;

/** The text of a file in the encoding it declares, else in UTF-8, else in GB 18030, which old portals still use. */
export function decode(bytes: Uint8Array, isHtml: boolean): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const head = isHtml ? new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES)) : '';
  const declared = DECLARED.exec(head)?.[1] ?? 'utf-8';
  return decodeAs(declared, bytes) ?? decodeAs('utf-8', bytes) ?? new TextDecoder('gb18030').decode(bytes);
}

// A page that declares one encoding and is written in another fails here and is tried in the next.
function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(/^gb/i.test(encoding) ? 'gb18030' : encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
