import type { ReadonlySignal, Signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Actor } from '../../../shared/domain/accounts/actor.ts';
import type { Calendar } from '../../../shared/domain/calendar/types.ts';
import type { Kind } from '../../../shared/domain/kinds.ts';
import type { Anchor } from '../../../shared/domain/records/anchor.ts';
import type { Conflict } from '../../../shared/domain/records/conflict.ts';
import { must } from '../../../shared/kernel/assert.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { Entropy, RecordId } from '../../../shared/kernel/ids.ts';
import type { AttentionEntry } from '../../local/contract.ts';
import type { Entry } from '../../local/entry.ts';
import type { LocalView } from '../../local/view.ts';
import type { SentenceShown } from '../../messages/contract.ts';
import type { Perform } from '../accounts/perform.ts';
import type { TaskRow } from '../ledger/task-rows.ts';
import type { Directory } from '../units/directory.ts';
import type { Router } from './router.ts';

/** Two people wrote one field: the record that says so, with its id. */
export type OpenConflict = Conflict & { readonly id: RecordId };

/** What was refused and is being filled in again. */
export type Refill = { readonly attentionId: string; readonly order: AttentionEntry['order'] };

/** What the screens of the desk read and do. */
export type Desk = {
  readonly view: LocalView;
  readonly router: Router;
  readonly entropy: Entropy;
  readonly personId: RecordId;
  /** The civil date in China by the server's clock, turning at midnight. */
  readonly today: ReadonlySignal<IsoDate>;
  /** The calendar in force, by which all days are counted. */
  readonly calendar: ReadonlySignal<Calendar>;
  /** This device's clock in milliseconds, brought up to date a few times a minute. */
  readonly now: ReadonlySignal<number>;
  /** What I may do now; without rights until the directory is loaded. */
  readonly actor: ReadonlySignal<Actor>;
  /** Whether I read the records of all units (改革办 and leaders) or those of my own. */
  readonly readsAll: ReadonlySignal<boolean>;
  readonly directory: ReadonlySignal<Directory>;
  /** All tasks I may see, most pressing first. */
  readonly tasks: ReadonlySignal<readonly TaskRow[]>;
  readonly documents: ReadonlySignal<ReadonlyMap<RecordId, Entry<'document'>>>;
  /** Unsettled conflicts by the record they are about. */
  readonly conflicts: ReadonlySignal<ReadonlyMap<RecordId, readonly OpenConflict[]>>;
  /** Whether a kind has been read and a first sync has brought something, so that nothing there means there is nothing. */
  readonly isLoaded: (kind: Kind) => boolean;
  readonly perform: Perform;
  /** Takes a refused order off the list, with 撤销. */
  readonly dismissAttention: (entry: AttentionEntry) => Promise<void>;
  /** Takes note that the local database was lost and built anew. */
  readonly noteRebuilt: () => Promise<void>;
  /** Asks for a round of sync now. */
  readonly syncNow: () => Promise<void>;
  readonly refill: Signal<Refill | null>;
  /** 看原文: points the sentence out on the page it was read from. */
  readonly showSentence: (anchor: Anchor) => Promise<SentenceShown>;
};

/** Hands the desk to its screens. */
export const DeskContext = createContext<Desk | null>(null);

/** The desk a screen stands on; a Defect outside of one. */
export const useDesk = (): Desk => must(useContext(DeskContext), 'the desk around this screen');
