import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SLIP_ACTS, type SlipAct } from '../../../../shared/domain/slips/steps.ts';
import type { Slip } from '../../../../shared/domain/slips/types.ts';
import { addDays } from '../../../../shared/kernel/dates.ts';
import { id, type World } from '../world.ts';
import {
  CLERK,
  check,
  DIRECTOR,
  drafted,
  issue,
  NORTH,
  refusal,
  reply,
  returned,
  SLIP,
  SOUTH,
} from './world-of-slips.ts';

let replies = 0;

/** Each act as the person who may do it does it. */
const ACTS: Readonly<Record<SlipAct, (world: World) => ReturnType<World['run']>>> = {
  edit: world => world.run(CLERK, 'slips.edit', { slipId: SLIP, set: { contact: '改革办' } }),
  check: world => check(world),
  sendBack: world => world.run(DIRECTOR, 'slips.sendBack', { slipId: SLIP, note: '补充依据' }),
  issue: world => issue(world),
  sign: world => world.run(NORTH, 'slips.sign', { slipId: SLIP, on: world.today }),
  reply: world => {
    replies += 1;
    return reply(world, { replyId: id(1000 + replies), newDueOn: addDays(world.today, 10) });
  },
  accept: world => world.run(CLERK, 'slips.accept', { slipId: SLIP, note: null }),
  return: world => returned(world),
  close: world => world.run(CLERK, 'slips.close', { slipId: SLIP }),
  withdraw: world => world.run(DIRECTOR, 'slips.withdraw', { slipId: SLIP, reason: '误发' }),
};

/** The states each state may become (domain §A6), written down apart from the code. */
const NEXT: Readonly<Record<Slip['state'], readonly Slip['state'][]>> = {
  draft: ['draft', 'checked', 'withdrawn'],
  checked: ['draft', 'issued', 'withdrawn'],
  issued: ['received', 'closed', 'withdrawn'],
  received: ['replied', 'withdrawn'],
  replied: ['accepted', 'returned', 'withdrawn'],
  returned: ['replied', 'withdrawn'],
  accepted: ['closed', 'withdrawn'],
  closed: [],
  withdrawn: [],
};

const acts = fc.array(fc.constantFrom(...SLIP_ACTS), { maxLength: 40 });
const types = fc.constantFrom<Slip['type']>('notice', 'assign', 'press', 'order');

test('whatever is tried in whatever order, no slip takes a forbidden step, and its facts agree with its state', () => {
  fc.assert(
    fc.property(types, acts, (type, tried) => {
      const world = drafted(type, type === 'notice' ? { replyWorkdays: null } : {});
      for (const act of tried) {
        const before = world.get('slip', SLIP) as Slip;
        const result = ACTS[act](world);
        const after = world.get('slip', SLIP) as Slip;
        if (!result.ok) expect(after).toEqual(before);
        else expect(NEXT[before.state]).toContain(after.state);
        agree(after, world);
      }
    }),
    { numRuns: 300, seed: 4 },
  );
});

function agree(slip: Slip, world: World): void {
  const isSent = slip.issuedOn !== null;
  expect(slip.number !== null).toBe(isSent);
  expect(slip.approvals.length > 0).toBe(isSent);
  if (slip.state === 'draft' || slip.state === 'checked') expect(isSent).toBe(false);
  if (['received', 'replied', 'returned', 'accepted', 'closed'].includes(slip.state))
    expect(slip.receipt).not.toBeNull();
  if (slip.receipt !== null) expect(slip.replyDueOn !== null).toBe(slip.replyWorkdays !== null);
  expect(slip.closedOn !== null).toBe(slip.state === 'closed');
  expect(slip.withdrawn !== null).toBe(slip.state === 'withdrawn');
  if (slip.state === 'accepted') expect(slip.replies.at(-1)?.reviewed?.accepted).toBe(true);
  if (slip.state === 'returned') expect(slip.replies.at(-1)?.reviewed?.accepted).toBe(false);
  // every request is in the unit’s 负担账本: the slip, and a paper for each reply asked again
  const entries = world.get('burdenMonth', 'burden-2026-11-north')?.entries ?? [];
  const again = slip.replies.filter(({ reviewed }) => reviewed?.accepted === false).length;
  expect(entries.map(({ what }) => what)).toEqual([...(isSent ? ['slip'] : []), ...Array<string>(again).fill('paper')]);
}

test('the way from a draft to its end is open', () => {
  const world = drafted('press');
  for (const act of ['check', 'issue', 'sign', 'reply', 'return', 'reply', 'accept', 'close'] as const)
    expect(refusal(ACTS[act](world)), act).toBeNull();
  expect(world.get('slip', SLIP)).toMatchObject({ state: 'closed', closedOn: '2026-11-24' });
});

test('what came back is settled by the office alone', () => {
  for (const actor of [NORTH, SOUTH]) {
    const world = drafted('press');
    for (const act of ['check', 'issue', 'sign', 'reply'] as const) expect(refusal(ACTS[act](world))).toBeNull();
    expect(refusal(world.run(actor, 'slips.accept', { slipId: SLIP, note: null }))).toBe('account.not-permitted');
    expect(refusal(returned(world, actor as never))).toBe('account.not-permitted');
    expect(refusal(world.run(actor, 'slips.close', { slipId: SLIP }))).toBe('account.not-permitted');
  }
});
