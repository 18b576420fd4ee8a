import type { PageText } from '../../shared/recognition/page/types.ts';
import type { SiteHints } from '../../shared/recognition/types.ts';

/** All an adapter is given: the one document of its frame, already read as text. */
export type SitePage = { readonly url: string; readonly document: Document; readonly text: PageText };

/** What is known about one document system: where it was seen, how to tell it, and what it keeps in places of its own. */
export type SiteAdapter = {
  /** The file's name; never changes, for a server-side switch may name it. */
  readonly id: string;
  /** The system as its users call it. */
  readonly label: string;
  /** Paths its pages were seen under, for people; detection does not trust them alone. */
  readonly paths: readonly string[];
  /** The day someone last held it against real pages of the system. */
  readonly checkedOn: string;
  /** Whether a page is of this system. */
  detect(page: SitePage): boolean;
  /** Fields it finds by the system's own ways, for recognition to weigh against the text; absent where it finds none. */
  extract(page: SitePage): SiteHints;
};

/** Declares an adapter; the registry in `index.ts` lists them, most particular first. */
export const defineSite = (adapter: SiteAdapter): SiteAdapter => adapter;
