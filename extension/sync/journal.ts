import type { Tx } from '../local/contract.ts';

/** How long acknowledged commands are kept, to be offered again to a server restored from backup. */
export const JOURNAL_MILLISECONDS = 30 * 86_400_000;

/** Forgets commands acknowledged more than 30 days ago by the server's clock; of each client id only its oldest, so that no gap arises. */
export async function trimJournal(tx: Tx<'journal'>, serverNow: number): Promise<void> {
  const old: (readonly [clientId: string, seq: number])[] = [];
  let keptFrom: string | null = null;
  for (const { clientId, seq, acknowledgedAt } of await tx.journal.all()) {
    if (serverNow - acknowledgedAt < JOURNAL_MILLISECONDS) keptFrom = clientId;
    if (keptFrom !== clientId) old.push([clientId, seq]);
  }
  await tx.journal.drop(old);
}
