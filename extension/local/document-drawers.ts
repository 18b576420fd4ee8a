import { keysOfHeld } from '../../shared/domain/documents/meeting.ts';
import { lastNote } from './changes.ts';
import type { DocumentDrawer, LocalStore, Tx } from './contract.ts';
import { readMeta, writeMeta } from './meta.ts';
import type { RawRecord } from './read.ts';
import { readDeltas, type ViewTx } from './view-deltas.ts';

/** How many drawers there are: with 20,000 documents each holds about 160 keys, and one is read in a moment. */
const DRAWERS = 256;
/** Notes are kept for 300 changes: the drawers are never so far behind that they would have to be made anew. */
const MOST_BEHIND = 100;

/**
 * Brings the drawers up to date with what changed since they were last used; made anew only where that is not known. They are
 * only a way to candidates: what is gone or changed since is found out when the record itself is read.
 */
export async function fillDrawers(store: LocalStore): Promise<void> {
  const behind = await store.read(['rows', 'packs', 'optimistic', 'meta', 'changes'], readBehind);
  if (behind === null) return;
  await store.write(['rows', 'packs', 'optimistic', 'meta', 'changes', 'drawers'], async tx => {
    const now = await readBehind(tx);
    if (now === null) return;
    if (now.whole) await tx.drawers.clear();
    await put(tx, now.records);
    await writeMeta(tx, 'drawers', now.upTo);
  });
}

type Behind = { upTo: number; whole: boolean; records: ReadonlyMap<string, RawRecord> };

/** What the drawers have not got yet; null when nothing needs to be written. */
async function readBehind(tx: ViewTx): Promise<Behind | null> {
  const filled = await readMeta(tx, 'drawers');
  if (filled !== null && filled === (await lastNote(tx))) return null;
  const { upTo, deltas } = await readDeltas(tx, [{ kind: 'document', loaded: filled !== null }], filled ?? 0);
  const { whole = false, records = new Map() } = deltas[0] ?? {};
  const isIdle = !whole && records.size === 0 && upTo - (filled ?? 0) < MOST_BEHIND;
  return isIdle ? null : { upTo, whole, records };
}

async function put(tx: Tx<'drawers'>, records: ReadonlyMap<string, RawRecord>): Promise<void> {
  const added = new Map<number, Map<string, string[]>>();
  for (const [id, { body }] of records) {
    for (const key of keysOfBody(body)) {
      const mark = markOf(key);
      const drawer = added.get(drawerOf(mark)) ?? new Map<string, string[]>();
      added.set(drawerOf(mark), drawer);
      drawer.set(mark, [...(drawer.get(mark) ?? []), id]);
    }
  }
  const there = await tx.drawers.getMany([...added.keys()]);
  await tx.drawers.put(
    [...added].map(([drawer, marks], nth): DocumentDrawer => {
      const ids: Record<string, readonly string[]> = { ...there[nth]?.ids };
      for (const [mark, more] of marks) ids[mark] = [...new Set([...(ids[mark] ?? []), ...more])];
      return { drawer, ids };
    }),
  );
}

// looked at unread, so that a long register costs no parsing
function keysOfBody(body: unknown): readonly string[] {
  if (typeof body !== 'object' || body === null) return [];
  const { title, number, sourceUrl } = body as Readonly<Record<string, unknown>>;
  if (typeof title !== 'string') return [];
  const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  return keysOfHeld({ title, number: text(number), sourceUrl: text(sourceUrl) });
}

/** The documents that may have one of the keys, for each list of keys. */
export async function idsInDrawers(
  tx: Tx<'drawers'>,
  asked: readonly (readonly string[])[],
): Promise<readonly (readonly string[])[]> {
  const wanted = [...new Set(asked.flat().map(key => drawerOf(markOf(key))))];
  const drawers = new Map((await tx.drawers.getMany(wanted)).map((drawer, nth) => [wanted[nth], drawer?.ids ?? {}]));
  return asked.map(keys => [
    ...new Set(
      keys.flatMap(key => {
        const mark = markOf(key);
        return drawers.get(drawerOf(mark))?.[mark] ?? [];
      }),
    ),
  ]);
}

/** FNV-1a: short enough to be kept twenty thousand times; two keys of one mark cost one more record read. */
function markOf(key: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}

const drawerOf = (mark: string): number => Number.parseInt(mark, 36) % DRAWERS;
