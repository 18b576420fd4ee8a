import type { Bodies, Kind } from '../../shared/domain/kinds.ts';
import type { Refusal } from '../../shared/kernel/result.ts';
import type { SyncState } from './sync-state.ts';
import type { Watched } from './watched.ts';

/** A record as screens see it: the newest the device knows, what is not sent yet included. */
export type Entry<K extends Kind = Kind> = {
  readonly id: string;
  /** The jurisdiction's revision of the confirmed record; 0 while only this device has it. */
  readonly rev: number;
  readonly body: Bodies[K];
  /** Whether something entered here about it has not reached the server: ⇡ 待同步. */
  readonly pending: boolean;
};

/** What screens read, kept up to date in memory whichever context writes. */
export type LocalView = {
  /** All readable records of a kind by id; empty until `ready`. Loaded once, changed by deltas; each change is a new map. */
  watchKind<K extends Kind>(kind: K): Watched<ReadonlyMap<string, Entry<K>>>;
  /** Whether the kind has been loaded; until then a screen shows a skeleton, not “empty”. */
  watchReady(kind: Kind): Watched<boolean>;
  /** How many records this version cannot read: they are set aside, the others are shown. */
  readonly unreadable: Watched<number>;
  /** How sync stands. */
  readonly sync: Watched<SyncState>;
  /** Work the server refused, newest first, until its author deals with it. */
  readonly attention: Watched<readonly AttentionEntry[]>;
  /** Set when the store must be left: an update in another tab (show the reload bar), or it cannot be read. */
  readonly storeProblem: Watched<StoreProblem | null>;
  /** Stops following; the view is of no use afterwards. */
  close(): void;
};

/** Why the local store cannot be used: `reload`, a newer version opened it; `newer`, this version is the older one; the rest as named. */
export type StoreProblem = 'reload' | 'newer' | 'blocked' | 'quota' | 'corrupt' | 'unavailable';

/** A refused order, kept whole with what was typed. */
export type AttentionEntry = {
  /** Names the entry; give it to `dismissAttention`. */
  readonly id: string;
  readonly order: { readonly name: string; readonly args: unknown };
  readonly madeAt: string;
  readonly refusedAt: string;
  readonly refusal: Refusal;
};
