import { must } from '../../shared/kernel/assert.ts';
import type { PullReply } from '../../shared/protocol/pull.ts';
import { PROTOCOL } from '../../shared/protocol/version.ts';
import { EVERY_NUMBER } from '../local/contract.ts';
import { type Identity, type Replica, readMeta, readReplica, writeMeta } from '../local/meta.ts';
import { changeScopesIn, forgetRowsIn } from './change-scopes.ts';
import { loadScopes } from './load-scopes.ts';
import { leaveClientId } from './new-identity.ts';
import { meetEpochIn, reofferIn } from './reoffer.ts';
import type { SyncPlace } from './sync-place.ts';
import { type Failure, failureOf } from './transport.ts';
import { turnOver } from './turn-over.ts';

/** How fetching went; `restart`: the server is not the one it was, send again first. */
export type Pulled = { end: 'head' } | { end: 'restart' } | { end: 'failed'; failure: Failure };

const MOST_PAGES = 10_000;

/** Fetches everything up to the head of all scopes the account may read and then shows it at once. Pages that came stay for the next round. */
export async function pullToHead(at: SyncPlace): Promise<Pulled> {
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const loaded = await loadScopes(at);
    if (loaded.end === 'failed') return loaded;
    const place = await readPlace(at);
    const { epoch, cursors } = place;
    const reply = await at.transport.pull({ protocol: PROTOCOL, clientId: place.clientId, epoch, cursors });
    if (!reply.ok) return pullFailed(at, place.clientId, reply.failure);
    const taken = await takeReply(at, place, reply.value);
    if (taken !== null) return taken;
  }
  return { end: 'failed', failure: failureOf('garbled') };
}

async function pullFailed(at: SyncPlace, clientId: string, cause: Failure): Promise<Pulled> {
  if (cause.problem.code !== 'client-taken') return { end: 'failed', failure: cause };
  await leaveClientId(at, clientId);
  return { end: 'restart' };
}

type Place = Pick<Identity, 'clientId'> &
  Pick<Replica, 'epoch' | 'cursors'> & { nextPage: number; lastEpoch: string | null };

/** Where fetching goes on: after the last page staged, if any. */
const readPlace = ({ store }: SyncPlace): Promise<Place> =>
  store.read(['staged', 'meta'], async tx => {
    const { clientId } = must(await readMeta(tx, 'identity'), 'the identity of an opened store');
    const { epoch, cursors } = await readReplica(tx);
    const [last] = await tx.staged.range({ ...EVERY_NUMBER, backwards: true, limit: 1 });
    const staged = Object.entries(last?.cursors ?? {}).filter(([scope]) => scope in cursors);
    return {
      clientId,
      epoch,
      cursors: { ...cursors, ...Object.fromEntries(staged) },
      nextPage: (last?.nth ?? 0) + 1,
      lastEpoch: await readMeta(tx, 'epoch'),
    };
  });

// without cursors the server cannot say so itself
const isOtherServer = ({ lastEpoch }: Place, { epoch }: PullReply): boolean =>
  lastEpoch !== null && lastEpoch !== epoch;

/** What a reply leads to; null: ask for the next page. */
async function takeReply(at: SyncPlace, place: Place, reply: PullReply): Promise<Pulled | null> {
  if (reply.tooOld !== null) return { end: 'failed', failure: failureOf(`${reply.tooOld}-too-old`) };
  if (reply.reset !== null || isOtherServer(place, reply)) return startAgain(at, place, reply);
  if (reply.drop.length > 0 || reply.load.length > 0) {
    const tables = ['rows', 'packs', 'outbox', 'optimistic', 'meta', 'changes', 'staged'] as const;
    await at.store.write(tables, async tx => {
      await writeMeta(tx, 'epoch', reply.epoch);
      await changeScopesIn(tx, reply);
    });
    return null;
  }
  if (reply.head) {
    await turnOver(at, reply);
    return { end: 'head' };
  }
  const { scopes, rows, cursors } = reply;
  await at.store.write(['staged'], tx => tx.staged.put([{ nth: place.nextPage, scopes, rows, cursors }]));
  return null;
}

/** The cursors are worth nothing any more: rows are loaded again, and what a restored server has lost is offered to it. */
async function startAgain({ store, copy }: SyncPlace, { clientId }: Place, reply: PullReply): Promise<Pulled> {
  const { epoch, lastSeq } = reply;
  const tables = ['rows', 'packs', 'staged', 'meta', 'changes', 'outbox', 'journal'] as const;
  const { offered, identity } = await store.write(tables, async tx => {
    await forgetRowsIn(tx, epoch);
    const lost = await meetEpochIn(tx, epoch);
    // nb. a server whose file was put back by hand has no new epoch, but it does not know our last numbers
    const unknown = await reofferIn(tx, sent => sent.clientId === clientId && sent.seq > lastSeq);
    return {
      offered: [...lost, ...unknown],
      identity: must(await readMeta(tx, 'identity'), 'the identity of an opened store'),
    };
  });
  await copy.keep(offered, identity).catch(() => undefined);
  return { end: 'restart' };
}
