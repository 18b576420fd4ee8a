import type { ShownDocument } from '../../domain/documents/meeting.ts';
import type { PageNode } from '../page/node.ts';
import type { Header } from './header.ts';

/** A title found on the page, with the link it stands in. */
export type TitleFound = { readonly node: PageNode; readonly text: string; readonly link: PageNode | null };

/** A row as it was found, before anything in it was read. */
export type RowFound = { readonly node: PageNode; readonly title: TitleFound; readonly header: Header | null };

/** A row of a list that shows a document, with the element it is and the one its title stands in. */
export type ListRow = {
  readonly node: PageNode;
  readonly titleNode: PageNode;
  readonly shown: ShownDocument;
};

/** What a page lists; `marked` counts the rows that bear a marking, of which nothing else is told. */
export type ListedRows = { readonly rows: readonly ListRow[]; readonly marked: number };
