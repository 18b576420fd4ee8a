import type { Scope } from '../../shared/domain/records/define.ts';
import type { Notice, Notices } from '../sync/notices.ts';

/** Where a stream asks what its session may read now; null once the session has ended, and the stream with it. */
export type StillReads = () => ReadonlySet<Scope> | null;

/** How often a quiet stream says that it is alive, and how long changes are gathered into one hint. Milliseconds. */
export type LiveTimes = { heartbeat: number; gather: number };

type EventStream = ReadableStream<Uint8Array<ArrayBuffer>>;

type Listener = {
  deviceId: string;
  stillReads: StillReads;
  /** What it could read when it last spoke; a change of that is a change of the directory, which everyone hears of. */
  reads: ReadonlySet<Scope>;
  controller: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>;
  hint: NodeJS.Timeout | null;
};

const MOST = 2000;
const MOST_PER_DEVICE = 4;
/** Unread events after which a reader counts as gone. */
const MOST_UNREAD = 32;
const CHANGED = 'event: changed\ndata:\n\n';

/** The open event streams of this process. A stream only ever says that a pull is worth while, never what changed. */
export class LiveStreams {
  readonly #listeners = new Set<Listener>();
  readonly #times: LiveTimes;
  readonly #unsubscribe: () => void;
  readonly #heartbeat: NodeJS.Timeout;
  #stopped = false;

  constructor(notices: Pick<Notices, 'subscribe'>, times: LiveTimes = { heartbeat: 25_000, gather: 100 }) {
    this.#times = times;
    this.#unsubscribe = notices.subscribe(notice => this.#spread(notice));
    this.#heartbeat = setInterval(() => {
      for (const listener of this.#listeners) this.#say(listener, ': alive\n\n');
    }, times.heartbeat);
    this.#heartbeat.unref();
  }

  /** A new stream for a device; null when there are too many, the session has ended or the server is stopping. */
  open(deviceId: string, stillReads: StillReads): EventStream | null {
    const reads = stillReads();
    if (this.#stopped || reads === null || this.#listeners.size >= MOST) return null;
    const own = [...this.#listeners].filter(listener => listener.deviceId === deviceId);
    for (const oldest of own.slice(0, Math.max(0, own.length + 1 - MOST_PER_DEVICE))) this.#drop(oldest);
    const opened: Listener[] = [];
    return new ReadableStream({
      start: controller => {
        const listener = { deviceId, stillReads, reads, controller, hint: null };
        opened.push(listener);
        this.#listeners.add(listener);
        // the first hint makes up for what was committed before the stream stood
        controller.enqueue(Buffer.from(`retry: 5000\n${CHANGED}`));
      },
      cancel: () => {
        for (const listener of opened) this.#forget(listener);
      },
    });
  }

  /** Ends the streams of devices signed out or taken away. */
  end(deviceIds: readonly string[]): void {
    for (const listener of this.#listeners) if (deviceIds.includes(listener.deviceId)) this.#drop(listener);
  }

  /** Ends them all and takes no more: the server is stopping. */
  close(): void {
    this.#stopped = true;
    this.#unsubscribe();
    clearInterval(this.#heartbeat);
    for (const listener of this.#listeners) this.#drop(listener);
  }

  /** How many are open. */
  get count(): number {
    return this.#listeners.size;
  }

  #spread({ scopes }: Notice): void {
    for (const listener of this.#listeners) {
      const concerns = scopes.has('all') || [...scopes].some(scope => listener.reads.has(scope));
      if (!concerns || listener.hint !== null) continue;
      listener.hint = setTimeout(() => {
        listener.hint = null;
        this.#say(listener, CHANGED);
      }, this.#times.gather);
    }
  }

  #say(listener: Listener, text: string): void {
    const reads = listener.stillReads();
    if (reads === null || (listener.controller.desiredSize ?? 0) < -MOST_UNREAD) this.#drop(listener);
    else {
      listener.reads = reads;
      listener.controller.enqueue(Buffer.from(text));
    }
  }

  #drop(listener: Listener): void {
    this.#forget(listener);
    listener.controller.close();
  }

  #forget(listener: Listener): void {
    clearTimeout(listener.hint ?? undefined);
    this.#listeners.delete(listener);
  }
}
