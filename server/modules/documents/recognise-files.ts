import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { builtInCalendar } from '../../../shared/domain/calendar/tables.ts';
import { byText } from '../../../shared/kernel/compare.ts';
import { recognise } from '../../../shared/recognition/recognise.ts';
import { isReadable, readDocumentFile, UnreadableFile } from './read-file.ts';

/** What `six-ones recognise` is told besides the paths. */
export type RecogniseFilesOptions = {
  /** Where the files came from, for pages whose address matters. */
  readonly url?: string;
  /** Lines of paths, read where a path is `-`. */
  readonly input?: AsyncIterable<string | Uint8Array>;
  /** Takes one sentence for every file that could not be read. */
  readonly complain: (sentence: string) => void;
};

/**
 * Recognises files, the files of directories, and with `-` those listed on the input; writes one JSON object per line with
 * the fields of the wire contract of measuring. Returns 0, or 1 when any file could not be read.
 */
export async function recogniseFiles(
  paths: readonly string[],
  options: RecogniseFilesOptions,
  write: (line: string) => void,
): Promise<0 | 1> {
  let failed = false;
  for await (const path of filesOf(paths, options)) {
    try {
      const page = await readDocumentFile(path, options.url ?? '');
      write(`${JSON.stringify({ file: path, ...recognise(page, { calendar: builtInCalendar }) })}\n`);
    } catch (fault) {
      if (!(fault instanceof UnreadableFile)) throw fault;
      failed = true;
      options.complain(fault.message);
    }
  }
  return failed ? 1 : 0;
}

async function* filesOf(paths: readonly string[], options: RecogniseFilesOptions): AsyncGenerator<string> {
  for (const path of paths) {
    if (path === '-') yield* filesOf(await linesOf(options.input), options);
    else if (await isDirectory(path)) yield* inDirectory(path);
    else yield path;
  }
}

async function* inDirectory(directory: string): AsyncGenerator<string> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter(entry => entry.isFile() && isReadable(entry.name));
  yield* files.map(entry => join(entry.parentPath, entry.name)).sort(byText);
}

const isDirectory = async (path: string): Promise<boolean> => {
  const found = await stat(path).catch(() => null);
  return found?.isDirectory() ?? false;
};

async function linesOf(input: RecogniseFilesOptions['input']): Promise<string[]> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of input ?? [])
    text += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
  return text
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '' && line !== '-');
}
