import { readNotice } from '../../../shared/domain/calendar/read-notice.ts';
import { builtInCalendar } from '../../../shared/domain/calendar/tables.ts';
import type { Calendar } from '../../../shared/domain/calendar/types.ts';
import { FILE_TROUBLES } from '../../../shared/words/files.ts';
import { readDocumentFile, UnreadableFile } from './read-file.ts';

/** A calendar of a file, or why it gives none, as a Chinese sentence. */
export type CalendarOfFile =
  | { readonly ok: true; readonly calendar: Calendar }
  | { readonly ok: false; readonly reason: string };

/** The built-in calendar with the year a file’s notice is about; the file is of any kind that is read. */
export async function calendarOfFile(path: string): Promise<CalendarOfFile> {
  const reading = await readDocumentFile(path, '').catch((fault: unknown) => {
    if (fault instanceof UnreadableFile) return null;
    throw fault;
  });
  if (reading === null) return { ok: false, reason: '文件不存在或不可读，请检查路径。' };
  if (reading.found !== 'text')
    return {
      ok: false,
      reason: FILE_TROUBLES[reading.found as keyof typeof FILE_TROUBLES] ?? '文件中没有可读的文字。',
    };
  const read = readNotice(reading.page.blocks.map(block => block.text).join('\n'), builtInCalendar);
  return read.sound ? { ok: true, calendar: read.next } : { ok: false, reason: read.problems.join('') };
}
