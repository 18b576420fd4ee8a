import type { Scope } from '../../shared/domain/records/define.ts';
import { dateInChina, type Instant, type IsoDate, instantAt } from '../../shared/kernel/dates.ts';
import type { Writing } from '../store/contract.ts';
import type { SyncDeps } from './deps.ts';
import { LoadedRecords } from './loaded-records.ts';
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
  records: LoadedRecords;
  hand: Hand;
  now: number;
  at: Instant;
  /** The civil date in China. */
  today: IsoDate;
  /** Scopes whose readers have something to pull. */
  touched: Set<Scope>;
};

/** Begins to work inside a write transaction. */
export function beginWork(deps: SyncDeps, writing: Writing, hand: Hand): Work {
  const now = deps.entropy.now();
  const records = new LoadedRecords(writing);
  return { deps, writing, records, hand, now, at: instantAt(now), today: dateInChina(now), touched: new Set() };
}

/** The account behind the hand, by its records as they are at this point of the transaction. */
export const accountOf = ({ deps, writing, hand }: Work): Account =>
  hand.personId === null ? SYSTEM_ACCOUNT : deps.accounts.of(writing, hand.personId);

/** Runs a part of the work; where it throws, what it wrote and what was learned from it is taken back. */
export function attempt<T>(work: Work, part: () => T): T {
  try {
    return work.writing.attempt(part);
  } catch (error) {
    forget(work);
    throw error;
  }
}

/** Runs work in one write transaction and tells the listeners once it is durable. */
export function commitWork<T>(deps: SyncDeps, hand: Hand, body: (work: Work) => T): T {
  try {
    const [value, notice] = deps.store.write(writing => {
      const work = beginWork(deps, writing, hand);
      return [body(work), { rev: writing.head().rev, scopes: work.touched }] as const;
    });
    if (notice.scopes.size > 0) deps.notices.publish(notice);
    return value;
  } catch (error) {
    deps.accounts.forget();
    throw error;
  }
}

function forget({ deps, records }: Work): void {
  records.clear();
  deps.accounts.forget();
}
