import type { PageText } from '../../../shared/recognition/page/types.ts';
import type { Recognition } from '../../../shared/recognition/types.ts';

/** What a document handed over by a person gives: its text recognised, pictures only, a marking, or a reason in one sentence. */
export type GivenReading =
  | { readonly state: 'reading' }
  | {
      readonly state: 'document';
      readonly recognition: Recognition;
      readonly page: PageText;
      readonly signed: boolean;
      /** Pages that are pictures, of which nobody has read whether they are marked. */
      readonly unseen: number;
    }
  | { readonly state: 'image-only'; readonly signed: boolean }
  | { readonly state: 'refused' }
  | { readonly state: 'trouble'; readonly sentence: string; readonly byHand: boolean };

/** A document a person handed over: a file, an attachment, pasted or selected text. */
export type Given = {
  /** Tells it from all others of this panel. */
  readonly key: string;
  /** The file's name, or what kind of text it is; '' for a marked one, of which not even the name is kept. */
  readonly name: string;
  readonly isFile: boolean;
  /** Where an attachment was fetched from. */
  readonly address: string | null;
  readonly reading: GivenReading;
};
