import type { SyncProblemCode } from '../../shared/words/sync-problems.ts';
import { lastNote } from '../local/changes.ts';
import type { StoredSyncState } from '../local/meta.ts';
import { readMeta } from '../local/meta.ts';
import { StoreFault } from '../local/store-fault.ts';
import { changeSyncState, NO_SYNC_YET } from '../local/sync-state.ts';
import type { Workplace } from '../local/workplace.ts';
import { mustWait, nextTry } from './back-off.ts';
import { forgetRowsIn } from './change-scopes.ts';
import { type RoundEnd, syncRound } from './engine.ts';
import { personsStore, SignedOut } from './persons-store.ts';
import { type Failure, failureOf, type Transport } from './transport.ts';

/**
 * Why a round is asked for: `person`, someone wants it now; `entry`, something new waits to be sent; `hint`, the server or the network
 * says it is worth while; `timer`, it is time again.
 */
export type Reason = 'person' | 'entry' | 'hint' | 'timer';

/** One holder at a time among all contexts of the extension: runs the work, or answers null where someone else holds it and `wait` is not set. */
export type Lock = <T>(wait: boolean, work: () => Promise<T>) => Promise<T | null>;

/** A server as one person's session reaches it. */
export type Connection = { personId: string; transport: Transport };

/** What the loop needs. */
export type LoopDeps = {
  workplace: Workplace;
  /** The way to the server of the present session, and whose it is; null when nobody is signed in. */
  connect(): Promise<Connection | null>;
  lock: Lock;
  /** Hears when the next round is due by this device's clock, in milliseconds; null: when there is a reason. */
  onDue?: (at: number | null) => void;
  /** Called when rounds have come to an end that changed what the device holds. */
  onChanged?: () => void;
};

/** Runs rounds one at a time. */
export type SyncLoop = {
  /** Runs a round unless it is to wait; fulfilled when the work there was is done or has failed. Never rejects. */
  run(reason: Reason): Promise<void>;
};

/** What only a person can put right: the session is worth nothing any more. */
export const STOPS: readonly SyncProblemCode[] = ['not-signed-in', 'device-revoked', 'account-stopped'];

/** The loop of this context. Back-off and its reason are kept in the store, so that a worker started anew obeys them too. */
export function createLoop(deps: LoopDeps): SyncLoop {
  let running: Promise<void> | null = null;
  let again: Reason | null = null;

  async function runAll(first: Reason): Promise<void> {
    const before = await noteOf(deps.workplace);
    for (let reason: Reason | null = first; reason !== null; reason = again) {
      again = null;
      const due = await attempt(deps, reason);
      if (due === 0) again ??= 'entry';
      else deps.onDue?.(due);
    }
    if ((await noteOf(deps.workplace)) !== before) deps.onChanged?.();
  }

  return {
    run(reason) {
      if (running !== null) {
        again = strongest(again, reason);
        return running;
      }
      running = runAll(reason).finally(() => {
        running = null;
      });
      return running;
    },
  };
}

const noteOf = ({ store }: Workplace): Promise<number | null> => store.read(['changes'], lastNote).catch(() => null);

const STRENGTH: readonly Reason[] = ['timer', 'hint', 'entry', 'person'];
const strongest = (a: Reason | null, b: Reason): Reason =>
  a !== null && STRENGTH.indexOf(a) > STRENGTH.indexOf(b) ? a : b;

/** One round under the lock; says when the next one is due (0: at once, null: when there is a reason). */
async function attempt({ workplace, connect, lock }: LoopDeps, reason: Reason): Promise<number | null> {
  // someone else's round may have begun before the entry was there, so that entry waits for its turn
  const waits = reason === 'entry' || reason === 'person';
  try {
    return await lock(waits, async () => {
      const state = await stateOf(workplace);
      const connection = await connect();
      if (connection === null) return null;
      // what a person or the network's return asks for need not wait, unless the server said when
      const mayHurry = !state.serverSaidWhen && (reason === 'person' || reason === 'hint');
      if (!mayHurry && mustWait(state, workplace.entropy.now())) return state.nextTryAt;
      if (state.phase === 'stopped' && reason !== 'person') return null;
      const at = { ...workplace, store: personsStore(workplace.store, connection.personId) };
      return settle(at, state.failures, await syncRound({ ...at, transport: connection.transport }));
    });
  } catch (error) {
    // nothing of it is for whoever signs in next, not even that it failed
    return error instanceof SignedOut ? null : noteFault(workplace, error);
  }
}

const stateOf = ({ store }: Workplace): Promise<StoredSyncState> =>
  store.read(['meta'], async tx => (await readMeta(tx, 'sync')) ?? NO_SYNC_YET);

/** Writes how a round ended and says when the next one is due. */
async function settle(at: Workplace, failuresBefore: number, round: RoundEnd): Promise<number | null> {
  if (round.end === 'head') {
    const calm = { phase: 'idle', nextTryAt: null, serverSaidWhen: false, failures: 0, problem: null } as const;
    await at.store.write(['meta'], tx => changeSyncState(tx, calm));
    return round.nextSendAt;
  }
  return noteFailure(at, failuresBefore, round.failure);
}

async function noteFailure(at: Workplace, failuresBefore: number, failure: Failure): Promise<number | null> {
  const { problem } = failure;
  const stops = STOPS.includes(problem.code);
  const failures = failuresBefore + 1;
  const next = stops ? { nextTryAt: null, serverSaidWhen: false } : nextTry(failure, failures, at.entropy);
  await at.store.write(['rows', 'packs', 'staged', 'meta', 'changes'], async tx => {
    await changeSyncState(tx, { phase: stops ? 'stopped' : 'waiting', problem, failures, ...next });
    // a device reported lost keeps what was entered on it, and nothing of what it had received
    if (problem.code === 'device-revoked' || problem.code === 'account-stopped') await forgetRowsIn(tx, null);
  });
  return next.nextTryAt;
}

/** A store that failed in the middle of a round: said where it can be said, and tried again. */
async function noteFault(at: Workplace, error: unknown): Promise<number | null> {
  const code = error instanceof StoreFault && error.problem === 'quota' ? 'store-full' : 'store-failed';
  return noteFailure(at, 1, failureOf(code)).catch(() => null);
}
