import type { Marking } from '../marking/words.ts';
import type { PageNode } from '../page/node.ts';
import type { PageText } from '../page/types.ts';
import type { Beside } from './beside.ts';
import type { Effort } from './effort.ts';

/** What kind of file it is by its content, whatever its name ends in. */
export type FileKind = 'docx' | 'ofd' | 'pdf' | 'html' | 'text';

/** Why no text came out of a file; `shared/words/files.ts` has the sentence for each. */
export type FileTrouble = 'binary-office' | 'broken' | 'encrypted' | 'too-big' | 'empty' | 'unknown';

/**
 * What a file shows. `unseen` counts pages that are pictures without text, and objects and attachments that could not be opened: what
 * they bear no program has seen, so a person must say that the document is unmarked. Of a marked file nothing is told but its level. `signed`: it carries an electronic signature, whose
 * validity nobody here has checked.
 */
export type FileReading =
  | {
      readonly found: 'text';
      readonly kind: FileKind;
      readonly page: PageText;
      readonly signed: boolean;
      readonly unseen: number;
    }
  | { readonly found: 'image-only'; readonly kind: FileKind; readonly signed: boolean; readonly unseen: number }
  | { readonly found: 'refused'; readonly level: Marking }
  | { readonly found: FileTrouble };

/**
 * What a reader of one format brings back: the document as a page, before anything has looked at what it says, and what it holds
 * beside its text. `pictures`: all of them, where not every picture is a page nobody has read. `inside`: files of their own in it.
 */
export type FormatText = {
  readonly page: PageText;
  readonly signed: boolean;
  readonly unseen: number;
  readonly pictures?: number;
  readonly beside?: Beside;
  readonly inside?: readonly InsideFile[];
};

/** A file that lies in another: an attachment, an embedded object. `bytes` is null where it is missing; it may stop as any reading. */
export type InsideFile = { readonly name: string; readonly bytes: () => Uint8Array | null };

/** What every reader is given: how HTML becomes a tree, where the file came from, and what may still be spent. */
export type ReadContext = {
  readonly parseHtml: (html: string) => PageNode;
  readonly url: string;
  readonly effort: Effort;
};

/** Stops the reading of a file, for a reason a person can be told. */
export class FileStop extends Error {
  override name = 'FileStop';
  readonly trouble: FileTrouble;

  constructor(trouble: FileTrouble) {
    super(trouble);
    this.trouble = trouble;
  }
}
