import type Database from 'better-sqlite3';
import { must } from '../../../shared/kernel/assert.ts';
import type { Head, View, Writing } from '../contract.ts';
import { type AuditTable, auditTable } from './audit-table.ts';
import { type ClientTable, clientTable } from './client-table.ts';
import { type FeedTable, feedTable } from './feed-table.ts';
import { type HeadTable, headTable } from './head-table.ts';
import { type RecordTable, recordTable } from './record-table.ts';
import { type ScopeNames, scopeNames } from './scope-names.ts';
import { type SnapshotTable, snapshotTable } from './snapshot-table.ts';
import { statementsOf } from './statements.ts';

/** All of one connection's tables, and the head while a transaction is open: read once, changed in memory, written at its end. */
export type Tables = {
  scopes: ScopeNames;
  feed: FeedTable;
  records: RecordTable;
  clients: ClientTable;
  heads: HeadTable;
  audit: AuditTable;
  snapshots: SnapshotTable;
  open: { head: Head; changed: boolean } | null;
};

/** The tables of a connection whose schema is up to date; `beforeWrite` is called ahead of every statement that writes. */
export function tablesOf(database: Database.Database, beforeWrite: (() => void) | undefined): Tables {
  const statements = statementsOf(database, beforeWrite);
  const scopes = scopeNames(statements);
  const feed = feedTable(statements);
  return {
    scopes,
    feed,
    records: recordTable(statements, scopes, feed),
    clients: clientTable(statements),
    heads: headTable(statements),
    audit: auditTable(statements),
    snapshots: snapshotTable(statements),
    open: null,
  };
}

/** The contract's reads. */
export function viewOf(tables: Tables): View {
  const { scopes, feed, records, clients, heads, audit, snapshots } = tables;
  return {
    head: () => ({ ...(tables.open?.head ?? heads.readHead()) }),
    record: records.record,
    records: records.records,
    recordAt: records.recordAt,
    allRecords: records.allRecords,
    feed: (scope, after, limit) => at(scopes.find(scope), n => feed.entries(n, after, limit), []),
    audienceOf: scopes.audienceOf,
    changeCount: (scope, rev, limit) => at(scopes.find(scope), n => feed.changeCount(n, rev, limit), 0),
    members: scope => at(scopes.find(scope), feed.members, []),
    memberCount: (scope, limit) => at(scopes.find(scope), n => feed.memberCount(n, limit), 0),
    client: clients.client,
    outcomes: clients.outcomes,
    events: audit.events,
    event: audit.event,
    snapshot: scope => at(scopes.find(scope), snapshots.snapshot, null),
    snapshotChunk: (scope, rev, nth) => at(scopes.find(scope), n => snapshots.snapshotChunk(n, rev, nth), null),
  };
}

/** The contract's writes, for use inside a transaction. */
export function writingOf(view: View, tables: Tables): Writing {
  const { scopes, records, clients, heads, audit, snapshots } = tables;
  const moving = (): Head => {
    const open = must(tables.open, 'an open transaction');
    open.changed = true;
    return open.head;
  };
  return {
    ...view,
    takeRev() {
      const head = moving();
      head.rev += 1;
      return head.rev;
    },
    write: records.write,
    appendEvent: event => audit.append(moving(), event),
    bindClient: clients.bindClient,
    saveOutcomes: clients.saveOutcomes,
    advance: clients.advance,
    countFailure: clients.countFailure,
    saveSnapshot: (scope, rev, chunks, madeAt) => snapshots.saveSnapshot(scopes.intern(scope), rev, chunks, madeAt),
    dropSnapshots: snapshots.dropSnapshots,
    trim(oldestCursor) {
      const head = moving();
      // what is gone does not come back by trimming less
      head.oldestCursor = Math.max(head.oldestCursor, oldestCursor);
      return heads.purge(oldestCursor);
    },
  };
}

const at = <T>(scope: number | null, ask: (scope: number) => T, otherwise: T): T =>
  scope === null ? otherwise : ask(scope);
