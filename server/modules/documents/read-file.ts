import { readFile as readBytes, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { LARGEST_FILE } from '../../../shared/recognition/files/limits.ts';
import { readFile } from '../../../shared/recognition/files/read-file.ts';
import type { FileReading } from '../../../shared/recognition/files/types.ts';
import { htmlTree } from './html-tree.ts';

/** Endings of files that are taken out of a directory; what a file is, its content says. */
const ENDINGS = new Set('.html .htm .shtml .xhtml .txt .text .md .docx .pdf .ofd .doc .wps'.split(' '));

/** Why a file could not be opened, as one sentence for the person who named it. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile';
}

/** Whether a file of such a name is looked at when its directory is. */
export const isReadable = (path: string): boolean => ENDINGS.has(extname(path).toLowerCase());

/** A file's text, or why it gives none; `url` is where an HTML file came from. Throws UnreadableFile where it cannot be opened. */
export async function readDocumentFile(path: string, url: string): Promise<FileReading> {
  const bytes = await open(path);
  return bytes === null ? { found: 'too-big' } : readFile(bytes, basename(path), { parseHtml: htmlTree, url });
}

async function open(path: string): Promise<Uint8Array | null> {
  try {
    const { size } = await stat(path);
    return size > LARGEST_FILE ? null : await readBytes(path);
  } catch (fault) {
    const isAbsent = (fault as NodeJS.ErrnoException).code === 'ENOENT';
    throw new UnreadableFile(`${path}：${isAbsent ? '没有这个文件' : '文件打不开'}`);
  }
}
