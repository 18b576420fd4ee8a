import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CHAIN_START, linkOf } from '../../server/store/audit-chain.ts';
import type { FeedEntry, RecordStore, RecordWrite, StoredRecord, Writing } from '../../server/store/contract.ts';
import type { Scope } from '../../shared/domain/records/define.ts';
import { feedAgreesWithModel } from './feed-model.ts';

/** A store to test, and how to get rid of it. */
export type Opened = { store: RecordStore; close(): void };

const A: Scope = 'unit:a';
const B: Scope = 'unit:b';
const START = { at: 0, n: 0 };

/** What every engine behind the contract must do; `open` gives a new, empty store, `runs` of them for the comparison with the model. */
export function recordStoreContract(name: string, open: () => Opened, runs: number): void {
  describe(`record store on ${name}`, () => {
    let opened: Opened;
    beforeEach(() => {
      opened = open();
    });
    afterEach(() => opened.close());

    transactions(() => opened.store);
    recordsAndFeed(() => opened.store);
    clients(() => opened.store);
    auditChain(() => opened.store);
    manyEvents(() => opened.store);
    snapshots(() => opened.store);
    trimming(() => opened.store);
  });

  test(`a feed on ${name} agrees with the model, whatever is written, pulled and trimmed in whatever order`, () => {
    feedAgreesWithModel(open, runs);
  }, 60_000);
}

const body = (text: string): string => JSON.stringify({ v: 1, text });

/** Writes a record as a command would: over what is there, at the next revision. */
function set(writing: Writing, id: string, scopes: readonly Scope[], text: string | null = 'text'): StoredRecord {
  const after: RecordWrite = {
    kind: 'task',
    id,
    rev: writing.takeRev(),
    body: text === null ? null : body(text),
    scopes: text === null ? [] : scopes,
    stamps: '{}',
  };
  return writing.write(writing.record('task', id), after);
}

const setIn = (store: RecordStore, id: string, scopes: readonly Scope[], text: string | null = 'text') =>
  store.write(writing => set(writing, id, scopes, text));

/** A scope's feed as `rev id present?`, read from a cursor. */
const feedOf = (store: RecordStore, scope: Scope, from = 0): readonly string[] =>
  store.read(view =>
    view.feed(scope, { at: from, n: Number.MAX_SAFE_INTEGER }, 1000).map(([at, , , id, , audience]: FeedEntry) => {
      const isIn = view.audienceOf(audience).includes(scope);
      return `${at} ${id} ${isIn ? 'in' : 'out'}`;
    }),
  );

function transactions(store: () => RecordStore): void {
  test('a fresh store stands at revision 0 with an empty chain', () => {
    const head = store().read(view => view.head());
    expect(head).toMatchObject({ rev: 0, oldestCursor: 0, auditCount: 0 });
    expect(head.epoch.length).toBeGreaterThan(8);
  });

  test('a transaction that throws leaves nothing, not even its revision', () => {
    const before = store().read(view => view.head());
    expect(() =>
      store().write(writing => {
        set(writing, 'one', [A]);
        writing.appendEvent('event');
        throw new Error('on purpose');
      }),
    ).toThrow('on purpose');
    expect(store().read(view => view.head())).toEqual(before);
    expect(store().read(view => view.record('task', 'one'))).toBeNull();
    expect(feedOf(store(), A)).toEqual([]);
    expect(setIn(store(), 'two', [A]).rev).toBe(1);
  });

  test('a read inside a transaction sees what was written before it', () => {
    store().write(writing => {
      set(writing, 'one', [A]);
      expect(store().read(view => view.record('task', 'one')?.rev)).toBe(1);
      expect(store().read(view => view.head().rev)).toBe(1);
    });
  });
}

function recordsAndFeed(store: () => RecordStore): void {
  test('a record comes back as it was written', () => {
    const written = setIn(store(), 'one', [A, 'office'], '台账“甲”');
    const read = store().read(view => view.record('task', 'one'));
    expect(read).toEqual(written);
    expect(read).toMatchObject({ rev: 1, body: body('台账“甲”'), scopes: [A, 'office'] });
    expect(store().read(view => view.recordAt(written.n))).toEqual(written);
    expect(store().read(view => [...view.allRecords()])).toEqual([written]);
  });

  test('of many records asked for at once those come that are there', () => {
    const [one, two] = [setIn(store(), 'one', [A]), setIn(store(), 'two', [B], '台账')];
    setIn(store(), 'gone', [A]);
    const gone = setIn(store(), 'gone', [], null);
    const found = store().read(view => view.records('task', ['two', 'unheard-of', 'one', 'gone']));
    expect(found).toHaveLength(3);
    expect(found).toEqual(expect.arrayContaining([one, two, gone]));
    expect(store().read(view => view.records('unit', ['one', 'two']))).toEqual([]);
    expect(store().read(view => view.records('task', []))).toEqual([]);
  });

  test('a scope is told once of a record, at its last change', () => {
    setIn(store(), 'one', [A]);
    setIn(store(), 'two', [A]);
    setIn(store(), 'one', [A], 'again');
    expect(feedOf(store(), A)).toEqual(['2 two in', '3 one in']);
    expect(feedOf(store(), A, 2)).toEqual(['3 one in']);
    expect(feedOf(store(), A, 3)).toEqual([]);
  });

  test('a record that changes its audience goes out of one scope and into the other', () => {
    setIn(store(), 'one', [A, 'office']);
    setIn(store(), 'one', [B, 'office']);
    expect(feedOf(store(), A)).toEqual(['2 one out']);
    expect(feedOf(store(), B)).toEqual(['2 one in']);
    expect(feedOf(store(), 'office')).toEqual(['2 one in']);
  });

  test('an out-entry stays where it is while the record goes on elsewhere', () => {
    setIn(store(), 'one', [A]);
    setIn(store(), 'one', [B]);
    setIn(store(), 'one', [B], 'again');
    expect(feedOf(store(), A, 1)).toEqual(['2 one out']);
    expect(feedOf(store(), B)).toEqual(['3 one in']);
  });

  test('a record that comes back has one entry again', () => {
    setIn(store(), 'one', [A]);
    setIn(store(), 'one', [B]);
    setIn(store(), 'one', [B], 'again');
    setIn(store(), 'one', [A, B]);
    expect(feedOf(store(), A)).toEqual(['4 one in']);
    expect(feedOf(store(), B)).toEqual(['4 one in']);
  });

  test('a record taken away goes out everywhere, and may be put again', () => {
    setIn(store(), 'one', [A, B]);
    const gone = setIn(store(), 'one', [], null);
    expect(gone).toMatchObject({ body: null, scopes: [] });
    expect(store().read(view => view.record('task', 'one'))).toEqual(gone);
    expect(feedOf(store(), A)).toEqual(['2 one out']);
    setIn(store(), 'one', [A], 'back');
    expect(feedOf(store(), A)).toEqual(['3 one in']);
    expect(feedOf(store(), B)).toEqual(['2 one out']);
  });

  test('a record nobody may read is in no feed', () => {
    setIn(store(), 'one', []);
    expect(feedOf(store(), 'all')).toEqual([]);
    expect(store().read(view => view.record('task', 'one')?.scopes)).toEqual([]);
  });

  test('two writes of one record at one revision leave one entry', () => {
    store().write(writing => {
      const rev = writing.takeRev();
      const write = (before: StoredRecord | null, scopes: readonly Scope[]) =>
        writing.write(before, { kind: 'task', id: 'one', rev, body: body('x'), scopes, stamps: '{}' });
      write(write(write(null, [A]), [B]), [A]);
    });
    expect(feedOf(store(), A)).toEqual(['1 one in']);
    expect(feedOf(store(), B)).toEqual(['1 one out']);
  });

  test('a feed is read on from any place, also inside one revision', () => {
    store().write(writing => {
      const rev = writing.takeRev();
      for (const id of ['one', 'two', 'three'])
        writing.write(null, { kind: 'task', id, rev, body: body(id), scopes: [A], stamps: '{}' });
    });
    const ids: string[] = [];
    store().read(view => {
      let place = START;
      for (;;) {
        const [entry] = view.feed(A, place, 1);
        if (entry === undefined) break;
        ids.push(entry[3]);
        place = { at: entry[0], n: entry[1] };
      }
    });
    expect(ids).toEqual(['one', 'two', 'three']);
  });

  test('members, their number and how many changed', () => {
    setIn(store(), 'one', [A]);
    setIn(store(), 'two', [A, B]);
    setIn(store(), 'one', [B]);
    store().read(view => {
      expect([...view.members(A)].map(([, kind, id, rev]) => [kind, id, rev])).toEqual([['task', 'two', 2]]);
      expect(view.memberCount(B, 10)).toBe(2);
      expect(view.memberCount(B, 1)).toBe(1);
      expect(view.memberCount('unit:unheard-of', 10)).toBe(0);
      expect(view.changeCount(A, 1, 10)).toBe(2);
      expect(view.changeCount(A, 1, 1)).toBe(1);
      expect(view.changeCount(A, 3, 10)).toBe(0);
    });
  });
}

function clients(store: () => RecordStore): void {
  test('a device keeps its person, its number and what became of its commands', () => {
    store().write(writing => {
      const client = writing.bindClient('client-one', 'person');
      writing.saveOutcomes(client, { firstSeq: 1, outcomes: '[1,2]' }, 2);
      writing.saveOutcomes(client, { firstSeq: 3, outcomes: '[3]' }, 1);
      writing.advance(client, 3);
    });
    store().read(view => {
      const client = view.client('client-one');
      expect(client).toMatchObject({ id: 'client-one', personId: 'person', lastSeq: 3 });
      for (const seq of [1, 2]) expect(view.outcomes(client!, seq)).toEqual({ firstSeq: 1, outcomes: '[1,2]' });
      expect(view.outcomes(client!, 3)).toEqual({ firstSeq: 3, outcomes: '[3]' });
      expect(view.outcomes(client!, 4)).toBeNull();
      expect(view.client('client-two')).toBeNull();
    });
  });

  test('an outcome is final: a second one for the same command is an error', () => {
    expect(() =>
      store().write(writing => {
        const client = writing.bindClient('client-one', 'person');
        writing.saveOutcomes(client, { firstSeq: 1, outcomes: '[1]' }, 1);
        writing.saveOutcomes(client, { firstSeq: 1, outcomes: '[2]' }, 1);
      }),
    ).toThrow();
    expect(store().read(view => view.client('client-one'))).toBeNull();
  });

  test('failures are counted until the command has an outcome', () => {
    const count = () =>
      store().write(writing => {
        const client = writing.client('client-one') ?? writing.bindClient('client-one', 'person');
        return writing.countFailure(client, 1);
      });
    expect([count(), count(), count()]).toEqual([1, 2, 3]);
    store().write(writing => writing.advance(writing.client('client-one')!, 1));
    expect(count()).toBe(1);
  });
}

function auditChain(store: () => RecordStore): void {
  test('each event is chained to the one before', () => {
    store().write(writing => {
      writing.appendEvent('first');
      writing.appendEvent('second');
    });
    store().read(view => {
      const [first, second] = [...view.events(1)];
      expect(second?.hash).toBe(linkOf(first!.hash, 'second'));
      expect(view.head()).toMatchObject({ auditCount: 2, auditHash: second?.hash });
      expect([...view.events(2)]).toEqual([second]);
      expect(view.event(1)).toEqual(first);
      expect(view.event(3)).toBeNull();
    });
  });
}

function manyEvents(store: () => RecordStore): void {
  test('of however many events of one transaction each is found by its number', () => {
    const texts = Array.from({ length: 2000 }, (_, n) => `{"n":${n + 3},"text":"${'督察'.repeat(300)}"}`);
    store().write(writing => {
      writing.appendEvent('{"n":1}');
      writing.appendEvent('{"n":2}');
    });
    store().write(writing => {
      for (const [at, text] of texts.entries()) {
        writing.appendEvent(text);
        // what is written can be read back at once
        if (at === 500) expect(writing.event(400)?.event).toContain('{"n":400,');
      }
    });
    expect(() =>
      store().write(writing => {
        for (const text of texts) writing.appendEvent(text);
        throw new Error('on purpose');
      }),
    ).toThrow('on purpose');
    store().write(writing => writing.appendEvent('{"n":2003}'));
    store().read(view => {
      let [n, hash] = [0, CHAIN_START];
      for (const event of view.events(1)) {
        n += 1;
        hash = linkOf(hash, event.event);
        expect(event).toEqual({ n, event: expect.stringContaining(`{"n":${n}`), hash });
      }
      expect(view.head()).toMatchObject({ auditCount: 2003, auditHash: hash });
      expect([n, view.event(1777)?.n, view.event(2004)]).toEqual([2003, 1777, null]);
      expect([...view.events(1990)].map(event => event.n)).toEqual(Array.from({ length: 14 }, (_, at) => 1990 + at));
    });
  });
}

function snapshots(store: () => RecordStore): void {
  const save = (rev: number, at: string) =>
    store().write(writing =>
      writing.saveSnapshot(
        A,
        rev,
        [
          { records: 2, gzip: Buffer.from('first') },
          { records: 1, gzip: Buffer.from('second') },
        ],
        at,
      ),
    );

  test('the newest snapshot of a scope is found, an earlier one is served until dropped', () => {
    expect(store().read(view => view.snapshot(A))).toBeNull();
    save(3, '2026-11-01T00:00:00.000Z');
    save(7, '2026-11-02T00:00:00.000Z');
    store().read(view => {
      expect(view.snapshot(A)).toEqual({ rev: 7, chunks: [2, 1] });
      expect(view.snapshotChunk(A, 3, 1)?.toString()).toBe('second');
      expect(view.snapshotChunk(A, 7, 2)).toBeNull();
      expect(view.snapshot(B)).toBeNull();
    });
    expect(store().write(writing => writing.dropSnapshots('2026-12-01T00:00:00.000Z'))).toBe(2);
    store().read(view => {
      expect(view.snapshotChunk(A, 3, 0)).toBeNull();
      expect(view.snapshot(A)).toEqual({ rev: 7, chunks: [2, 1] });
    });
  });
}

function trimming(store: () => RecordStore): void {
  test('trimming takes tombstones and out-entries, never a record that is there', () => {
    setIn(store(), 'stays', [A]);
    setIn(store(), 'moves', [A]);
    setIn(store(), 'goes', [A]);
    setIn(store(), 'moves', [B]);
    setIn(store(), 'goes', [], null);
    setIn(store(), 'goes later', [A]);
    setIn(store(), 'goes later', [], null);
    expect(store().write(writing => writing.trim(6))).toEqual({ records: 1, entries: 2 });
    expect(feedOf(store(), A)).toEqual(['1 stays in', '7 goes later out']);
    expect(feedOf(store(), B)).toEqual(['4 moves in']);
    store().read(view => {
      expect(view.head().oldestCursor).toBe(6);
      expect(view.record('task', 'goes')).toBeNull();
      expect(view.record('task', 'goes later')?.body).toBeNull();
    });
    setIn(store(), 'moves', [A]);
    expect(feedOf(store(), A)).toEqual(['1 stays in', '7 goes later out', '8 moves in']);
  });
}
