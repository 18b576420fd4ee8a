import type { PullReply } from '../../shared/protocol/pull.ts';
import { noteChanges } from '../local/changes.ts';
import { LAST_TEXT, type RowRecord, type Tx } from '../local/contract.ts';
import { EMPTY_REPLICA, type Loading, type Replica, readReplica, scopesHeld, writeMeta } from '../local/meta.ts';
import { packedIn } from '../local/read.ts';
import { type RebuildTx, replayPending } from '../local/rebuild.ts';
import { changeSyncState } from '../local/sync-state.ts';

/** A scope whose snapshot is still to be asked for. */
export const UNASKED: Loading = { rev: -1, chunks: [], next: 0 };

/** Takes a reply's word on which scopes the account may read now: what it lost leaves the device at once, what it gained is to be loaded. */
export async function changeScopesIn(
  tx: RebuildTx & Tx<'staged'>,
  { epoch, drop, load }: Pick<PullReply, 'drop' | 'load'> & Pick<Replica, 'epoch'>,
): Promise<void> {
  const replica = await readReplica(tx);
  const without = <V>(values: Readonly<Record<string, V>>) =>
    Object.fromEntries(Object.entries(values).filter(([scope]) => !drop.includes(scope)));
  const gained = Object.fromEntries(load.map(scope => [scope, replica.loading[scope] ?? UNASKED]));
  const cursors = without(replica.cursors);
  const loading = { ...without(replica.loading), ...gained };
  await writeMeta(tx, 'replica', { epoch, cursors, loading });
  if (load.length > 0) await changeSyncState(tx, { phase: 'syncing' });
  if (drop.length === 0) return;
  for (const scope of drop) await dropPacks(tx, scope);
  await dropRows(tx, drop, scopesHeld({ epoch, cursors, loading }));
  await replayPending(tx);
  await noteChanges(tx, null);
}

/** Drops a scope's packs, whole or partly loaded. */
export const dropPacks = (tx: Tx<'packs'>, scope: string): Promise<void> =>
  tx.packs.dropRange({ from: [scope, '', ''], to: [scope, LAST_TEXT, LAST_TEXT] });

/** Rows in a scope still held stay; of the others a mask stays where a pack has an older form of them. */
async function dropRows(tx: Tx<'rows' | 'packs'>, dropped: readonly string[], held: readonly string[]): Promise<void> {
  for (const row of await tx.rows.all()) {
    const scopes = row.scopes.filter(scope => !dropped.includes(scope));
    if (row.body !== null && scopes.length === row.scopes.length) continue;
    if (scopes.length > 0) await tx.rows.put([{ ...row, scopes }]);
    else if (await isMaskNeeded(tx, row, held)) await tx.rows.put([{ ...row, scopes: [], body: null }]);
    else await tx.rows.drop([[row.kind, row.id]]);
  }
}

async function isMaskNeeded(tx: Tx<'packs'>, { kind, id, rev }: RowRecord, held: readonly string[]): Promise<boolean> {
  const packed = await packedIn(tx, held, kind, id);
  return packed !== null && packed.rev < rev;
}

/** Forgets all confirmed rows and how far they went; what was entered here and is not confirmed stays, and stays visible. */
export async function forgetRowsIn(
  tx: Tx<'rows' | 'packs' | 'staged' | 'meta' | 'changes'>,
  epoch: string | null,
): Promise<void> {
  await tx.rows.clear();
  await tx.packs.clear();
  await tx.staged.clear();
  await writeMeta(tx, 'replica', { ...EMPTY_REPLICA, epoch });
  await noteChanges(tx, null);
}
