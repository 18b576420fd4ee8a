import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { elementAt, readText } from '../../overlay/look.ts';
import { placeReader } from '../../overlay/reader.ts';

/** The reader in one frame: brought in only where the first look says that there may be a document. */
export default defineUnlistedScript(() => placeReader({ readText, elementAt }));
