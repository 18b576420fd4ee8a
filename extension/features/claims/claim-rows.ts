import { stepsDone } from '../../../shared/domain/claims/rules.ts';
import { type Claim, STEPS } from '../../../shared/domain/claims/types.ts';
import { by, byNumber, byText, descending, inTurn } from '../../../shared/kernel/compare.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { Entry } from '../../local/entry.ts';
import { fold, fragmentsOf } from '../desk/fold.ts';
import type { Directory } from '../units/directory.ts';

/** A claim as lists show it. */
export type ClaimRow = {
  readonly id: RecordId;
  readonly claim: Claim;
  readonly unit: string;
  /** How many of the six are on record. */
  readonly done: number;
  readonly unsent: boolean;
};

/** The claims I may see: by unit as the office orders them, then by leader and item. */
export const claimRows = (
  entries: ReadonlyMap<RecordId, Entry<'claim'>>,
  directory: Pick<Directory, 'unitName' | 'place'>,
): readonly ClaimRow[] =>
  [...entries]
    .map(([id, { body, pending }]) => ({
      id,
      claim: body,
      unit: directory.unitName(body.leader.unitId),
      done: stepsDone(body),
      unsent: pending,
    }))
    .sort(
      inTurn(
        by(({ claim }) => directory.place(claim.leader.unitId), byNumber),
        by(({ claim }) => claim.leader.name, byText),
        by(({ claim }) => claim.item, byText),
      ),
    );

/** What narrows the list: a year, a unit (`''`: all) and what was typed. */
export type ClaimFilter = { readonly year: string; readonly unit: string; readonly text: string };

const haystackOf = ({ claim, unit }: ClaimRow): string =>
  fold(
    [
      claim.item,
      claim.leader.name,
      claim.leader.post,
      unit,
      ...STEPS.map(name => claim.steps[name]?.reference ?? ''),
    ].join('\n'),
  );

/** The claims of a year and unit that hold every fragment typed in leader, post, item or 依据. */
export function filterClaims(rows: readonly ClaimRow[], { year, unit, text }: ClaimFilter): readonly ClaimRow[] {
  const fragments = fragmentsOf(text);
  return rows.filter(
    row =>
      String(row.claim.year) === year &&
      (unit === '' || row.claim.leader.unitId === unit) &&
      (fragments.length === 0 || fragments.every(part => haystackOf(row).includes(part))),
  );
}

/** The years that have claims, newest first, this one among them. */
export const yearsOf = (rows: readonly ClaimRow[], today: IsoDate): readonly string[] =>
  [...new Set([today.slice(0, 4), ...rows.map(({ claim }) => String(claim.year))])].sort(descending(byText));
