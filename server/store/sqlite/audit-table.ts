import { linkMaker } from '../audit-chain.ts';
import { AuditPack, unpack } from '../audit-pack.ts';
import type { Head, StoredEvent } from '../contract.ts';
import type { Statements } from './statements.ts';

/** From so many events of one transaction on they are kept as packs; fewer are rows of their own. */
const MANY = 8;

/** A pack is written when its texts come to so many bytes. */
const PACK = 1 << 20;

/** The number and hash of a row are those of its last event. */
type Row = readonly [n: number, event: string | Buffer, hash: string];

/** The audit chain of a database. */
export type AuditTable = {
  event(n: number): StoredEvent | null;
  events(from: number): Iterable<StoredEvent>;
  /** Puts an event after `head`'s last and moves `head` on. */
  append(head: Head, event: string): void;
  /** Writes what waits to be written with others: before a transaction ends, and before anything is read. */
  settle(): void;
  /** Drops what waits, with the transaction it was of. */
  forget(): void;
};

/** The chain of a database; packs are its own affair. */
export function auditTable({ rows, writes }: Statements): AuditTable {
  const from = rows<Row>('SELECT n, event, hash FROM audit WHERE n >= ? ORDER BY n');
  // the text comes as the bytes its hash was taken of
  const insertText = writes('INSERT INTO audit (n, event, hash) VALUES (?, CAST(? AS TEXT), ?)');
  const insertPack = writes('INSERT INTO audit (n, event, hash) VALUES (?, ?, ?)');
  const link = linkMaker();
  const waiting = new AuditPack();
  let last = 0;
  let lastHash = '';

  const settle = (): void => {
    if (waiting.count >= MANY) insertPack(last, waiting.packed(), lastHash);
    else {
      let n = last - waiting.count;
      for (const { event, hash } of waiting.each()) {
        n += 1;
        insertText(n, event, hash);
      }
    }
    waiting.clear();
  };
  const table: AuditTable = {
    event(n) {
      for (const event of table.events(n)) return event.n === n ? event : null;
      return null;
    },
    *events(first) {
      settle();
      let known = first - 1;
      for (const row of from.iterate(first)) {
        for (const event of eventsOf(row, known)) if (event.n >= first) yield event;
        known = row[0];
      }
    },
    append(head, event) {
      const { bytes, hash } = link(head.auditHash, event);
      waiting.add(bytes, hash);
      head.auditCount += 1;
      head.auditHash = hash;
      [last, lastHash] = [head.auditCount, hash];
      if (waiting.length >= PACK) settle();
    },
    settle,
    forget: () => waiting.clear(),
  };
  return table;
}

/** The events of a row; of a pack that is none any more, one that no hash can be right of, at the place of its first. */
function eventsOf([n, stored, hash]: Row, known: number): readonly StoredEvent[] {
  if (typeof stored === 'string') return [{ n, event: stored, hash }];
  const packed = unpack(stored);
  if (packed?.at(-1)?.hash !== hash) return [{ n: known + 1, event: '{}', hash: '' }];
  const first = n - packed.length + 1;
  return packed.map((event, at) => ({ n: first + at, ...event }));
}
