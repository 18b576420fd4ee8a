import { type OpenOptions, openStore, type SqliteStore } from '../../../server/store/sqlite/open.ts';
import { createSync, type SyncDeps } from '../../../server/sync/deps.ts';
import { pull } from '../../../server/sync/pull.ts';
import { push } from '../../../server/sync/push.ts';
import { runAsSystem } from '../../../server/sync/run-as-system.ts';
import type { Grant, UnitKind } from '../../../shared/domain/accounts/types.ts';
import type { DocumentFacts } from '../../../shared/domain/documents/types.ts';
import type { PullReply, WireRow } from '../../../shared/protocol/pull.ts';
import type { Outcome, PushReply, SentCommand } from '../../../shared/protocol/push.ts';
import { PROTOCOL } from '../../../shared/protocol/version.ts';
import { type SeededEntropy, seededEntropy } from '../store/entropy.ts';

const UNITS: readonly (readonly [id: string, kind: UnitKind])[] = [
  ['office', 'office'],
  ['north', 'district'],
  ['south', 'district'],
  ['housing', 'department'],
];

const PEOPLE: readonly (readonly [id: string, unitId: string, role: Grant['role']])[] = [
  ['admin', 'office', 'administrator'],
  ['clerk', 'office', 'office.clerk'],
  ['head', 'office', 'office.section-head'],
  ['northern', 'north', 'district.office'],
  ['southern', 'south', 'district.office'],
  ['builder', 'housing', 'department.handler'],
];

/** A server of a small invented city, set up with units and people; ids are words. */
export class SmallServer {
  readonly entropy: SeededEntropy;
  readonly store: SqliteStore;
  readonly sync: SyncDeps;
  readonly troubles: unknown[] = [];

  constructor(path = ':memory:', options: Partial<OpenOptions> = {}) {
    this.entropy = seededEntropy();
    this.store = openStore(path, { entropy: this.entropy, ...options });
    this.sync = createSync(this.store, this.entropy, error => this.troubles.push(error));
    if (this.store.read(view => view.head().rev) === 0) setUp(this.sync);
  }

  /** A record's body as it is stored; null where there is none. */
  body(kind: string, id: string): Record<string, unknown> | null {
    const text = this.store.read(view => view.record(kind, id)?.body ?? null);
    return text === null ? null : JSON.parse(text);
  }

  get rev(): number {
    return this.store.read(view => view.head().rev);
  }

  /** Every event of the chain, read. */
  events(): { command: string; outcome: { outcome: string } | null; person: string | null; [more: string]: unknown }[] {
    return this.store.read(view => [...view.events(1)].map(({ event }) => JSON.parse(event)));
  }
}

function setUp(sync: SyncDeps): void {
  const units = UNITS.map(([id, kind], order) => ({
    id,
    name: id,
    shortName: id,
    kind,
    parentId: null,
    initials: id,
    order,
    active: true,
  }));
  const people = PEOPLE.map(([id, unitId, role]) => ({
    id,
    name: id,
    unitId,
    post: null,
    grants: [{ role, unitId }],
    active: true,
  }));
  const done = runAsSystem(sync, [
    { name: 'accounts.setUp', args: { name: '示例市', level: 'city' } },
    { name: 'accounts.importUnits', args: { units } },
    { name: 'accounts.importPeople', args: { people } },
  ]);
  if (!done.ok) throw new Error(`set-up refused: ${done.refusal.code}`);
}

/** A device in the hands of a person; it numbers its commands and holds what it pulled. */
export class Device {
  readonly server: SmallServer;
  readonly personId: string;
  readonly clientId: string;
  lastSeq = 0;
  epoch: string | null = null;
  cursors: Record<string, number> = {};
  readonly rows = new Map<string, { rev: number; body: Record<string, unknown> | null }>();

  constructor(server: SmallServer, personId: string, clientId = `client-of-${personId}`) {
    this.server = server;
    this.personId = personId;
    this.clientId = clientId;
  }

  get session() {
    return { personId: this.personId, deviceId: `device-of-${this.personId}` };
  }

  /** The next command, numbered, with what this device has seen of everything. */
  command(name: string, args: unknown, seen = this.seen()): SentCommand {
    this.lastSeq += 1;
    return { seq: this.lastSeq, name, args, seen, madeAt: '2026-11-24T01:00:00.000Z' };
  }

  seen(): Record<string, number> {
    return Object.fromEntries([...this.rows].map(([key, { rev }]) => [key, rev]));
  }

  push(commands: readonly SentCommand[], more: { oldest?: number; sentAt?: string; protocol?: number } = {}) {
    return push(this.server.sync, this.session, {
      protocol: PROTOCOL,
      clientId: this.clientId,
      oldest: 1,
      sentAt: '2026-11-24T01:00:00.000Z',
      commands: [...commands],
      ...more,
    });
  }

  /** Pushes what must be served. */
  send(...commands: readonly SentCommand[]): PushReply {
    const reply = this.push(commands);
    if (!reply.ok) throw new Error(`not served: ${reply.problem}`);
    return reply.value;
  }

  /** Does one command and says what became of it. */
  do(name: string, args: unknown, seen?: Record<string, number>): Outcome {
    const [result] = this.send(this.command(name, args, seen)).results;
    if (result === undefined) throw new Error('no outcome');
    return result.outcome;
  }

  ask(more: Partial<{ epoch: string | null; cursors: Record<string, number>; protocol: number; size: number }> = {}) {
    const { size, ...request } = more;
    const ready = pull(
      this.server.sync,
      this.session,
      { protocol: PROTOCOL, clientId: this.clientId, epoch: this.epoch, cursors: this.cursors, ...request },
      size,
    );
    if (!ready.ok) throw new Error(`not served: ${ready.problem}`);
    return JSON.parse(ready.value) as PullReply & { rows: WireRow[] };
  }

  /** Pulls until nothing is missing, a scope not held yet from its beginning. */
  catchUp(size?: number): PullReply[] {
    const replies: PullReply[] = [];
    for (let round = 0; round < 500; round += 1) {
      const reply = this.ask(size === undefined ? {} : { size });
      replies.push(reply);
      this.take(reply);
      if (reply.head) return replies;
    }
    throw new Error('never reached the head');
  }

  private take(reply: PullReply & { rows: WireRow[] }): void {
    if (reply.reset !== null) this.rows.clear();
    this.epoch = reply.epoch;
    this.cursors = { ...reply.cursors };
    for (const scope of reply.load) this.cursors[scope] = 0;
    for (const [kind, id, rev, scopes, body] of reply.rows) {
      const key = `${kind}:${id}`;
      if (scopes.length === 0) this.rows.delete(key);
      else this.rows.set(key, { rev, body: body as Record<string, unknown> | null });
    }
  }

  /** The ids held of a kind. */
  ids(kind: string): readonly string[] {
    return [...this.rows.keys()]
      .filter(key => key.startsWith(`${kind}:`))
      .map(key => key.slice(kind.length + 1))
      .sort((a, b) => (a < b ? -1 : 1));
  }
}

/** Facts of an invented document. */
export const facts = (set: Partial<DocumentFacts> = {}): DocumentFacts => ({
  title: '关于推进示例改革的通知',
  number: null,
  issuers: ['示例市委改革办'],
  issuedOn: null,
  genre: '通知',
  urgency: null,
  dissemination: null,
  sourceUrl: null,
  ...set,
});

/** Arguments that register a document. */
export const tag = (documentId: string, keptBy = 'office', set: Partial<DocumentFacts> = {}) => ({
  documentId,
  keptBy,
  facts: facts(set),
});

/** Arguments that set a task, of no document unless one is named. */
export const task = (taskId: string, leadUnitId = 'north', more: object = {}) => ({
  taskId,
  documentId: null,
  keptBy: 'office',
  terms: {
    content: '制定实施方案',
    deliverable: null,
    leadUnitId,
    coUnitIds: [],
    dueOn: '2026-12-31',
    dueRule: null,
    quote: null,
  },
  ...more,
});
