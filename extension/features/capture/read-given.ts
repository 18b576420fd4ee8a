import type { Calendar } from '../../../shared/domain/calendar/types.ts';
import { readFile, readPasted } from '../../../shared/recognition/files/read-file.ts';
import type { FileReading } from '../../../shared/recognition/files/types.ts';
import type { PageNode } from '../../../shared/recognition/page/node.ts';
import { recognise } from '../../../shared/recognition/recognise.ts';
import { FILE_TROUBLES } from '../../../shared/words/files.ts';
import type { GivenReading } from './given.ts';

/** For these a person can still register by hand what they see. */
const BY_HAND = new Set<FileReading['found']>(['binary-office', 'encrypted', 'too-big']);

/** Reads and recognises a file on this device; a chunk of its own, loaded when the first file comes. */
export async function readGivenFile(bytes: Uint8Array, name: string, calendar: Calendar): Promise<GivenReading> {
  return recognised(await readFile(bytes, name, { parseHtml }), calendar);
}

/** Recognises text a person pasted or selected. */
export const readGivenText = (text: string, calendar: Calendar): GivenReading => recognised(readPasted(text), calendar);

// a document made so runs no script and loads nothing
const parseHtml = (html: string): PageNode => new DOMParser().parseFromString(html, 'text/html') as unknown as PageNode;

function recognised(reading: FileReading, calendar: Calendar): GivenReading {
  if (reading.found === 'refused') return { state: 'refused' };
  if (reading.found === 'image-only') return { state: 'image-only', signed: reading.signed };
  if (reading.found !== 'text') {
    return { state: 'trouble', sentence: FILE_TROUBLES[reading.found] ?? '', byHand: BY_HAND.has(reading.found) };
  }
  const { page, signed, unseen } = reading;
  const recognition = recognise(page, { calendar });
  if (recognition.refused !== null) return { state: 'refused' };
  return { state: 'document', recognition, page, signed, unseen };
}
