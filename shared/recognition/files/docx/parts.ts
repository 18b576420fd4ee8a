import { folderOf, pathFrom } from '../part-path.ts';
import { elementsOf, parseXml } from '../xml.ts';
import type { Zip } from '../zip.ts';

/** What a part refers to: by id, and the first of each kind. */
export type Relations = {
  readonly byId: ReadonlyMap<string, string>;
  readonly byKind: ReadonlyMap<string, string>;
};

const NONE: Relations = { byId: new Map(), byKind: new Map() };

/** The parts another part refers to inside the file; what lies outside of it is never looked at. */
export function relationsOf(zip: Zip, part: string): Relations {
  const folder = folderOf(part);
  const bytes = zip.part(`${folder}_rels/${part.slice(folder.length)}.rels`);
  if (bytes === null) return NONE;
  const byId = new Map<string, string>();
  const byKind = new Map<string, string>();
  for (const { attributes } of elementsOf(parseXml(bytes), 'Relationship')) {
    if (attributes.TargetMode === 'External' || attributes.Target === undefined) continue;
    const target = pathFrom(folder, attributes.Target);
    const kind = (attributes.Type ?? '').split('/').at(-1) ?? '';
    byId.set(attributes.Id ?? '', target);
    if (!byKind.has(kind)) byKind.set(kind, target);
  }
  return { byId, byKind };
}

/** The first part of a kind, such as `styles`; null where none is named. */
export const partAt = (relations: Relations, kind: string): string | null => relations.byKind.get(kind) ?? null;
