import type { RecordId } from '../../kernel/ids.ts';
import { leaderKey } from './rules.ts';
import { type Claim, STEPS, type StepName } from './types.ts';

/** 135位领导、191项: how many leaders, items and claims there are. Several leaders may claim one item. */
export type ClaimCounts = {
  readonly leaders: number;
  readonly items: number;
  readonly claims: number;
  /** Claims with a task in the ledger. */
  readonly linked: number;
  /** Claims in which each of the six is written down. Records for reading, never a score of a person. */
  readonly steps: Readonly<Record<StepName, number>>;
};

/** Counts claims as they stand now; who handed a claim over is counted no more. */
export function countClaims(claims: Iterable<Claim>): ClaimCounts {
  const leaders = new Set<string>();
  const items = new Set<string>();
  const steps = Object.fromEntries(STEPS.map(name => [name, 0])) as Record<StepName, number>;
  let [all, linked] = [0, 0];
  for (const claim of claims) {
    all += 1;
    leaders.add(leaderKey(claim.leader));
    items.add(claim.item.replace(/\s/g, ''));
    if (claim.taskId !== null) linked += 1;
    for (const name of STEPS) if (claim.steps[name] !== null) steps[name] += 1;
  }
  return { leaders: leaders.size, items: items.size, claims: all, linked, steps };
}

/** The same for each unit that has a claim. */
export function claimsByUnit(claims: Iterable<Claim>): ReadonlyMap<RecordId, ClaimCounts> {
  const byUnit = new Map<RecordId, Claim[]>();
  for (const claim of claims) {
    const some = byUnit.get(claim.leader.unitId);
    if (some === undefined) byUnit.set(claim.leader.unitId, [claim]);
    else some.push(claim);
  }
  return new Map([...byUnit].map(([unitId, some]) => [unitId, countClaims(some)]));
}
