import type { Outcome, PushReply, PushRequest, SentCommand } from '../../shared/protocol/push.ts';
import { OLDEST_PUSH, PROTOCOL } from '../../shared/protocol/version.ts';
import { SERVER_EVENTS } from '../store/audit-event.ts';
import type { StoredClient } from '../store/contract.ts';
import { StorageProblem } from '../store/problem.ts';
import { type Applied, applyOrder, refused } from './apply-order.ts';
import type { SyncDeps } from './deps.ts';
import { recordEvent } from './record-event.ts';
import { notServed, type Served, type Session, served } from './session.ts';
import { attempt, commitWork, type Work } from './work.ts';

/** How often the server may fail at a command before it is set aside. */
const PATIENCE = 3;

/** A device's clock further off than this is noted, in milliseconds. */
const CLOCK_TOLERANCE = 5 * 60_000;

type Taking = Work & { client: StoredClient; request: PushRequest; clockAhead: number };

/**
 * Takes a device's commands in the order of their numbers, each exactly once, durable when it returns. Not served: `client-too-old`,
 * `server-too-old`, `client-taken`, `gap` (detail `lastSeq`), `bad-request` (numbers not consecutive). Throws StorageProblem.
 */
export function push(deps: SyncDeps, session: Session, request: PushRequest): Served<PushReply> {
  if (request.protocol < OLDEST_PUSH) return notServed('client-too-old');
  if (request.protocol > PROTOCOL) return notServed('server-too-old');
  if (!isConsecutive(request)) return notServed('bad-request', { where: 'commands' });
  const hand = { personId: session.personId, deviceId: session.deviceId, clientId: request.clientId };
  return commitWork(deps, hand, work => {
    const there = work.writing.client(request.clientId);
    if (there !== null && there.personId !== session.personId) return notServed('client-taken');
    const lastSeq = there?.lastSeq ?? 0;
    const first = request.commands[0]?.seq ?? lastSeq + 1;
    // below `oldest` nothing is coming any more: a server restored from backup goes on from there
    if (first > lastSeq + 1 && first !== request.oldest) return notServed('gap', { lastSeq });
    const client = there ?? work.writing.bindClient(request.clientId, session.personId);
    return served(takeAll({ ...work, client, request, clockAhead: Date.parse(request.sentAt) - work.now }));
  });
}

function isConsecutive({ commands, oldest }: PushRequest): boolean {
  const first = commands[0];
  if (first === undefined) return true;
  return first.seq >= oldest && commands.every((command, index) => command.seq === first.seq + index);
}

function takeAll(taking: Taking): PushReply {
  const { writing, client, request } = taking;
  const results: PushReply['results'] = [];
  let lastSeq = skipLost(taking);
  let failedAt: number | null = null;
  for (const command of request.commands) {
    const outcome = command.seq <= lastSeq ? outcomeOf(taking, command.seq) : take(taking, command);
    if (outcome === null) {
      failedAt = command.seq;
      break;
    }
    results.push({ seq: command.seq, outcome });
    lastSeq = Math.max(lastSeq, command.seq);
  }
  if (lastSeq > client.lastSeq || request.oldest > client.oldest) writing.advance(client, lastSeq, request.oldest);
  const { epoch } = writing.head();
  return { protocol: PROTOCOL, epoch, results, lastSeq, failedAt, serverNow: taking.at };
}

function skipLost(taking: Taking): number {
  const { client, request } = taking;
  const first = request.commands[0]?.seq ?? 0;
  if (first <= client.lastSeq + 1) return client.lastSeq;
  recordEvent(taking, { command: SERVER_EVENTS.jump, args: { from: client.lastSeq, to: first }, seq: null }, null);
  return first - 1;
}

/** The outcome kept of a number that is used up. */
function outcomeOf({ writing, client }: Taking, seq: number): Outcome {
  const kept = writing.outcome(client, seq);
  // the device said it would not ask for it again; what was typed stays with its author, and the queue goes on
  return kept === null ? { outcome: 'refused', code: 'sync.set-aside' } : JSON.parse(kept);
}

/** Takes a new command: its outcome, or null where the server failed at it and it is to be sent again. */
function take(taking: Taking, command: SentCommand): Outcome | null {
  try {
    return attempt(taking, () =>
      settle(
        taking,
        command,
        applyOrder(taking, command, key => command.seen[key] ?? 0),
      ),
    );
  } catch (error) {
    if (error instanceof StorageProblem) throw error;
    const { deps, writing, client } = taking;
    const where = { during: 'push', clientId: client.id, seq: command.seq, command: command.name };
    deps.onTrouble(error, where);
    if (writing.countFailure(client, command.seq) < PATIENCE) return null;
    return settle(taking, command, refused({ refusal: { code: 'sync.set-aside' } }));
  }
}

function settle(taking: Taking, { name, args, seq, madeAt }: SentCommand, applied: Applied): Outcome {
  const { clockAhead } = taking;
  const isOff = Math.abs(clockAhead) > CLOCK_TOLERANCE;
  recordEvent(taking, { command: name, args, seq, madeAt, ...(isOff ? { clockAhead } : {}) }, applied);
  taking.writing.saveOutcome(taking.client, seq, JSON.stringify(applied.outcome));
  return applied.outcome;
}
