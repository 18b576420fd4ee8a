import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Calendar } from '../../../shared/domain/calendar/types.ts';
import { byText } from '../../../shared/kernel/compare.ts';
import type { FileReading, FileTrouble } from '../../../shared/recognition/files/types.ts';
import { recognise } from '../../../shared/recognition/recognise.ts';
import type { Recognition } from '../../../shared/recognition/types.ts';
import { unread } from '../../../shared/recognition/unread.ts';
import { FILE_TROUBLES, IMAGE_ONLY, unseenWords } from '../../../shared/words/files.ts';
import { isReadable, readDocumentFile, UnreadableFile } from './read-file.ts';

/** What `six-ones recognise` is told besides the paths. */
export type RecogniseFilesOptions = {
  /** Where the files came from, for pages whose address matters. */
  readonly url?: string;
  /** What deadlines are counted by. */
  readonly calendar: Calendar;
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
      const reading = await readDocumentFile(path, options.url ?? '');
      if (!('page' in reading) && !SPEAKS.has(reading.found)) throw new UnreadableFile(`${path}：${reasonOf(reading)}`);
      const { recognition, ...notes } = recognised(reading, options.calendar);
      write(`${JSON.stringify({ file: path, ...recognition, ...notes })}\n`);
      if (notes.reading !== undefined) options.complain(`${path}：${notes.reading}`);
    } catch (fault) {
      if (!(fault instanceof UnreadableFile)) throw fault;
      failed = true;
      options.complain(fault.message);
    }
  }
  return failed ? 1 : 0;
}

/** What gives a result without text: nothing is wrong with these files. */
const SPEAKS = new Set<FileReading['found']>(['refused', 'image-only', 'empty']);

type Recognised = {
  readonly recognition: Recognition;
  /** It carries a signature, which was not checked. */
  readonly signed?: true;
  /** What of the file was not read, in Chinese. */
  readonly reading?: string;
};

function recognised(reading: FileReading, calendar: Calendar): Recognised {
  if (reading.found === 'text') {
    const { page, signed, unseen } = reading;
    const recognition = recognise(page, { calendar });
    if (recognition.refused !== null) return { recognition };
    return { recognition, ...(signed && { signed }), ...(unseen > 0 && { reading: unseenWords(unseen) }) };
  }
  const recognition = unread(reading.found === 'refused' ? reading.level : null);
  if (reading.found === 'empty') return { recognition, reading: reasonOf(reading) };
  if (reading.found !== 'image-only') return { recognition };
  return { recognition, ...(reading.signed && { signed: true as const }), reading: IMAGE_ONLY };
}

const reasonOf = ({ found }: FileReading): string => FILE_TROUBLES[found as FileTrouble] ?? '';

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
