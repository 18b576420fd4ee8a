import type { OutcomeRun, StoredClient } from '../contract.ts';
import type { Statements } from './statements.ts';

type Row = readonly [n: number, personId: string, lastSeq: number];

/** Devices' numbering, the outcomes of their commands and the failures at them. */
export type ClientTable = {
  client(id: string): StoredClient | null;
  bindClient(id: string, personId: string): StoredClient;
  advance(client: StoredClient, lastSeq: number): void;
  outcomes(client: StoredClient, seq: number): OutcomeRun | null;
  saveOutcomes(client: StoredClient, run: OutcomeRun, count: number): void;
  countFailure(client: StoredClient, seq: number): number;
};

/** The clients of a database. */
export function clientTable({ rows, values, writes }: Statements): ClientTable {
  const byId = rows<Row>('SELECT n, person, last_seq FROM client WHERE id = ?');
  const insert = writes('INSERT INTO client (id, person, last_seq) VALUES (?, ?, 0)');
  const update = writes('UPDATE client SET last_seq = ? WHERE n = ?');
  const forgetFailures = writes('DELETE FROM failure WHERE client = ? AND seq <= ?');
  const run = rows<readonly [firstSeq: number, lastSeq: number, outcomes: string]>(
    `SELECT first_seq, last_seq, outcomes FROM outcome WHERE client = ? AND first_seq <= ?
      ORDER BY first_seq DESC LIMIT 1`,
  );
  const keep = writes('INSERT INTO outcome (client, first_seq, last_seq, outcomes) VALUES (?, ?, ?, ?)');
  const fail = writes(
    'INSERT INTO failure (client, seq, times) VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET times = times + 1',
  );
  const times = values<number>('SELECT times FROM failure WHERE client = ? AND seq = ?');

  return {
    client(id) {
      const row = byId.get(id);
      if (row === undefined) return null;
      const [n, personId, lastSeq] = row;
      return { n, id, personId, lastSeq };
    },
    bindClient(id, personId) {
      const n = Number(insert(id, personId).lastInsertRowid);
      return { n, id, personId, lastSeq: 0 };
    },
    advance(client, lastSeq) {
      update(lastSeq, client.n);
      forgetFailures(client.n, lastSeq);
    },
    outcomes(client, seq) {
      const [firstSeq, lastSeq, outcomes] = run.get(client.n, seq) ?? [0, -1, ''];
      return seq <= lastSeq ? { firstSeq, outcomes } : null;
    },
    saveOutcomes: (client, { firstSeq, outcomes }, count) =>
      void keep(client.n, firstSeq, firstSeq + count - 1, outcomes),
    countFailure(client, seq) {
      fail(client.n, seq);
      return times.get(client.n, seq) ?? 0;
    },
  };
}
