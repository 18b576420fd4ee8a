import { instantAt } from '../../../shared/kernel/dates.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { AuditEvent } from '../../store/audit-event.ts';
import type { Session } from '../../sync/session.ts';
import type { AccountsDeps } from './deps.ts';

/** What happens to accounts and is no command: written in the audit chain, never with a password, code or token. */
export type AccountEvent =
  | 'accounts.signedIn'
  | 'accounts.activated'
  | 'accounts.passwordChanged'
  | 'accounts.imported'
  | 'accounts.codesIssued'
  | 'accounts.lockLifted'
  | 'accounts.devicesEnded';

/** Writes an account event; inside a transaction it is part of it. `by` null: the server or its command line. */
export function noteAccountEvent(
  { sync }: AccountsDeps,
  event: AccountEvent,
  by: Session | null,
  about: { personIds?: readonly RecordId[]; deviceIds?: readonly string[] },
): void {
  const entry: AuditEvent = {
    at: instantAt(sync.entropy.now()),
    person: by?.personId ?? null,
    device: by?.deviceId ?? null,
    client: null,
    seq: null,
    command: event,
    args: about,
    outcome: null,
    changes: [],
  };
  sync.store.write(writing => writing.appendEvent(JSON.stringify(entry)));
}
