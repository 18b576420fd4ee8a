import * as z from 'zod';
import { REGIME_ID, regimeChangesSchema } from '../domain/regime/types.ts';
import { ok, refuse } from '../kernel/result.ts';
import { REGIME } from './burden.ts';
import { type Command, defineCommand, put } from './define.ts';

/** 调整制度设定: sets parts of the regime for everybody; `reset` brings parts back to what is shipped. */
const change = defineCommand({
  name: 'regime.change',
  args: z.object({ set: regimeChangesSchema, reset: z.array(regimeChangesSchema.keyof()).max(10) }),
  needs: 'regime.change',
  reads: () => [REGIME],
  decide(rows, { set, reset }, { actor, at }) {
    if (actor.kind !== 'person') return refuse('account.not-permitted');
    const there = rows.get('regime', REGIME_ID)?.set ?? {};
    if (set.dispatch !== undefined && set.dispatch.openDay >= set.dispatch.closeDay)
      return refuse('regime.dispatch-days');
    const stated = Object.entries({ ...there, ...set }).filter(
      ([part, value]) => value !== undefined && !(reset as readonly string[]).includes(part),
    );
    const body = { v: 1 as const, set: Object.fromEntries(stated), changedBy: actor.personId, changedAt: at };
    return ok([put('regime', REGIME_ID, body)]);
  },
});

/** The commands of 制度设定. */
export const regimeCommands = [change] as unknown as readonly Command[];
