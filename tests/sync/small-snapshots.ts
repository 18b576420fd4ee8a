import type { View } from '../../server/store/contract.ts';
import type { Scope } from '../../shared/domain/records/define.ts';
import { by, byText } from '../../shared/kernel/compare.ts';
import type { SnapshotChunk, SnapshotList } from '../../shared/protocol/pull.ts';

const PACK = 3;
const PACKS_A_CHUNK = 2;

type Pack = SnapshotChunk['packs'][number];

/** Snapshots in packs of three records and chunks of two packs, so that a city of forty records has what a real one has with forty thousand. */
export class SmallSnapshots {
  readonly #kept = new Map<string, readonly Pack[]>();

  list(view: View, scope: Scope): SnapshotList {
    const { rev, epoch } = view.head();
    const packs = packsOf(view, scope);
    this.#kept.set(`${scope} ${rev}`, packs);
    const chunks: number[] = [];
    for (let from = 0; from < packs.length; from += PACKS_A_CHUNK)
      chunks.push(packs.slice(from, from + PACKS_A_CHUNK).reduce((sum, [, rows]) => sum + rows.length, 0));
    return { epoch, scope, rev, chunks };
  }

  chunk(scope: string, rev: number, nth: number): SnapshotChunk | null {
    const packs = this.#kept.get(`${scope} ${rev}`);
    if (packs === undefined) return null;
    return { rev, nth, packs: packs.slice(nth * PACKS_A_CHUNK, (nth + 1) * PACKS_A_CHUNK) };
  }

  forget(): void {
    this.#kept.clear();
  }
}

function packsOf(view: View, scope: Scope): readonly Pack[] {
  const byKind = new Map<string, Pack[1]>();
  for (const [n, kind, id, rev] of view.members(scope)) {
    const body = JSON.parse(view.recordAt(n)?.body ?? 'null') as unknown;
    const rows = byKind.get(kind) ?? [];
    byKind.set(kind, [...rows, [id, rev, body]]);
  }
  return [...byKind].flatMap(([kind, rows]) => {
    const ordered = rows.toSorted(by(([id]) => id, byText));
    const packs: Pack[] = [];
    for (let from = 0; from < ordered.length; from += PACK) packs.push([kind, ordered.slice(from, from + PACK)]);
    return packs;
  });
}
