import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { evidenceOf } from '../../../shared/recognition/evidence.ts';
import { placeRecogniser } from '../background/recogniser.ts';
import { recogniseText } from './recognise-text.ts';

/** Recognition as a part of its own: the background takes it in when a text is to be recognised. */
export default defineUnlistedScript(() => placeRecogniser({ recognise: recogniseText, evidenceOf }));
