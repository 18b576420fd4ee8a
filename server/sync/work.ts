import type { Scope } from '../../shared/domain/records/define.ts';
import { dateInChina, type Instant, type IsoDate, instantAt } from '../../shared/kernel/dates.ts';
import type { Writing } from '../store/contract.ts';
import type { SyncDeps } from './deps.ts';
import { PendingRecords } from './pending-records.ts';
import { handTextOf } from './record-event.ts';
import { type Account, SYSTEM_ACCOUNT } from './scopes.ts';

/** Whose hand orders come from: a person on a device, or the server itself. */
export type Hand = {
  personId: string | null;
  deviceId: string | null;
  /** Stands in field stamps: writes of one hand never conflict with each other. */
  clientId: string;
};

/** The server's own hand. */
export const SYSTEM_HAND: Hand = { personId: null, deviceId: null, clientId: 'system' };

/** Everything one write transaction works with; there is one clock reading for all of it. */
export type Work = {
  deps: SyncDeps;
  writing: Writing;
  records: PendingRecords;
  hand: Hand;
  /** What every audit event of it begins with. */
  handText: string;
  now: number;
  at: Instant;
  /** The civil date in China. */
  today: IsoDate;
  /** Scopes whose readers have something to pull. */
  touched: Set<Scope>;
};

/** The account behind the hand, by its records as they are at this point of the transaction. */
export const accountOf = ({ deps, records, hand }: Work): Account =>
  hand.personId === null ? SYSTEM_ACCOUNT : deps.accounts.of(records, hand.personId);

/** Runs work in one write transaction, all of it or nothing, and tells the listeners once it is durable. */
export function commitWork<T>(deps: SyncDeps, hand: Hand, body: (work: Work) => T): T {
  try {
    const [value, notice] = deps.store.write(writing => {
      const work = beginWork(deps, writing, hand);
      const done = body(work);
      work.records.flush(writing);
      return [done, { rev: writing.head().rev, scopes: work.touched }] as const;
    });
    if (notice.scopes.size > 0) deps.notices.publish(notice);
    return value;
  } catch (error) {
    // accounts may have been worked out from records that were taken back
    deps.accounts.forget();
    throw error;
  }
}

function beginWork(deps: SyncDeps, writing: Writing, hand: Hand): Work {
  const now = deps.entropy.now();
  const at = instantAt(now);
  const records = new PendingRecords(writing);
  const handText = handTextOf(hand, at);
  return { deps, writing, records, hand, handText, now, at, today: dateInChina(now), touched: new Set() };
}
