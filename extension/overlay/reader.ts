import type { SiteRules } from '../../shared/domain/sites/types.ts';
import type { Rest } from '../../shared/recognition/page/steps.ts';
import type { FrameReading } from '../messages/contract.ts';

/** What reads a frame: it weighs more than all the rest, so it is brought only to pages that may be documents. */
export type Reader = {
  readText(document: Document, rules: SiteRules, rest: Rest): Promise<FrameReading>;
  elementAt(document: Document, block: number): HTMLElement | null;
};

// the scripts of one frame share the extension's own world, which no page sees
const PLACE = Symbol.for('six-ones.reader');

/** Leaves the reader where the overlay of the same frame finds it. */
export const placeReader = (reader: Reader): void => void Reflect.set(globalThis, PLACE, reader);

/** The reader of this frame; null as long as it was not brought. */
export const readerHere = (): Reader | null => (Reflect.get(globalThis, PLACE) as Reader | undefined) ?? null;
