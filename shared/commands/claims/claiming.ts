import * as z from 'zod';
import type { Subject } from '../../domain/accounts/policy.ts';
import { stepsDone } from '../../domain/claims/rules.ts';
import { type Claim, type ClaimFacts, claimFactsSchema, NO_STEPS } from '../../domain/claims/types.ts';
import type { RecordRef } from '../../domain/kinds.ts';
import { idSchema } from '../../domain/records/fields.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { isMarkedSentence } from '../../recognition/marking/of-facts.ts';
import { type Command, defineCommand, put, type Rows, remove } from '../define.ts';
import { openConflict } from '../open-conflict.ts';

const claimRef = (id: string): RecordRef => ({ kind: 'claim', id });
const taskRefs = (id: string | null | undefined): RecordRef[] => (id == null ? [] : [{ kind: 'task', id }]);

/** Whose a claim is, for the policy table: the unit of the leader keeps it. */
const aboutClaim = (rows: Rows, { claimId }: { claimId: string }): Subject => ({
  keptBy: rows.get('claim', claimId)?.leader.unitId ?? null,
});

/** 认领: a leader’s claim of an item for a year. */
const claim = defineCommand({
  name: 'claims.claim',
  args: z.object({ claimId: idSchema, facts: claimFactsSchema }),
  needs: 'claims.keep',
  reads: ({ claimId, facts }) => [
    claimRef(claimId),
    { kind: 'unit', id: facts.leader.unitId },
    ...taskRefs(facts.taskId),
  ],
  about: (_rows, { facts }) => ({ keptBy: facts.leader.unitId }),
  decide(rows, { claimId, facts }, { actor, today }) {
    if (actor.kind !== 'person') return refuse('account.not-permitted');
    const sound = soundFacts(rows, facts);
    if (!sound.ok) return sound;
    if (rows.get('claim', claimId) !== null) return refuse('claim.exists');
    const made: Claim = { v: 1, ...facts, steps: NO_STEPS, transfers: [], setBy: actor.personId, setOn: today };
    return ok([put('claim', claimId, made)]);
  },
});

const correctable = claimFactsSchema
  .omit({ year: true, leader: true })
  .extend({ post: claimFactsSchema.shape.leader.shape.post });

/** 更正认领: corrects the item, its task, 第一责任人 or the leader’s post; another leader takes a claim over by 移交. */
const correct = defineCommand({
  name: 'claims.correct',
  args: z.object({ claimId: idSchema, set: correctable.partial() }),
  needs: 'claims.keep',
  reads: ({ claimId, set }) => [claimRef(claimId), ...taskRefs(set.taskId)],
  about: aboutClaim,
  decide(rows, { claimId, set: { post, ...set } }) {
    const there = rows.get('claim', claimId);
    if (there === null) return refuse('claim.unknown');
    const sound = soundFacts(rows, { ...set, leader: undefined });
    if (!sound.ok) return sound;
    const leader = post === undefined ? there.leader : { ...there.leader, post };
    return ok([put('claim', claimId, { ...there, ...said(set), leader })]);
  },
});

/** 撤出认领: takes a claim made by mistake out of the ledger; one with a step on record stays. */
const withdraw = defineCommand({
  name: 'claims.withdraw',
  args: z.object({ claimId: idSchema }),
  needs: 'claims.keep',
  reads: ({ claimId }) => [claimRef(claimId)],
  about: aboutClaim,
  decide(rows, { claimId }) {
    const there = rows.get('claim', claimId);
    if (there === null) return refuse('claim.unknown');
    const count = stepsDone(there);
    return count > 0 ? refuse('claim.in-use', { count }) : ok([remove('claim', claimId)]);
  },
});

/** 处理冲突: settles a conflict on a claim, with the value that stands or with the one that gave way. */
const bringBack = defineCommand({
  name: 'claims.bringBack',
  args: z.object({ claimId: idSchema, conflictId: idSchema, bringBack: z.boolean() }),
  needs: 'claims.keep',
  reads: args => [claimRef(args.claimId), { kind: 'conflict', id: args.conflictId }],
  about: aboutClaim,
  decide(rows, args) {
    const conflict = openConflict(rows, args.conflictId, 'claim', args.claimId);
    if (!conflict.ok) return conflict;
    const settled = put('conflict', args.conflictId, { ...conflict.value, settled: true });
    if (!args.bringBack) return ok([settled]);
    const there = rows.get('claim', args.claimId);
    if (there === null) return refuse('claim.unknown');
    const set = correctable
      .omit({ post: true })
      .partial()
      .safeParse({ [conflict.value.field]: conflict.value.lost });
    if (!set.success || Object.keys(set.data).length === 0) return refuse('conflict.unknown');
    return ok([put('claim', args.claimId, { ...there, ...said(set.data) }), settled]);
  },
});

type SomeFacts = { [Name in keyof ClaimFacts]?: ClaimFacts[Name] | undefined };

function soundFacts(rows: Rows, { leader, item, taskId }: SomeFacts): Result<null> {
  const texts = [item, leader?.name, leader?.post];
  if (texts.some(text => text !== undefined && isMarkedSentence(text))) return refuse('document.marked');
  if (leader !== undefined && rows.get('unit', leader.unitId) === null)
    return refuse('account.unit-unknown', { name: leader.unitId });
  if (taskId != null && rows.get('task', taskId) === null) return refuse('task.unknown');
  return ok(null);
}

const said = (set: SomeFacts): Partial<ClaimFacts> =>
  Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined));

/** The commands of the ledger of claims. */
export const claimCommands = [claim, correct, withdraw, bringBack] as unknown as readonly Command[];
