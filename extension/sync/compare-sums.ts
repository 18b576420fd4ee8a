import { KIND_NAMES } from '../../shared/domain/kinds.ts';
import { must } from '../../shared/kernel/assert.ts';
import { RowSum } from '../../shared/kernel/checksum.ts';
import { PROTOCOL } from '../../shared/protocol/version.ts';
import type { Tx } from '../local/contract.ts';
import { readMeta, readReplica, scopesHeld, writeMeta } from '../local/meta.ts';
import { confirmedOfKind } from '../local/read.ts';
import { forgetRowsIn } from './change-scopes.ts';
import { trimJournal } from './journal.ts';
import type { SyncPlace } from './sync-place.ts';

const DAY = 86_400_000;

/**
 * Once a day by the server's clock: compares what the device holds with what the server says it should, and where they differ drops
 * the rows, so that they are loaded again. True when it did. The first day after a load there is nothing to compare.
 */
export async function compareDaily(at: SyncPlace): Promise<boolean> {
  const now = await at.store.write(['meta', 'journal'], async tx => {
    const serverNow = (await readMeta(tx, 'sync'))?.lastSyncAt ?? null;
    const checked = (await readMeta(tx, 'checked'))?.at ?? null;
    // nb. a server's clock may be set back too
    if (serverNow === null || (checked !== null && Math.abs(serverNow - checked) < DAY)) return null;
    await writeMeta(tx, 'checked', { at: serverNow, wrong: [] });
    await trimJournal(tx, serverNow);
    return checked === null ? null : serverNow;
  });
  return now !== null && (await repairIfWrong(at, now));
}

type Sums = Readonly<Record<string, { count: number; digits: string }>>;

const NONE = new RowSum().digits;

async function repairIfWrong(at: SyncPlace, now: number): Promise<boolean> {
  const { clientId, cursors, sums } = await at.store.read(['rows', 'packs', 'meta'], sumUp);
  const reply = await at.transport.checksum({ protocol: PROTOCOL, clientId, cursors });
  if (!reply.ok || reply.value.moved) return false;
  const { kinds } = reply.value;
  const digitsOf = (side: Sums, kind: string): string => side[kind]?.digits ?? NONE;
  const wrong = KIND_NAMES.filter(kind => digitsOf(sums, kind) !== digitsOf(kinds, kind));
  if (wrong.length === 0) return false;
  await at.store.write(['rows', 'packs', 'staged', 'meta', 'changes'], async tx => {
    await writeMeta(tx, 'checked', { at: now, wrong });
    await forgetRowsIn(tx, (await readReplica(tx)).epoch);
  });
  return true;
}

async function sumUp(tx: Tx<'rows' | 'packs' | 'meta'>) {
  const replica = await readReplica(tx);
  const sums: Record<string, { count: number; digits: string }> = {};
  for (const kind of KIND_NAMES) {
    const sum = new RowSum();
    for (const [id, { rev, body }] of await confirmedOfKind(tx, scopesHeld(replica), kind)) {
      if (body !== null) sum.add(id, rev);
    }
    sums[kind] = { count: sum.count, digits: sum.digits };
  }
  const { clientId } = must(await readMeta(tx, 'identity'), 'the identity of an opened store');
  return { clientId, cursors: { ...replica.cursors }, sums };
}
