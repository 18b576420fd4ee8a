import { htmlTree } from '../../../../server/modules/documents/html-tree.ts';
import { readFile } from '../../../../shared/recognition/files/read-file.ts';
import type { FileReading } from '../../../../shared/recognition/files/types.ts';

/** Reads a file as both the command line and the extension do. */
export const read = (bytes: Uint8Array, name = '文件'): Promise<FileReading> =>
  readFile(bytes, name, { parseHtml: htmlTree });

/** The lines a file reads as; what was found instead, where it gave no text. */
export async function linesOf(bytes: Uint8Array, name = '文件'): Promise<string[]> {
  const reading = await read(bytes, name);
  return reading.found === 'text' ? reading.page.blocks.map(block => block.text) : [reading.found];
}
