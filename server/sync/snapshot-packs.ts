import { KIND_NAMES, type Kind } from '../../shared/domain/kinds.ts';
import type { Scope } from '../../shared/domain/records/define.ts';
import { by, byText, descending } from '../../shared/kernel/compare.ts';
import type { View } from '../store/contract.ts';

/** The most records in a pack. */
const PACK = 100;

/** Kinds that give others their names; they come whole before everything else. */
const DIRECTORY: readonly Kind[] = ['jurisdiction', 'unit', 'place', 'person'];

/** Records of one kind with ids ascending, by their short names; no id lies within another pack of the kind. */
export type PackPlan = { kind: string; members: readonly { id: string; n: number }[] };

/** How a scope is packed: the directory first, then of each kind in turn the pack with the newest ids. */
export function planPacks(view: View, scope: Scope): readonly PackPlan[] {
  const byKind = new Map<string, { id: string; n: number }[]>();
  for (const [n, kind, id] of view.members(scope)) {
    const members = byKind.get(kind);
    if (members === undefined) byKind.set(kind, [{ id, n }]);
    else members.push({ id, n });
  }
  const packsOf = (kind: string) => packs(kind, byKind.get(kind) ?? []);
  const others = KIND_NAMES.filter(kind => !DIRECTORY.includes(kind));
  return [...DIRECTORY.flatMap(packsOf), ...inTurns(others.map(packsOf))];
}

function packs(kind: string, members: { id: string; n: number }[]): readonly PackPlan[] {
  members.sort(descending(by(({ id }) => id, byText)));
  const plans: PackPlan[] = [];
  for (let start = 0; start < members.length; start += PACK)
    plans.push({ kind, members: members.slice(start, start + PACK).reverse() });
  return plans;
}

function inTurns<T>(rows: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(0, ...rows.map(row => row.length));
  return Array.from({ length: longest }, (_, index) => rows.flatMap(row => row.slice(index, index + 1))).flat();
}

/** A pack as JSON, each record as it is now; those no longer in the scope are left out, a pull from the snapshot's revision tells of them. */
export function packText(view: View, scope: Scope, { kind, members }: PackPlan): { text: string; records: number } {
  const rows: string[] = [];
  for (const { id, n } of members) {
    const record = view.recordAt(n);
    if (record === null || record.body === null || !record.scopes.includes(scope)) continue;
    rows.push(`["${id}",${record.rev},${record.body}]`);
  }
  return { text: `["${kind}",[${rows.join()}]]`, records: rows.length };
}
