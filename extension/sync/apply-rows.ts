import { keyOf } from '../../shared/commands/decide.ts';
import { type WireRow, wireRowSchema } from '../../shared/protocol/pull.ts';
import type { RowRecord, StagedPage, Tx } from '../local/contract.ts';
import { packedIn } from '../local/read.ts';

/** What is in a reply's page, in whichever form it is kept until it is shown. */
export type Page = Pick<StagedPage, 'scopes' | 'rows' | 'cursors'>;

/**
 * Writes the rows of pages over the confirmed ones and returns the records touched. A row that left all scopes held stays only as a
 * mask, and only while a pack still has an older form of it. A row without the form of one is left out; the daily comparison finds it.
 */
export async function applyRows(
  tx: Tx<'rows' | 'packs'>,
  pages: readonly Page[],
  held: readonly string[],
): Promise<readonly string[]> {
  const latest = new Map<string, RowRecord>();
  for (const page of pages) for (const row of rowsOf(page, held)) latest.set(keyOf(row), row);
  const put: RowRecord[] = [];
  const drop: (readonly [string, string])[] = [];
  for (const row of latest.values()) {
    const needed = row.body !== null || (await packedIn(tx, held, row.kind, row.id)) !== null;
    if (needed) put.push(row);
    else drop.push([row.kind, row.id]);
  }
  await tx.rows.put(put);
  await tx.rows.drop(drop);
  return [...latest.keys()];
}

function rowsOf({ scopes, rows }: Page, held: readonly string[]): readonly RowRecord[] {
  return rows.flatMap(raw => {
    const row = wireRowSchema.safeParse(raw);
    return row.success ? [recordOf(row.data, scopes, held)] : [];
  });
}

function recordOf(
  [kind, id, rev, indexes, body]: WireRow,
  scopes: readonly string[],
  held: readonly string[],
): RowRecord {
  const of = indexes.map(index => scopes[index]).filter(scope => scope !== undefined && held.includes(scope));
  return { kind, id, rev, scopes: of as string[], body: of.length === 0 ? null : (body ?? null) };
}
