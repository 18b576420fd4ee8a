import { findMarking } from '../../shared/recognition/marking.ts';
import { type ReadOptions, readPage } from '../../shared/recognition/page/read-page.ts';
import { recognise } from '../../shared/recognition/recognise.ts';
import type { Recognition, WorkdayRule } from '../../shared/recognition/types.ts';
import { attempt, siteOf } from './index.ts';

/** What reading a live page may be told. */
export type PageOptions = {
  readonly workdays?: WorkdayRule;
  readonly isHidden?: NonNullable<ReadOptions['isHidden']>;
  /** Adapters the server has turned off, by id. */
  readonly switchedOff?: readonly string[];
};

/** What was read, and the id of the adapter that helped; null on a marked page, which no adapter gets to see. */
export type PageRecognition = { readonly recognition: Recognition; readonly site: string | null };

/**
 * Reads one document in the order that must hold: its text, the marking firewall, and only then the site's adapter and the
 * fields. Changes nothing in the page and keeps nothing of a marked one.
 */
export function recognisePage(document: Document, url: string, options: PageOptions = {}): PageRecognition {
  const { workdays, isHidden, switchedOff } = options;
  const text = readPage(document, isHidden === undefined ? { url } : { url, isHidden });
  const given = workdays === undefined ? {} : { workdays };
  if (findMarking(text).refused !== null) return { recognition: recognise(text, given), site: null };
  const page = { url, document, text };
  const site = siteOf(page, switchedOff);
  const hints = attempt(() => site.extract(page), {});
  return { recognition: recognise(text, { ...given, hints }), site: site.id };
}
