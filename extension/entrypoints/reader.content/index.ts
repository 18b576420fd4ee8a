import { defineContentScript } from 'wxt/utils/define-content-script';
import { elementAt, readText } from '../../overlay/look.ts';
import { placeReader } from '../../overlay/reader.ts';

/** The reader in one frame: brought in only where the first look says that there may be a document. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  allFrames: true,
  main: () => placeReader({ readText, elementAt }),
});
