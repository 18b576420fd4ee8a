import { recognise, refusal } from '../../shared/recognition/recognise.ts';
import type { Recognition, WorkdayRule } from '../../shared/recognition/types.ts';
import { type FrameOptions, readFrame } from './read-frame.ts';

/** What was read, and the id of the adapter that helped; null on a marked page. */
export type PageRecognition = { readonly recognition: Recognition; readonly site: string | null };

/** Reads and recognises a document in one place, where the weight of recognition does not matter. */
export function recognisePage(
  document: Document,
  url: string,
  options: FrameOptions & { readonly workdays?: WorkdayRule } = {},
): PageRecognition {
  const read = readFrame(document, url, options);
  if (read.marked !== null) return { recognition: refusal(read.marked), site: null };
  const given = options.workdays === undefined ? {} : { workdays: options.workdays };
  return { recognition: recognise(read.page, { ...given, hints: read.hints }), site: read.site };
}
