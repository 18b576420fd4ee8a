import type { Marking } from '../../shared/recognition/marking/words.ts';
import { findMarking } from '../../shared/recognition/marking.ts';
import { type ReadOptions, readPage } from '../../shared/recognition/page/read-page.ts';
import type { PageText } from '../../shared/recognition/page/types.ts';
import type { SiteHints } from '../../shared/recognition/types.ts';
import { attempt, siteOf } from './index.ts';

/** What reading a live page may be told. */
export type FrameOptions = {
  readonly isHidden?: NonNullable<ReadOptions['isHidden']>;
  /** Adapters the server has turned off, by id. */
  readonly switchedOff?: readonly string[];
};

/** A frame's text with what its site's adapter knows, plain values only; of a marked page nothing but its level. */
export type FrameText =
  | { readonly marked: Marking }
  | { readonly marked: null; readonly page: PageText; readonly hints: SiteHints; readonly site: string };

/**
 * Reads one document in the order that must hold: its text, the marking firewall, and only then the site's adapter, which
 * never sees a marked page. Changes nothing in the page. Recognition of the result may run anywhere.
 */
export function readFrame(document: Document, url: string, options: FrameOptions = {}): FrameText {
  const { isHidden, switchedOff } = options;
  const text = readPage(document, isHidden === undefined ? { url } : { url, isHidden });
  const marked = findMarking(text).refused;
  if (marked !== null) return { marked };
  const page = { url, document, text };
  const site = siteOf(page, switchedOff);
  return { marked, page: text, hints: attempt(() => site.extract(page), {}), site: site.id };
}
