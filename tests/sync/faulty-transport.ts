import type { Reply, Transport } from '../../extension/sync/transport.ts';
import { StorageProblem } from '../../server/store/problem.ts';
import { checksum } from '../../server/sync/checksum.ts';
import { pull } from '../../server/sync/pull.ts';
import { push } from '../../server/sync/push.ts';
import type { Served } from '../../server/sync/session.ts';
import type { Scope } from '../../shared/domain/records/define.ts';
import type { PushRequest } from '../../shared/protocol/push.ts';
import type { SyncProblemCode } from '../../shared/words/sync-problems.ts';
import type { Chance } from './chance.ts';
import type { CityServer } from './city-server.ts';
import type { Life } from './faults.ts';
import type { SmallSnapshots } from './small-snapshots.ts';

/** Who asks, and what lies between them and the server. */
export type Wire = {
  server: CityServer;
  snapshots: SmallSnapshots;
  chance: Chance;
  personId: string;
  life: Life;
  /** Whether anything may go wrong. */
  isRough(): boolean;
  /** Something else happens while a request is on its way. */
  meanwhile(): Promise<void>;
  /** Requests the network still holds, to be delivered once more some time later. */
  late: (() => void)[];
  note(line: string): void;
};

const PAGE = 700;

/** The server over a network on which requests and replies are lost, doubled, delayed and cut, and which fails itself now and then. */
export function faultyTransport(wire: Wire): Transport {
  const { server, snapshots } = wire;
  const session = { personId: wire.personId, deviceId: `device-of-${wire.personId}` };
  const text = <T>(answer: Served<string>): Served<T> =>
    answer.ok ? { ok: true, value: JSON.parse(answer.value) as T } : answer;
  return {
    push: request =>
      exchange(wire, 'push', request, sent => {
        spoil(wire, sent);
        return push(server.deps, session, sent);
      }),
    pull: request => exchange(wire, 'pull', request, sent => text(pull(server.deps, session, sent, PAGE))),
    snapshotList: request =>
      exchange(wire, 'list', request, ({ scope }) =>
        inScope(wire, scope, () => server.store.read(view => snapshots.list(view, scope as Scope))),
      ),
    snapshotChunk: request =>
      exchange(wire, 'chunk', request, ({ scope, chunk }) =>
        inScope(wire, scope, () => snapshots.chunk(scope, chunk?.rev ?? 0, chunk?.nth ?? 0)),
      ),
    checksum: request => exchange(wire, 'sums', request, sent => checksum(server.deps, session, sent)),
  };
}

function inScope<T>({ server, personId }: Wire, scope: string, work: () => T | null): Served<T> {
  const may = server.store.read(view => server.deps.accounts.of(view, personId).scopes.includes(scope as Scope));
  const value = may ? work() : null;
  if (value === null) return { ok: false, problem: may ? 'not-found' : 'not-permitted' };
  return { ok: true, value };
}

/** Now and then the first command of a push is one the server throws at, three times over. */
function spoil({ server, chance, isRough }: Wire, { clientId, commands }: PushRequest): void {
  const [first] = commands;
  if (first === undefined) return;
  const name = `${clientId} ${first.seq}`;
  if (isRough() && chance.happens(0.01)) server.poisoned.add(name);
  server.throwsNext = server.poisoned.has(name);
}

type Fate =
  | 'arrives'
  | 'lost'
  | 'unanswered'
  | 'twice'
  | 'held'
  | 'cut'
  | 'portal'
  | 'busy'
  | 'unsigned'
  | 'full'
  | 'restarted';

const FATES: readonly (readonly [Fate, number])[] = [
  ['lost', 0.05],
  ['unanswered', 0.05],
  ['twice', 0.04],
  ['held', 0.04],
  ['cut', 0.02],
  ['portal', 0.01],
  ['busy', 0.01],
  ['unsigned', 0.005],
  ['full', 0.02],
  ['restarted', 0.02],
];

function fateOf({ chance, isRough }: Wire): Fate {
  if (!isRough()) return 'arrives';
  let dice = chance.next();
  for (const [fate, share] of FATES) {
    if (dice < share) return fate;
    dice -= share;
  }
  return 'arrives';
}

async function exchange<Q, T>(wire: Wire, what: string, request: Q, serve: (sent: Q) => Served<T>): Promise<Reply<T>> {
  wire.life.pass();
  const sent = JSON.stringify(request);
  await wire.meanwhile();
  wire.life.pass();
  const fate = fateOf(wire);
  const reply = meet(wire, fate, () => answer(wire, () => serve(JSON.parse(sent) as Q)));
  wire.note(`${what} ${fate} ${reply.ok ? 'ok' : reply.failure.problem.code}`);
  await wire.meanwhile();
  wire.life.pass();
  return reply;
}

function meet<T>(wire: Wire, fate: Fate, deliver: () => Reply<T>): Reply<T> {
  if (fate === 'lost') return failed('offline');
  if (fate === 'portal') return failed('not-our-server');
  if (fate === 'unsigned') return failed('not-signed-in');
  if (fate === 'busy') return failed('too-many-requests', wire.chance.below(5000));
  if (fate === 'restarted') wire.server.restart();
  if (fate === 'full') wire.server.writesLeft = wire.chance.below(12);
  const reply = deliver();
  wire.server.writesLeft = null;
  if (fate === 'unanswered') return failed('timeout');
  if (fate === 'cut') return failed('garbled');
  if (fate === 'twice') return deliver();
  if (fate === 'held') wire.late.push(deliver);
  return reply;
}

function answer<T>({ server, personId }: Wire, serve: () => Served<T>): Reply<T> {
  try {
    if (isStopped(server, personId)) return failed('account-stopped');
    const served = serve();
    if (served.ok) return { ok: true, value: JSON.parse(JSON.stringify(served.value)) as T };
    const lastSeq = served.detail?.lastSeq;
    const gap = served.problem === 'gap' ? { gapAfter: lastSeq as number } : {};
    return { ok: false, failure: { problem: { code: served.problem }, retryAfter: null, ...gap } };
  } catch (error) {
    if (error instanceof StorageProblem) return failed('storage-full');
    if (error instanceof Error && error.message === 'poison') return failed('internal');
    throw error;
  } finally {
    server.throwsNext = false;
  }
}

function isStopped(server: CityServer, personId: string): boolean {
  const body = server.store.read(view => view.record('person', personId)?.body ?? '{}');
  return !(JSON.parse(body) as { active?: boolean }).active;
}

const failed = (code: SyncProblemCode, retryAfter: number | null = null): Reply<never> => ({
  ok: false,
  failure: { problem: { code }, retryAfter },
});
