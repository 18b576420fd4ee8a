import type { ChangeNote, Tx } from './contract.ts';

const KEPT_NOTES = 300;
const TOO_MANY_KEYS = 2000;

/** Notes what a transaction changed, so that views in every context read just that again; `null`: everything may have changed. */
export async function noteChanges(
  tx: Tx<'changes'>,
  changed: { keys: Iterable<string>; packs?: ChangeNote['packs'] } | null,
): Promise<void> {
  const last = await lastNote(tx);
  const keys = changed === null ? null : [...changed.keys];
  if (keys?.length === 0 && (changed?.packs ?? []).length === 0) return;
  const whole = keys === null || keys.length > TOO_MANY_KEYS;
  await tx.changes.put([{ n: last + 1, keys: whole ? null : keys, packs: changed?.packs ?? [] }]);
  if (last % 50 === 0) await tx.changes.dropRange({ from: 0, to: last - KEPT_NOTES });
}

/** The number of the newest note; 0 before the first. */
export async function lastNote(tx: Tx<'changes'>): Promise<number> {
  const [last] = await tx.changes.range({ from: 0, to: Number.MAX_SAFE_INTEGER, backwards: true, limit: 1 });
  return last?.n ?? 0;
}

/** What changed after a note, or null when that is not known any more and everything must be read again. */
export async function changesAfter(tx: Tx<'changes'>, n: number): Promise<readonly ChangeNote[] | null> {
  const notes = await tx.changes.range({ from: n + 1, to: Number.MAX_SAFE_INTEGER });
  const unbroken = notes.length === 0 || notes[0]?.n === n + 1;
  return unbroken && notes.every(note => note.keys !== null) ? notes : null;
}
