import { FileStop } from './types.ts';
import { parseXml, type XmlNode } from './xml.ts';
import type { Zip } from './zip.ts';

/** A part beside the text; null where it is missing or damaged, as then no program shows it either. */
export const readable = (zip: Zip, name: string): XmlNode | null =>
  unlessBroken(() => {
    const bytes = zip.part(name);
    return bytes === null ? null : parseXml(bytes);
  });

/** What reading something gives; null where it is damaged. Limits still stop the reading. */
export function unlessBroken<T>(read: () => T): T | null {
  try {
    return read();
  } catch (fault) {
    if (fault instanceof FileStop && fault.trouble !== 'broken') throw fault;
    return null;
  }
}
