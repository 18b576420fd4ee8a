import { strToU8, zipSync } from 'fflate';

// a file says the same whenever it is made: the year a packed file's clock begins
const WHEN = new Date(1980, 0, 1);

/** Packs XML parts by name into one file, the same bytes for the same parts. */
export const packed = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {
    level: 6,
    mtime: WHEN,
  });
