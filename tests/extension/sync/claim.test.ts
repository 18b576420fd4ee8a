import { expect, it } from 'vitest';
import type { JournalEntry, OutboxEntry } from '../../../extension/local/contract.ts';
import { claimBatch } from '../../../extension/sync/claim.ts';
import { scripted, tagOrder, workbench } from '../workbench.ts';

const CLIENT = 'this-device';
const AT = '2026-11-24T01:00:00.000Z' as OutboxEntry['at'];

const sent = (place: number, seq: number): OutboxEntry => ({
  place,
  id: `command-${seq}`,
  order: tagOrder(`doc-${seq}`),
  seen: {},
  madeAt: 0,
  at: AT,
  heldUntil: null,
  sent: { clientId: CLIENT, seq },
  outcome: null,
});

const acknowledged = (seq: number): JournalEntry => {
  const { id, order, seen, madeAt, at } = sent(0, seq);
  return {
    clientId: CLIENT,
    seq,
    id,
    order,
    seen,
    madeAt,
    at,
    outcome: { outcome: 'applied', rev: 1 },
    acknowledgedAt: 0,
  };
};

async function claimed(queue: readonly OutboxEntry[], journal: readonly JournalEntry[] = []) {
  const at = await workbench();
  await at.store.write(['outbox', 'journal'], async tx => {
    await tx.outbox.put(queue);
    await tx.journal.put(journal);
  });
  return claimBatch({ ...at, transport: scripted({}) }, 0);
}

it('a number waiting in the queue counts though the journal keeps higher ones', async () => {
  expect(await claimed([sent(1, 3), sent(2, 6)], [acknowledged(4), acknowledged(5)])).toMatchObject({ oldest: 3 });
});

it('a number in the journal counts though the queue has only higher ones', async () => {
  expect(await claimed([sent(1, 6)], [acknowledged(4), acknowledged(5)])).toMatchObject({ oldest: 4 });
});
