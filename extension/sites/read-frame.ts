import type { KnownSite, TaughtOutcome } from '../../shared/domain/sites/types.ts';
import { markingInField } from '../../shared/recognition/marking/field.ts';
import type { Marking } from '../../shared/recognition/marking/words.ts';
import { findMarking } from '../../shared/recognition/marking.ts';
import { type ReadOptions, readPageInParts } from '../../shared/recognition/page/read-page.ts';
import type { PageText } from '../../shared/recognition/page/types.ts';
import type { SiteHints } from '../../shared/recognition/types.ts';
import { attempt, siteOf } from './index.ts';
import { taughtText, withoutLost } from './taught/taught-text.ts';

/** What reading a live page may be told. */
export type FrameOptions = Pick<ReadOptions, 'isHidden' | 'within'> & {
  /** Gives the page its turn between two parts of the work; null to go on at once. */
  readonly rest?: () => Promise<void> | null;
  /** Adapters the server has turned off, by id. */
  readonly switchedOff?: readonly string[];
  /** Systems people taught, of this page's host. */
  readonly taught?: readonly KnownSite[];
};

/** A frame's text with what its site's adapter knows, plain values only; of a marked page nothing but its level. */
export type FrameText =
  | { readonly marked: Marking }
  | {
      readonly marked: null;
      readonly page: PageText;
      readonly hints: SiteHints;
      /** The adapter's id. */
      readonly site: string;
      /** How the taught system of this page fared; null where it is of none. */
      readonly taught: TaughtOutcome | null;
    };

/**
 * Reads one document in the order that must hold: its text, the marking firewall, and only then the site's adapter, which
 * never sees a marked page. Changes nothing in the page. Recognition of the result may run anywhere.
 */
export async function readFrame(document: Document, url: string, options: FrameOptions = {}): Promise<FrameText> {
  const { switchedOff, taught = [], rest = () => null, isHidden, within } = options;
  const reading = { url, isHidden, within };
  const { asides = [], ...text } = await readPageInParts(document, reading, rest);
  await rest();
  const marked = findMarking({ ...text, asides }).refused;
  if (marked !== null) return { marked };
  await rest();
  // what stands aside was for the firewall only and is not handed on
  const page = { url, document, text };
  const site = siteOf(page, switchedOff);
  await rest();
  const built = attempt(() => site.extract(page), {});
  await rest();
  const own = attempt(() => taughtText(document, text, taught, reading), null);
  const hints = own === null ? built : { ...withoutLost(built, own.outcome), ...own.hints };
  // a marking may stand where only the system's own ways lead
  const hinted = hints.marking === undefined ? null : markingInField(hints.marking);
  if (hinted !== null) return { marked: hinted };
  // handing a long text on takes its time too
  await rest();
  return { marked, page: own?.page ?? text, hints, site: own?.outcome.id ?? site.id, taught: own?.outcome ?? null };
}
