import type { AuditEvent } from '../store/audit-event.ts';
import type { Applied } from './apply-order.ts';
import type { Work } from './work.ts';

/** What was done, as handed in. */
export type Deed = Pick<AuditEvent, 'command' | 'args' | 'seq' | 'madeAt' | 'clockAhead'>;

/** Writes an event at the end of the audit chain; without it the work is not kept either. `applied` null: no command, but a deed of the server. */
export function recordEvent({ writing, hand, at }: Work, deed: Deed, applied: Applied | null): void {
  const event: Omit<AuditEvent, 'changes'> = {
    at,
    person: hand.personId,
    device: hand.deviceId,
    client: hand.clientId,
    ...deed,
    outcome: applied?.outcome ?? null,
  };
  const text = JSON.stringify(event);
  writing.appendEvent(`${text.slice(0, -1)},"changes":[${applied?.changes.join() ?? ''}]}`);
}
