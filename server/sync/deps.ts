import type { Entropy } from '../../shared/kernel/ids.ts';
import type { RecordStore, StoredSnapshot } from '../store/contract.ts';
import { createNotices, type Notices } from './notices.ts';
import { type Accounts, createAccounts } from './scopes.ts';

/** Where something unforeseen happened, without any content: for the log. */
export type Trouble = { during: string; clientId?: string; seq?: number; command?: string };

/** Everything sync needs from outside; made once per server. */
export type SyncDeps = {
  store: RecordStore;
  /** The clock (milliseconds since 1970) and the randomness behind ids the server makes. */
  entropy: Entropy;
  accounts: Accounts;
  notices: Notices;
  /** Snapshots being built, so that nobody builds one twice. */
  building: Map<string, Promise<StoredSnapshot>>;
  /** Hears of every error that was survived. */
  onTrouble(error: unknown, trouble: Trouble): void;
};

/** Sync over a store. */
export function createSync(
  store: RecordStore,
  entropy: Entropy,
  onTrouble: SyncDeps['onTrouble'] = () => undefined,
): SyncDeps {
  const notices = createNotices(error => onTrouble(error, { during: 'notice' }));
  return { store, entropy, accounts: createAccounts(), notices, building: new Map(), onTrouble };
}
