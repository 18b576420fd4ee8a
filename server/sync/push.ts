import type { Outcome, PushReply, PushRequest, SentCommand } from '../../shared/protocol/push.ts';
import { OLDEST_PUSH, PROTOCOL } from '../../shared/protocol/version.ts';
import { SERVER_EVENTS } from '../store/audit-event.ts';
import type { StoredClient } from '../store/contract.ts';
import { StorageProblem } from '../store/problem.ts';
import { type Applied, applyReadied, readyOrder, refused, type SeenRev } from './apply-order.ts';
import type { SyncDeps } from './deps.ts';
import { recordEvent } from './record-event.ts';
import { notServed, type Served, type Session, served } from './session.ts';
import { commitWork, type Hand, type Work } from './work.ts';

/** How often the server may fail at a command before it is set aside. */
const PATIENCE = 3;

/** Commands read ahead of being decided. */
const TOGETHER = 64;

/** A device's clock further off than this is noted, in milliseconds. */
const CLOCK_TOLERANCE = 5 * 60_000;

/** A push under way: what is being taken of it, and by whom. */
type Push = { deps: SyncDeps; hand: Hand & { personId: string }; request: PushRequest };

type Taking = Work & { client: StoredClient; clockAhead: number };

/**
 * Takes a device's commands in the order of their numbers, each exactly once, durable when it returns. Not served: `client-too-old`,
 * `server-too-old`, `client-taken`, `gap` (detail `lastSeq`), `bad-request` (numbers not consecutive). Throws StorageProblem.
 */
export function push(deps: SyncDeps, session: Session, request: PushRequest): Served<PushReply> {
  if (request.protocol < OLDEST_PUSH) return notServed('client-too-old');
  if (request.protocol > PROTOCOL) return notServed('server-too-old');
  if (!isConsecutive(request)) return notServed('bad-request', { where: 'commands' });
  const hand = { personId: session.personId, deviceId: session.deviceId, clientId: request.clientId };
  return takeSome({ deps, hand, request }, request.commands);
}

function isConsecutive({ commands, oldest }: PushRequest): boolean {
  const first = commands[0];
  if (first === undefined) return true;
  return first.seq >= oldest && commands.every((command, index) => command.seq === first.seq + index);
}

/**
 * Takes commands in one transaction. Where the server fails at one of them, the halves are taken apart, down to the one it fails at:
 * what stands before it is kept, it is counted, and what follows waits or, once it is set aside, passes.
 */
function takeSome(push: Push, commands: readonly SentCommand[]): Served<PushReply> {
  try {
    return inTransaction(push, commands, taking => takeAll(taking, commands));
  } catch (error) {
    const [only] = commands;
    if (error instanceof StorageProblem || only === undefined) throw error;
    if (commands.length === 1) return failAt(push, only, error);
    const middle = Math.ceil(commands.length / 2);
    const before = takeSome(push, commands.slice(0, middle));
    if (!before.ok || before.value.failedAt !== null) return before;
    const after = takeSome(push, commands.slice(middle));
    if (!after.ok) return after;
    return served({ ...after.value, results: [...before.value.results, ...after.value.results] });
  }
}

type Taken = { outcomes: readonly Outcome[]; failedAt: number | null };

function inTransaction(
  { deps, hand, request }: Push,
  commands: readonly SentCommand[],
  take: (taking: Taking) => Taken,
): Served<PushReply> {
  return commitWork(deps, hand, work => {
    const { writing } = work;
    const there = writing.client(hand.clientId);
    if (there !== null && there.personId !== hand.personId) return notServed('client-taken');
    const lastSeq = there?.lastSeq ?? 0;
    const first = commands[0]?.seq ?? lastSeq + 1;
    // below `oldest` nothing is coming any more: a server restored from backup goes on from there
    if (first > lastSeq + 1 && first !== request.oldest) return notServed('gap', { lastSeq });
    const client = there ?? writing.bindClient(hand.clientId, hand.personId);
    const taking = { ...work, client, clockAhead: Date.parse(request.sentAt) - work.now };
    if (first > lastSeq + 1) recordEvent(work, jump(lastSeq, first), null);
    const { outcomes, failedAt } = take(taking);
    const reached = Math.max(lastSeq, first + outcomes.length - 1);
    if (reached > lastSeq) writing.advance(client, reached);
    const results = outcomes.map((outcome, index) => ({ seq: first + index, outcome }));
    const { epoch } = writing.head();
    return served({ protocol: PROTOCOL, epoch, results, lastSeq: reached, failedAt, serverNow: work.at });
  });
}

const jump = (from: number, to: number) => ({ command: SERVER_EVENTS.jump, args: { from, to }, seq: null });

function takeAll(taking: Taking, commands: readonly SentCommand[]): Taken {
  const fresh = commands.findIndex(({ seq }) => seq > taking.client.lastSeq);
  const known = fresh < 0 ? commands : commands.slice(0, fresh);
  const kept = known.length === 0 ? [] : keptOutcomes(taking, known);
  if (fresh < 0) return { outcomes: kept, failedAt: null };
  const added: Outcome[] = [];
  for (let from = fresh; from < commands.length; from += TOGETHER)
    takeTogether(taking, commands.slice(from, from + TOGETHER), added);
  keep(taking, commands[fresh]?.seq ?? 0, added);
  return { outcomes: [...kept, ...added], failedAt: null };
}

/** Takes some commands: each is decided on what those before it left, but all are read, and their records, ahead of the first. */
function takeTogether(taking: Taking, commands: readonly SentCommand[], outcomes: Outcome[]): void {
  const { records, writing } = taking;
  if (records.isMuch) records.flush(writing);
  const orders = commands.map(readyOrder);
  records.load(orders.flatMap(order => (order.ok ? order.value.refs : [])));
  for (const [at, order] of orders.entries()) {
    const command = commands[at] as SentCommand;
    outcomes.push(settle(taking, command, applyReadied(taking, order, seenIn(command))));
  }
}

const seenIn =
  ({ seen }: SentCommand): SeenRev =>
  key =>
    seen[key] ?? 0;

/** What became of commands whose numbers are used up. */
function keptOutcomes({ writing, client }: Taking, commands: readonly SentCommand[]): readonly Outcome[] {
  let run: readonly Outcome[] = [];
  let first = 0;
  return commands.map(({ seq }) => {
    if (run[seq - first] === undefined) {
      const stored = writing.outcomes(client, seq);
      run = stored === null ? [] : JSON.parse(stored.outcomes);
      first = stored?.firstSeq ?? 0;
    }
    // skipped once, because the device said it no longer had it: what was typed stays with its author, and the queue goes on
    return run[seq - first] ?? { outcome: 'refused', code: 'sync.set-aside' };
  });
}

function settle(taking: Taking, { name, args, seq, madeAt }: SentCommand, applied: Applied): Outcome {
  const { clockAhead } = taking;
  const noted = Math.abs(clockAhead) > CLOCK_TOLERANCE ? clockAhead : undefined;
  recordEvent(taking, { command: name, args, seq, madeAt, clockAhead: noted }, applied);
  return applied.outcome;
}

const keep = ({ writing, client }: Taking, firstSeq: number, outcomes: readonly Outcome[]): void =>
  writing.saveOutcomes(client, { firstSeq, outcomes: JSON.stringify(outcomes) }, outcomes.length);

/** Counts a failure of the server at a command, and sets the command aside at the third: it is refused, and its number used up. */
function failAt(push: Push, command: SentCommand, error: unknown): Served<PushReply> {
  const { clientId } = push.hand;
  push.deps.onTrouble(error, { during: 'push', clientId, seq: command.seq, command: command.name });
  return inTransaction(push, [command], taking => {
    const failures = taking.writing.countFailure(taking.client, command.seq);
    if (failures < PATIENCE) return { outcomes: [], failedAt: command.seq };
    const outcome = settle(taking, command, refused({ refusal: { code: 'sync.set-aside' } }));
    keep(taking, command.seq, [outcome]);
    return { outcomes: [outcome], failedAt: null };
  });
}
