import type { Scope } from '../../shared/domain/records/define.ts';
import { RowSum } from '../../shared/kernel/checksum.ts';
import type { ChecksumReply, ChecksumRequest } from '../../shared/protocol/pull.ts';
import type { View } from '../store/contract.ts';
import type { SyncDeps } from './deps.ts';
import { type Served, type Session, served } from './session.ts';

const MOVED: ChecksumReply = { moved: true, kinds: {} };

/** Counts and sums of what the reader may see, per kind, for the daily comparison; `moved` when something changed since the cursors. */
export function checksum(deps: SyncDeps, session: Session, { cursors }: ChecksumRequest): Served<ChecksumReply> {
  return deps.store.read(view => {
    const { scopes } = deps.accounts.of(view, session.personId);
    const isMoved =
      Object.keys(cursors).length !== scopes.length ||
      scopes.some(scope => view.changeCount(scope, cursors[scope] ?? -1, 1) > 0);
    return served(isMoved ? MOVED : { moved: false, kinds: sumsOf(view, scopes) });
  });
}

function sumsOf(view: View, scopes: readonly Scope[]): ChecksumReply['kinds'] {
  const sums = new Map<string, RowSum>();
  for (const [index, scope] of scopes.entries()) {
    const wasCounted = countedIn(view, scopes.slice(0, index));
    for (const [, kind, id, rev, audience] of view.members(scope)) {
      if (wasCounted(audience)) continue;
      let sum = sums.get(kind);
      if (sum === undefined) {
        sum = new RowSum();
        sums.set(kind, sum);
      }
      sum.add(id, rev);
    }
  }
  return Object.fromEntries([...sums].map(([kind, { count, digits }]) => [kind, { count, digits }]));
}

/** Whether an audience was met already in one of the scopes before; worked out once for each audience. */
function countedIn(view: View, earlier: readonly Scope[]): (audience: string) => boolean {
  if (earlier.length === 0) return () => false;
  const known = new Map<string, boolean>();
  return audience => {
    const there = known.get(audience);
    if (there !== undefined) return there;
    const counted = view.audienceOf(audience).some(scope => earlier.includes(scope));
    known.set(audience, counted);
    return counted;
  };
}
