const MB = 1024 * 1024;

/** A file of more bytes than this is not opened. */
export const LARGEST_FILE = 64 * MB;
/** One part of a packed file may unpack to so many bytes. */
export const LARGEST_PART = 48 * MB;
/** All parts of a packed file that are read may unpack to so many bytes. */
export const LARGEST_UNPACKED = 128 * MB;
/** All parts of a packed file that only the marking firewall reads may unpack to so many bytes. */
export const LARGEST_BESIDE = 24 * MB;
/** Files in files are opened so deep: an attachment, what is attached to it, and no further. */
export const DEEPEST_INSIDE = 3;
/** Of all files that lie in one file so many are opened; the rest no program has seen. */
export const MOST_INSIDE = 60;
/** A packed file may hold so many entries. */
export const MOST_ENTRIES = 20_000;
/** XML may be nested so deep, in elements. */
export const DEEPEST_XML = 256;
/** One XML part may have so many elements. */
export const MOST_ELEMENTS = 800_000;
/** No more operators than this are run in all the pages of a PDF and of those inside of it. */
export const MOST_OPERATORS = 20_000_000;
/** So many pages are read; the longest document of the field has a tenth of them. */
export const MOST_PAGES = 1_000;
/** No more characters than this are taken out of a file. */
export const MOST_CHARACTERS = 400_000;
/** Fewer characters than this, white space left out, are no text layer: a page number, a stamp. */
export const FEWEST_CHARACTERS = 12;
