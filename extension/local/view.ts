import type { Kind } from '../../shared/domain/kinds.ts';
import { by, byNumber, descending } from '../../shared/kernel/compare.ts';
import { lastNote } from './changes.ts';
import { type AttentionEntry, EVERY_NUMBER, type LocalStore, type OutboxEntry, type Tx } from './contract.ts';
import type { Entry } from './entry.ts';
import { StoreFault, type StoreProblem } from './store-fault.ts';
import { type SyncState, syncStateIn } from './sync-state.ts';
import { applyDelta, readDeltas } from './view-deltas.ts';
import { type Cell, into, type MakeCell, type Watched } from './watched.ts';

/** What screens read, kept up to date in memory whichever context writes. */
export type LocalView = {
  /** All readable records of a kind by id; empty until ready. Loaded once, then changed by deltas; each change is a new map. */
  watchKind<K extends Kind>(kind: K): Watched<ReadonlyMap<string, Entry<K>>>;
  /** Whether the kind has been read; until then a screen shows a skeleton, not “empty”. */
  watchReady(kind: Kind): Watched<boolean>;
  /** How many records of one kind this version cannot read. */
  watchUnreadable(kind: Kind): Watched<number>;
  /** How many records of the kinds watched this version cannot read: they are set aside, the others are shown. */
  readonly unreadable: Watched<number>;
  /** How sync stands; null until it is first read. */
  readonly sync: Watched<SyncState | null>;
  /** What the server has not given its final word on, oldest first; of a long queue the first thousand. */
  readonly outbox: Watched<readonly OutboxEntry[]>;
  /** Work the server refused, newest first, until its author deals with it. */
  readonly attention: Watched<readonly AttentionEntry[]>;
  /** Why the store is of no use any more; `reload` wants the reload bar. */
  readonly storeProblem: Watched<StoreProblem | null>;
  /** Marks the store as lost, when its opener hears so. */
  lose(problem: StoreProblem): void;
  /** Stops following; the view is of no use afterwards. */
  close(): void;
};

type Followed = {
  kind: Kind;
  entries: Cell<ReadonlyMap<string, Entry>>;
  ready: Cell<boolean>;
  aside: Set<string>;
  /** How many of them. */
  unread: Cell<number>;
};

/** A view over a store; give it `signal` of @preact/signals to make cells with. */
export function createView(store: LocalStore, makeCell: MakeCell): LocalView {
  const unreadable = makeCell(0);
  const storeProblem = makeCell<StoreProblem | null>(null);
  const sync = makeCell<SyncState | null>(null);
  const attention = makeCell<readonly AttentionEntry[]>([]);
  const outbox = makeCell<readonly OutboxEntry[]>([]);
  const lose = into<StoreProblem | null>(storeProblem);
  const onFault = (fault: unknown): void => lose(fault instanceof StoreFault ? fault.problem : 'unavailable');
  const kinds = followKinds(store, makeCell, unreadable, onFault);
  const stops = [
    store.watch(['changes'], lastNote, () => void kinds.refresh(), onFault),
    store.watch(['outbox', 'meta'], syncStateIn, into(sync), onFault),
    store.watch(['outbox'], firstWaiting, into(outbox), onFault),
    store.watch(['attention'], newestFirst, into(attention), onFault),
  ];
  return {
    watchKind: <K extends Kind>(kind: K) =>
      kinds.follow(kind).entries as unknown as Watched<ReadonlyMap<string, Entry<K>>>,
    watchReady: kind => kinds.follow(kind).ready,
    watchUnreadable: kind => kinds.follow(kind).unread,
    unreadable,
    sync,
    outbox,
    attention,
    storeProblem,
    lose,
    close: () => stops.forEach(stop => void stop()),
  };
}

const firstWaiting = async (tx: Tx<'outbox'>): Promise<readonly OutboxEntry[]> =>
  (await tx.outbox.range({ ...EVERY_NUMBER, limit: 1000 })).filter(({ outcome }) => outcome === null);

const newestFirst = async (tx: Tx<'attention'>): Promise<readonly AttentionEntry[]> =>
  (await tx.attention.all()).toSorted(descending(by(({ refusedAt }) => refusedAt, byNumber)));

function followKinds(
  store: LocalStore,
  makeCell: MakeCell,
  unreadable: Cell<number>,
  onFault: (fault: unknown) => void,
) {
  const followed = new Map<Kind, Followed>();
  /** The note that everything loaded is up to date with. */
  let upTo = 0;
  // one after the other, so that no older reading lands on a newer one
  let refreshing: Promise<void> = Promise.resolve();

  async function bringUpToDate(): Promise<void> {
    const kinds = [...followed.values()];
    const asked = kinds.map(({ kind, ready }) => ({ kind, loaded: ready.peek() }));
    const read = await store.read(['rows', 'packs', 'optimistic', 'meta', 'changes'], tx =>
      readDeltas(tx, asked, upTo),
    );
    upTo = read.upTo;
    for (const delta of read.deltas) {
      const of = followed.get(delta.kind);
      if (of === undefined) continue;
      if (delta.whole || delta.records.size > 0) of.entries.value = applyDelta(of.entries.peek(), of.aside, delta);
      of.unread.value = of.aside.size;
      of.ready.value = true;
    }
    unreadable.value = kinds.reduce((sum, { aside }) => sum + aside.size, 0);
  }

  function refresh(): Promise<void> {
    refreshing = refreshing.then(bringUpToDate).catch(onFault);
    return refreshing;
  }

  function follow(kind: Kind): Followed {
    const there = followed.get(kind);
    if (there !== undefined) return there;
    const fresh = {
      kind,
      entries: makeCell<ReadonlyMap<string, Entry>>(new Map()),
      ready: makeCell(false),
      aside: new Set<string>(),
      unread: makeCell(0),
    };
    followed.set(kind, fresh);
    void refresh();
    return fresh;
  }

  return { follow, refresh };
}
