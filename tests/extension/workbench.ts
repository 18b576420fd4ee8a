import type { LocalStore, PackRecord, RowRecord } from '../../extension/local/contract.ts';
import { type Identity, writeMeta } from '../../extension/local/meta.ts';
import { createOutboxCopy } from '../../extension/local/outbox-copy.ts';
import type { Workplace } from '../../extension/local/workplace.ts';
import type { Transport } from '../../extension/sync/transport.ts';
import type { Order } from '../../shared/commands/decide.ts';
import type { PullReply } from '../../shared/protocol/pull.ts';
import { createMemoryStore } from '../contract/memory-store.ts';
import { Chance, Clock } from '../sync/chance.ts';
import { createMemoryArea } from '../sync/memory-area.ts';

/** The moment at which tests of the device begin. */
export const NOW = Date.parse('2026-11-24T01:00:00Z');

/** A device with a clerk of the reform office signed in, two units known and nothing entered. */
export async function workbench(store: LocalStore = createMemoryStore()) {
  const clock = new Clock(NOW, new Chance(1));
  const area = createMemoryArea();
  const identity: Identity = { clientId: 'this-device', generation: 1, nextSeq: 1, nextPlace: 1, personId: 'clerk' };
  await store.write(['meta', 'rows'], async tx => {
    await writeMeta(tx, 'identity', identity);
    await writeMeta(tx, 'epoch', 'e1');
    await writeMeta(tx, 'replica', { epoch: 'e1', cursors: { all: 10, office: 10 }, loading: {} });
    await tx.rows.put([row('unit', 'office', 1, unit('office')), row('unit', 'east', 2, unit('district'))]);
    await tx.rows.put([row('person', 'clerk', 3, person('office', 'office.clerk'))]);
  });
  const workplace: Workplace = { store, copy: createOutboxCopy(area), entropy: clock };
  return { ...workplace, clock, area };
}

/** A confirmed record, in the scope everyone of the office reads. */
export const row = (kind: string, id: string, rev: number, body: unknown, scopes = ['all']): RowRecord => ({
  kind,
  id,
  rev,
  scopes,
  body,
});

/** A pack of a scope. */
export const pack = (scope: string, kind: string, rows: PackRecord['rows']): PackRecord => ({
  scope,
  kind,
  firstId: rows[0]?.[0] ?? '',
  lastId: rows.at(-1)?.[0] ?? '',
  rows,
});

/** The body of a unit. */
export const unit = (kind: string) => ({
  v: 1,
  name: '示例单位',
  shortName: '示例',
  kind,
  parentId: null,
  initials: 'sl',
  order: 1,
  active: true,
});

/** The body of a person. */
export const person = (unitId: string, role: string) => ({
  v: 1,
  name: '某人',
  unitId,
  post: null,
  grants: [{ role, unitId }],
  active: true,
});

/** The body of a document, as the server has it once it is numbered. */
export const document = (title: string, taskIds: readonly string[] = []) => ({
  v: 4,
  title,
  number: '示发〔2026〕1号',
  issuers: [],
  issuedOn: null,
  genre: null,
  urgency: null,
  dissemination: null,
  sourceUrl: null,
  ledgerNumber: '改〔2026〕1',
  receivedOn: '2026-11-20',
  registeredOn: '2026-11-20',
  unmarked: null,
  registeredBy: 'clerk',
  keptBy: 'office',
  unitIds: [],
  taskIds,
  tasksNumbered: taskIds.length,
  demand: null,
  judgement: null,
  supports: [],
  notSupports: [],
});

/** The body of a task. */
export const task = (content: string, dueOn: string | null = null) => ({
  v: 3,
  content,
  deliverable: null,
  leadUnitId: 'east',
  coUnitIds: [],
  dueOn,
  dueRule: null,
  quote: null,
  number: '改〔2026〕1-01',
  documentId: null,
  anchor: null,
  tags: [],
  state: 'open',
  closedOn: null,
  evidence: null,
  reports: [],
  setBy: 'clerk',
  keptBy: 'office',
  setOn: '2026-11-20',
  leader: null,
  policy: null,
  course: null,
  origin: null,
});

/** Puts a document in the register. */
export const tagOrder = (documentId: string, title = '文件'): Order => ({
  name: 'documents.tag',
  args: {
    documentId,
    keptBy: 'office',
    facts: {
      title,
      number: null,
      issuers: [],
      issuedOn: null,
      genre: null,
      urgency: null,
      dissemination: null,
      sourceUrl: null,
    },
  },
});

/** Changes what a task says. */
export const changeOrder = (taskId: string, content: string): Order => ({
  name: 'ledger.changeTask',
  args: { taskId, documentId: null, set: { content } },
});

/** Reports on a task; nothing takes a report back. */
export const reportOrder = (taskId: string, reportId: string): Order => ({
  name: 'ledger.report',
  args: { taskId, reportId, state: 'going', text: '推进中' },
});

/** A reply to a pull that says nothing new; `more` says what it does. */
export const pullReply = (more: Partial<PullReply> = {}): PullReply => ({
  protocol: 1,
  epoch: 'e1',
  scopes: ['all', 'office'],
  drop: [],
  load: [],
  rows: [],
  cursors: {},
  head: true,
  reset: null,
  tooOld: null,
  lastSeq: 0,
  serverNow: '2026-11-24T01:00:00.000Z',
  ...more,
});

type Answers = { [K in keyof Transport]?: (request: Parameters<Transport[K]>[0]) => ReturnType<Transport[K]> };

/** A server that answers as told, and otherwise fails the test. `asked` keeps what it was asked. */
export function scripted(answers: Answers): Transport & { asked: readonly { call: string; request: unknown }[] } {
  const asked: { call: string; request: unknown }[] = [];
  const answer = (call: keyof Transport) => (request: never) => {
    asked.push({ call, request: structuredClone(request) });
    const give = answers[call] as ((request: never) => Promise<never>) | undefined;
    if (give === undefined) throw new Error(`nobody expected a ${call}`);
    return give(request);
  };
  return {
    asked,
    push: answer('push'),
    pull: answer('pull'),
    snapshotList: answer('snapshotList'),
    snapshotChunk: answer('snapshotChunk'),
    checksum: answer('checksum'),
  };
}
