import type { Order } from '../../shared/commands/decide.ts';
import type { Refusal, Result } from '../../shared/kernel/result.ts';
import { type Applied, applyOrder, refused, SEES_ALL } from './apply-order.ts';
import type { SyncDeps } from './deps.ts';
import { recordEvent } from './record-event.ts';
import type { Session } from './session.ts';
import { commitWork, type Hand, SYSTEM_HAND, type Work } from './work.ts';

/** A refusal on its way out of a transaction that must not be kept. */
class Refused extends Error {
  readonly refusal: Refusal;
  readonly order: Order;

  constructor(refusal: Refusal, order: Order) {
    super(refusal.code);
    this.refusal = refusal;
    this.order = order;
  }
}

/**
 * Runs orders given on the server itself, as a signed-in person or (null) as the server, on the same path as those of devices, with
 * audit: all of them in one transaction, or none when one is refused. `also` runs inside that transaction, after them, for what is
 * written beside records (accounts). Returns the last revision. Throws StorageProblem.
 */
export function runOrders(
  deps: SyncDeps,
  session: Session | null,
  orders: readonly Order[],
  also?: () => void,
): Result<{ rev: number }> {
  const hand: Hand = session === null ? SYSTEM_HAND : { ...session, clientId: session.deviceId };
  try {
    const rev = commitWork(deps, hand, work => {
      for (const order of orders) runOne(work, order);
      // it may want to read them
      work.records.flush(work.writing);
      also?.();
      return work.writing.head().rev;
    });
    return { ok: true, value: { rev } };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { refusal, order } = error;
    // the refusal is told and kept; only what it took back is not
    commitWork(deps, hand, work => record(work, order, refused({ refusal })));
    return { ok: false, refusal };
  }
}

function runOne(work: Work, order: Order): void {
  const applied = applyOrder(work, order, SEES_ALL);
  if (applied.outcome.outcome === 'refused') {
    const { code, detail } = applied.outcome;
    throw new Refused(detail === undefined ? { code } : { code, detail }, order);
  }
  record(work, order, applied);
}

const record = (work: Work, { name, args }: Order, applied: Applied): void =>
  recordEvent(work, { command: name, args, seq: null }, applied);
