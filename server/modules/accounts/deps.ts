import type { AccountStore } from '../../store/account-store.ts';
import type { SyncDeps } from '../../sync/deps.ts';

/** What accounts need from outside; made once per server. */
export type AccountsDeps = {
  /** The records (people, units) and the clock; its store is the one `accounts` lies beside. */
  sync: SyncDeps;
  accounts: AccountStore;
  /** Days without contact, and days altogether, after which a device signs in again. */
  idleDays: number;
  sessionDays: number;
  /** Hears which devices were signed out or taken away, so that their open streams end. */
  onEnded(deviceIds: readonly string[]): void;
};
