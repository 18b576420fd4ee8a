import type { LabelKind } from '../../shared/recognition/page/labels.ts';
import type { SiteHints } from '../../shared/recognition/types.ts';

const FIELDS: readonly [keyof SiteHints, LabelKind][] = [
  ['title', 'title'],
  ['docNumber', 'number'],
  ['issuer', 'issuer'],
  ['dateIssued', 'written'],
  ['urgency', 'urgency'],
  ['marking', 'marking'],
  ['dueOn', 'due'],
];

/** Labelled values as hints, absent where there is none. */
export const hintsFrom = (values: ReadonlyMap<LabelKind, string>): SiteHints =>
  Object.fromEntries(
    FIELDS.flatMap(([field, kind]) => {
      const value = values.get(kind);
      return value === undefined ? [] : [[field, value]];
    }),
  );
