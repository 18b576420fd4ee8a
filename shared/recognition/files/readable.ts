import { LARGEST_BESIDE } from './limits.ts';
import { FileStop } from './types.ts';
import { parseXml, type XmlNode } from './xml.ts';
import type { Zip } from './zip.ts';

/**
 * Reads the parts of a packed file beside its text: null for one that is missing or damaged, as then no program shows it either. Stops
 * where all of them together are larger than any document's.
 */
export function besideReader(zip: Zip): { bytes(name: string): Uint8Array | null; xml(name: string): XmlNode | null } {
  let left = LARGEST_BESIDE;
  const bytes = (name: string): Uint8Array | null => {
    const part = unlessBroken(() => zip.part(name));
    left -= part?.length ?? 0;
    if (left < 0) throw new FileStop('too-big');
    return part;
  };
  return {
    bytes,
    xml(name) {
      const part = bytes(name);
      return part === null ? null : unlessBroken(() => parseXml(part));
    },
  };
}

/** What reading something gives; null where it is damaged. Limits still stop the reading. */
export function unlessBroken<T>(read: () => T): T | null {
  try {
    return read();
  } catch (fault) {
    if (fault instanceof FileStop && fault.trouble !== 'broken') throw fault;
    return null;
  }
}
