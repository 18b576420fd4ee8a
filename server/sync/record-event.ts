import type { Instant } from '../../shared/kernel/dates.ts';
import type { RefusalCode } from '../../shared/kernel/refusal-codes.ts';
import type { AuditEvent } from '../store/audit-event.ts';
import type { Applied } from './apply-order.ts';
import type { Hand, Work } from './work.ts';

/** What was done, as handed in. */
export type Deed = Pick<AuditEvent, 'command' | 'args' | 'seq'> & {
  [K in 'madeAt' | 'clockAhead']?: AuditEvent[K] | undefined;
};

// of a marked document nothing is kept, not even that which was refused (domain §C4)
const UNKEPT: RefusalCode = 'document.marked';

/**
 * Writes an event at the end of the audit chain; without it the work is not kept either. `applied` null: no command, but a deed of the
 * server. What was refused for its marking is counted without a word of it.
 */
export function recordEvent({ writing, handText }: Work, deed: Deed, applied: Applied | null): void {
  const outcome = applied?.outcome ?? null;
  const args = outcome?.outcome === 'refused' && outcome.code === UNKEPT ? null : deed.args;
  // what all events of a transaction begin with is written once, and the changes are text already
  const { command, seq, madeAt, clockAhead } = deed;
  // nb. spelt out: a spread costs as much as all the rest of it
  const did = JSON.stringify({ command, args, seq, madeAt, clockAhead, outcome });
  writing.appendEvent(`{${handText},${did.slice(1, -1)},"changes":[${listOf(applied?.changes ?? [])}]}`);
}

// put on end and not joined: a join copies every text once more
function listOf(texts: readonly string[]): string {
  let list = '';
  for (const text of texts) list += list === '' ? text : `,${text}`;
  return list;
}

/** What every event of one transaction says alike, as members of a JSON object. */
export function handTextOf({ personId, deviceId, clientId }: Hand, at: Instant): string {
  const alike: Pick<AuditEvent, 'at' | 'person' | 'device' | 'client'> = {
    at,
    person: personId,
    device: deviceId,
    client: clientId,
  };
  return JSON.stringify(alike).slice(1, -1);
}
