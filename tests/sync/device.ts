import { adoptPerson } from '../../extension/local/adopt-person.ts';
import { EVERY_NUMBER, type LocalStore, TABLE_NAMES } from '../../extension/local/contract.ts';
import type { KeyValueArea } from '../../extension/local/key-value-area.ts';
import { createOutboxCopy } from '../../extension/local/outbox-copy.ts';
import { restoreOutbox } from '../../extension/local/restore-outbox.ts';
import { type Receipt, runOrders } from '../../extension/local/run-orders.ts';
import { createSessionKeeper } from '../../extension/local/session.ts';
import { signOut } from '../../extension/local/sign-out.ts';
import { undoOrders } from '../../extension/local/undo-orders.ts';
import type { Workplace } from '../../extension/local/workplace.ts';
import { createLoop, type Lock, type SyncLoop } from '../../extension/sync/loop.ts';
import type { Transport } from '../../extension/sync/transport.ts';
import type { Order } from '../../shared/commands/decide.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { Outcome } from '../../shared/protocol/push.ts';
import type { Clock } from './chance.ts';
import { Killed, Life, mortalCopy, mortalStore } from './faults.ts';
import { createMemoryArea } from './memory-area.ts';

/** What became of an order a person gave on a device, by the number written in it. */
export type Fate = {
  order: Order;
  /** Whether its author was told that it is saved, or the device has been started again since. */
  saved: boolean;
  /** Taken back before it was sent; given up when signing out; or the device was killed over either. */
  dropped: 'undone' | 'given-up' | 'unsure' | null;
  outcome: Outcome | null;
  /** Whether its author was told of a refusal. */
  told: boolean;
  /** Its acknowledgement went with a lost database, so that a restored server cannot be offered it again. */
  unprotected: boolean;
};

/** Makes empty stores, one after another. */
export type MakeStore = () => Promise<LocalStore>;

/** One person's device through all its lives. */
export class Device {
  readonly name: string;
  readonly personId: string;
  readonly clock: Clock;
  readonly fates = new Map<number, Fate>();
  /** The numbers orders carry, by the names of their entries. */
  readonly #tokens = new Map<string, number>();
  receipt: { receipt: Receipt; tokens: readonly number[] } | null = null;
  life = new Life();
  readonly #makeStore: MakeStore;
  readonly #connect: (device: Device) => Transport;
  readonly #area: KeyValueArea = createMemoryArea();
  #store: LocalStore | null = null;
  #older: LocalStore | null = null;
  #workplace: Workplace | null = null;
  #loop: SyncLoop | null = null;
  #round: Promise<unknown> = Promise.resolve();
  #isRound = false;

  constructor(
    name: string,
    personId: string,
    clock: Clock,
    makeStore: MakeStore,
    connect: (device: Device) => Transport,
  ) {
    this.name = name;
    this.personId = personId;
    this.clock = clock;
    this.#makeStore = makeStore;
    this.#connect = connect;
  }

  /** The store as it lies on the disk, whatever became of the process. */
  get disk(): LocalStore {
    return must(this.#store, 'a store');
  }

  get workplace(): Workplace {
    return must(this.#workplace, 'a started device');
  }

  get copy() {
    return createOutboxCopy(this.#area);
  }

  get isRunning(): boolean {
    return !this.life.isOver;
  }

  /** Starts the process, again or for the first time; may be killed while it does. */
  async start(): Promise<void> {
    this.#store ??= await this.#makeStore();
    this.life = new Life();
    this.#round = Promise.resolve();
    this.#isRound = false;
    const store = mortalStore(this.#store, this.life);
    const copy = mortalCopy(createOutboxCopy(this.#area), this.life);
    this.#workplace = { store, copy, entropy: this.clock };
    const transport = this.#connect(this);
    this.#loop = createLoop({
      workplace: this.#workplace,
      connect: async () => ({ personId: this.personId, transport }),
      lock: this.#lock,
    });
    await restoreOutbox(store, copy, this.clock);
    await adoptPerson(this.#workplace, this.personId);
    await this.takeStock();
    for (const token of (await this.#waiting()).keys()) if (token >= 0) this.#fate(token).saved = true;
  }

  readonly #lock: Lock = async (wait, work) => {
    if (this.#isRound && !wait) return null;
    const mine = this.#round.then(async () => {
      this.#isRound = true;
      try {
        return await work();
      } finally {
        this.#isRound = false;
      }
    });
    this.#round = mine.catch(() => undefined);
    return mine;
  };

  async sync(): Promise<void> {
    await must(this.#loop, 'a started device').run('person');
  }

  /** Gives orders; false when they were refused here. What was killed in the middle is there or not, as the disk says. */
  async enter(orders: readonly Order[], tokens: readonly number[]): Promise<boolean> {
    try {
      const result = await runOrders(this.workplace, orders);
      if (!result.ok) return false;
      this.receipt = { receipt: result.value, tokens };
      await this.takeStock();
      for (const token of tokens) this.#fate(token).saved = true;
      return true;
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      await this.takeStock();
      return false;
    }
  }

  async undo(): Promise<string> {
    if (this.receipt === null) return 'nothing';
    const { receipt, tokens } = this.receipt;
    this.receipt = null;
    const undone = await undoOrders(this.workplace, receipt).catch(error => {
      if (error instanceof Killed) return null;
      throw error;
    });
    const waiting = await this.#waiting();
    await this.takeStock();
    // killed in the middle: the disk says whether it had been taken back
    const isGone = tokens.every(token => !waiting.has(token) && this.#fate(token).outcome === null);
    if (undone?.undone === 'dropped') this.#drop(tokens, 'undone');
    else if (undone === null && isGone) this.#drop(tokens, 'unsure');
    return undone === null ? 'killed' : String(undone.undone);
  }

  async signOutAndIn(): Promise<void> {
    await this.takeStock();
    const before = await this.#waiting();
    await signOut(this.workplace, createSessionKeeper(this.#area), 'discard').catch(() => undefined);
    const after = await this.#waiting();
    this.#drop(
      [...before.keys()].filter(token => token >= 0 && !after.has(token)),
      'given-up',
    );
    this.#loseJournal();
    if (this.isRunning) await adoptPerson(this.workplace, this.personId).catch(() => undefined);
  }

  #loseJournal(): void {
    for (const fate of this.fates.values()) if (fate.outcome !== null) fate.unprotected = true;
  }

  #drop(tokens: readonly number[], how: NonNullable<Fate['dropped']>): void {
    for (const token of tokens) if (this.#fate(token).outcome === null) this.#fate(token).dropped = how;
  }

  readonly #fate = (token: number): Fate => must(this.fates.get(token), `the fate of ${token}`);

  /** The browser loses the database. */
  async loseDatabase(): Promise<void> {
    this.#loseJournal();
    for (const fate of this.fates.values()) if (fate.outcome === null && !fate.saved) fate.dropped ??= 'unsure';
    this.receipt = null;
    this.#store = null;
    this.life.isOver = true;
  }

  /** Keeps a copy of the database, as a profile backup does. */
  async rememberDatabase(): Promise<void> {
    this.#older = await this.#makeStore();
    await copyStore(this.disk, this.#older);
  }

  /** Puts the remembered copy back, older than what has been sent since. */
  async rollBackDatabase(): Promise<boolean> {
    if (this.#older === null) return false;
    await this.loseDatabase();
    this.#store = this.#older;
    this.#older = null;
    return true;
  }

  async #waiting(): Promise<ReadonlyMap<number, Order>> {
    const entries = await this.disk.read(['outbox'], tx => tx.outbox.range(EVERY_NUMBER));
    return new Map(entries.map(({ order }) => [tokenOf(order), order]));
  }

  /** Learns from the disk which orders were taken and what became of them. */
  async takeStock(): Promise<void> {
    if (this.#store === null) return;
    const { waiting, journal, attention } = await this.#store.read(['outbox', 'journal', 'attention'], async tx => ({
      waiting: await tx.outbox.all(),
      journal: await tx.journal.all(),
      attention: await tx.attention.all(),
    }));
    for (const { id, order } of waiting) {
      const token = tokenOf(order);
      if (token < 0) continue;
      this.#tokens.set(id, token);
      const fate = this.fates.get(token);
      if (fate !== undefined) fate.dropped = null;
      else
        this.fates.set(token, { order, saved: false, dropped: null, outcome: null, told: false, unprotected: false });
    }
    for (const { id, outcome } of journal) {
      const fate = this.fates.get(this.#tokens.get(id) ?? -1);
      if (fate === undefined) continue;
      fate.outcome = outcome;
      fate.unprotected = false;
    }
    for (const { order } of attention) {
      const fate = this.fates.get(tokenOf(order));
      if (fate !== undefined) fate.told = true;
    }
  }
}

/** The number an order carries; below 0 for one that stands for an order once refused. */
export const tokenOf = ({ args }: { args: unknown }): number =>
  typeof args === 'object' && args !== null && 'token' in args ? Number(args.token) : -1;

async function copyStore(from: LocalStore, to: LocalStore): Promise<void> {
  for (const name of TABLE_NAMES) {
    const values: unknown[] = await from.read([name], tx => tx[name].all() as Promise<unknown[]>);
    await to.write([name], tx => (tx[name].put as (all: readonly unknown[]) => Promise<void>)(values));
  }
}
