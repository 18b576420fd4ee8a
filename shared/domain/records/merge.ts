import { sameJson } from '../../kernel/json.ts';
import type { KindDefinition } from './define.ts';

/** A write of a field: the jurisdiction's revision, the client that wrote and the person behind it. */
export type Stamp = readonly [rev: number, clientId: string, personId: string | null];

/** The last write of each field; `*` stands for every field not named, and is the write that made the record. */
export type FieldStamps = Readonly<Record<string, Stamp>>;

/** A field two people wrote unseen by each other, and the value that gives way to the later arrival. */
export type LostField = { field: string; lost: unknown; lostBy: string | null };

/** What writing `after` over `before` means. */
export type MergeReading = {
  /** The fields this write changes. */
  changed: readonly string[];
  /** Whether another client changed the record since the writer last saw it. */
  metAnother: boolean;
  /** Plain fields the other client had changed too, with the value that gives way. */
  lost: readonly LostField[];
};

/** Who writes, and the revision at which they last saw the record (0: never). */
export type Writer = { clientId: string; seenRev: number };

/**
 * Compares a write with what happened since its author last saw the record. Different fields both stand; the same plain field:
 * the later arrival stands and the earlier value is returned as lost; `union` and `step` fields never conflict.
 */
export function readMerge(
  kind: KindDefinition<{ v: number }>,
  before: object,
  after: object,
  stamps: FieldStamps,
  writer: Writer,
): MergeReading {
  const unseen = (stamp: Stamp | undefined): stamp is Stamp =>
    stamp !== undefined && stamp[0] > writer.seenRev && stamp[1] !== writer.clientId;
  const changed = changedFields(before, after);
  const rules = kind.merge as Readonly<Record<string, string>> | undefined;
  const lost: LostField[] = [];
  for (const field of changed) {
    const stamp = stamps[field] ?? stamps['*'];
    if (!unseen(stamp) || (rules?.[field] ?? 'last') !== 'last') continue;
    const value = (before as Record<string, unknown>)[field];
    // whoever made the record with this field left open wrote nothing that could be lost; clearing it later would be a write
    if (stamps[field] === undefined && isOpen(value)) continue;
    lost.push({ field, lost: value, lostBy: stamp[2] });
  }
  return { changed, metAnother: Object.values(stamps).some(unseen), lost };
}

const isOpen = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

/** The fields in which two bodies differ. */
export function changedFields(before: object, after: object): readonly string[] {
  const one = before as Record<string, unknown>;
  const other = after as Record<string, unknown>;
  const changed = Object.keys(other).filter(field => !sameJson(one[field], other[field]));
  for (const field of Object.keys(one)) if (!(field in other) && one[field] !== undefined) changed.push(field);
  return changed;
}

/** The stamps after a write of `changed` fields. */
export function stampFields(stamps: FieldStamps, changed: readonly string[], stamp: Stamp): FieldStamps {
  return { ...stamps, ...Object.fromEntries(changed.map(field => [field, stamp])) };
}
