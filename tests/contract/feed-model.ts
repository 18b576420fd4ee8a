import * as fc from 'fast-check';
import { expect } from 'vitest';
import type { RecordStore } from '../../server/store/contract.ts';
import type { Scope } from '../../shared/domain/records/define.ts';

const SCOPES: readonly Scope[] = ['all', 'office', 'unit:a', 'unit:b'];
const IDS = ['one', 'two', 'three', 'four'];

/** Something that happens: a record is written for an audience or taken away, a reader of a scope catches up, history is trimmed. */
type Step =
  | { do: 'write'; ids: readonly string[]; scopes: readonly Scope[] }
  | { do: 'remove'; id: string }
  | { do: 'pull'; scope: Scope }
  | { do: 'trim'; share: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('write' as const),
    ids: fc.uniqueArray(fc.constantFrom(...IDS), { minLength: 1, maxLength: 3 }),
    scopes: fc.subarray([...SCOPES]),
  }),
  fc.record({ do: fc.constant('remove' as const), id: fc.constantFrom(...IDS) }),
  fc.record({ do: fc.constant('pull' as const), scope: fc.constantFrom(...SCOPES) }),
  fc.record({ do: fc.constant('trim' as const), share: fc.integer({ min: 0, max: 100 }) }),
);

/** A reader of one scope: what it holds, by id → revision, and how far it is. */
type Reader = { cursor: number; held: Map<string, number> };

/** Random writes against the plainest model there is: whoever pulls a scope holds what is in it, however long it was away. */
export function feedAgreesWithModel(open: () => { store: RecordStore; close(): void }, runs: number): void {
  const property = fc.property(fc.array(step, { minLength: 1, maxLength: 60 }), steps => {
    const { store, close } = open();
    try {
      run(store, steps);
    } finally {
      close();
    }
  });
  void fc.assert(property, { seed: 20261124, numRuns: runs });
}

function run(store: RecordStore, steps: readonly Step[]): void {
  const model = new Map<string, { rev: number; scopes: readonly Scope[] }>();
  const readers = new Map(SCOPES.map(scope => [scope, { cursor: 0, held: new Map() } as Reader]));
  for (const one of steps) {
    if (one.do === 'write') write(store, model, one.ids, one.scopes);
    else if (one.do === 'remove') write(store, model, [one.id], null);
    else if (one.do === 'pull') pull(store, readers.get(one.scope)!, one.scope, model);
    else store.write(writing => writing.trim(Math.floor((writing.head().rev * one.share) / 100)));
  }
  for (const [scope, reader] of readers) pull(store, reader, scope, model);
}

function write(
  store: RecordStore,
  model: Map<string, { rev: number; scopes: readonly Scope[] }>,
  ids: readonly string[],
  scopes: readonly Scope[] | null,
): void {
  store.write(writing => {
    const rev = writing.takeRev();
    for (const id of ids) {
      const before = writing.record('task', id);
      if (scopes === null && (before === null || before.body === null)) continue;
      const after = { kind: 'task', id, rev, body: scopes === null ? null : '{}', scopes: scopes ?? [], stamps: '{}' };
      writing.write(before, after);
      model.set(id, { rev, scopes: scopes ?? [] });
    }
  });
}

function pull(
  store: RecordStore,
  reader: Reader,
  scope: Scope,
  model: ReadonlyMap<string, { rev: number; scopes: readonly Scope[] }>,
): void {
  store.read(view => {
    const { rev, oldestCursor } = view.head();
    if (reader.cursor > 0 && reader.cursor < oldestCursor) {
      reader.cursor = 0;
      reader.held.clear();
    }
    for (const [, , , id, at, audience] of view.feed(scope, { at: reader.cursor, n: Number.MAX_SAFE_INTEGER }, 1000)) {
      if (view.audienceOf(audience).includes(scope)) reader.held.set(id, at);
      else reader.held.delete(id);
    }
    reader.cursor = rev;
    const members = [...view.members(scope)].map(([, , id, at]) => [id, at] as const);
    const expected = [...model]
      .filter(([, { scopes }]) => scopes.includes(scope))
      .map(([id, one]) => [id, one.rev] as const);
    expect(new Map(members)).toEqual(new Map(expected));
    expect(reader.held).toEqual(new Map(expected));
    expect(view.memberCount(scope, 100)).toBe(expected.length);
  });
}
