import type { Annex, Block, OfficialDocument } from './blocks.ts';
import { numbered } from './heading-numbers.ts';
import { officialText } from './typography.ts';

/** A document ready for setting: every text in official typography, headings numbered. */
export function prepared(document: OfficialDocument): OfficialDocument {
  const { copyNumber, number, signer, note, attachments, rolls, annexes, copies, printed } = document;
  return {
    ...document,
    ...{ mark: officialText(document.mark), title: officialText(document.title) },
    ...{ copyNumber: orNull(copyNumber), number: orNull(number), signer: orNull(signer), note: orNull(note) },
    addressees: document.addressees.map(officialText),
    body: blocksOf(document.body),
    attachments: (attachments ?? []).map(officialText),
    signature: orNull(document.signature),
    rolls: (rolls ?? []).map(roll => ({ ...roll, people: officialText(roll.people) })),
    annexes: (annexes ?? []).map(({ title, body }): Annex => ({ title: officialText(title), body: blocksOf(body) })),
    copies: (copies ?? []).map(officialText),
    printed: printed == null ? null : { ...printed, by: officialText(printed.by) },
  };
}

const orNull = (text: string | null | undefined): string | null =>
  text == null || text === '' ? null : officialText(text);

const blocksOf = (blocks: readonly Block[]): Block[] => numbered(blocks).map(setBlock);

function setBlock(block: Block): Block {
  if (block.kind === 'paragraph') return { ...block, text: officialText(block.text) };
  if (block.kind === 'table') {
    const columns = block.columns.map(column => ({ ...column, head: officialText(column.head) }));
    return { ...block, columns, rows: block.rows.map(row => row.map(officialText)) };
  }
  const { follow, ...heading } = block;
  return {
    ...heading,
    text: officialText(heading.text),
    ...(follow === undefined ? {} : { follow: officialText(follow) }),
  };
}
