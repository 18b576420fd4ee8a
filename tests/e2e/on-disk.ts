import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a browser notes of the pages a person opens is the browser’s own affair, with and without the extension. */
const OF_THE_BROWSER =
  /\/(?:History|Visited Links|Sessions|Session Storage|Cache|Code Cache|GPUCache|Network|Network Persistent State|TransportSecurity|Favicons|Shortcuts|Top Sites|Preferences|Secure Preferences|Affiliation Database|optimization_guide[^/]*|[Ss]egmentation[ _][Pp]latform|blob_storage|shared_proto_db)(?:\/|-journal|$)/;

/** The files below a folder, but the browser’s own, in which one of the words stands, in any encoding they may be kept in. */
export function filesWith(folder: string, words: readonly string[]): readonly string[] {
  const forms = words.flatMap(word => [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')]);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .filter(path => !OF_THE_BROWSER.test(path))
    .filter(path => {
      const bytes = readFileSync(path);
      return forms.some(form => bytes.includes(form));
    });
}
