import fc from 'fast-check';
import { expect, test } from 'vitest';
import { STEPS } from '../../../../shared/domain/claims/types.ts';
import { byText } from '../../../../shared/kernel/compare.ts';
import { id, person, World } from '../world.ts';

const CLERK = person('office.clerk', 'office');
const ACTORS = [
  CLERK,
  person('district.office', 'north'),
  person('district.office', 'south'),
  person('leader', 'city'),
];
const CLAIM = id(1);

const day = fc.constantFrom('2025-12-31', '2026-01-01', '2026-05-06', '2026-07-01', '2026-11-24', '2026-11-25');
const leader = fc.record({
  name: fc.constantFrom('示例甲', '示例乙'),
  post: fc.constantFrom('书记', '区长'),
  unitId: fc.constantFrom('north', 'south', 'nowhere'),
});
const step = fc.record({
  on: day,
  reference: fc.constantFrom('会议纪要', '现场照片', ''),
  documentId: fc.constant(null),
  meetingId: fc.constantFrom(null, id(9)),
});
const order = fc.oneof(
  fc
    .record({ name: fc.constantFrom(...STEPS), step: fc.option(step), over: fc.boolean() })
    .map(args => ['claims.noteStep', args] as const),
  fc.record({ to: leader, on: day, reason: fc.constant('调任') }).map(args => ['claims.transfer', args] as const),
  fc.constant(['claims.correct', { set: { item: '其他事项' } }] as const),
  fc.constant(['claims.withdraw', {}] as const),
);

test('whatever is done to a claim: its history is one chain to the leader there is, every day lies in its time, no picture is kept', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...ACTORS), order), { maxLength: 30 }), orders => {
      const made = new World();
      const first = { name: '示例甲', post: '书记', unitId: 'north' };
      const facts = { year: 2026, leader: first, item: '事项', isFirst: true, taskId: null };
      made.run(CLERK, 'claims.claim', { claimId: CLAIM, facts });
      let before = made.get('claim', CLAIM);
      for (const [by, [name, args]] of orders) {
        made.run(by, name, { claimId: CLAIM, ...args });
        const now = made.get('claim', CLAIM);
        if (now === null) {
          expect(Object.values(before?.steps ?? {}).every(one => one === null)).toBe(true);
          return;
        }
        const chain = [first, ...now.transfers.map(({ to }) => to)];
        expect(now.transfers.map(({ from }) => from)).toEqual(chain.slice(0, -1));
        expect({ ...now.leader }).toEqual(chain.at(-1));
        expect(now.transfers.slice(0, before?.transfers.length)).toEqual(before?.transfers);
        const days = now.transfers.map(({ on }) => on);
        expect(days).toEqual(days.toSorted(byText));
        for (const one of [...days, ...Object.values(now.steps).flatMap(kept => (kept === null ? [] : [kept.on]))]) {
          expect(one >= '2026-01-01' && one <= '2026-11-24').toBe(true);
        }
        expect(JSON.stringify(now.steps)).not.toContain('照片');
        before = now;
      }
    }),
    { numRuns: 150 },
  );
});
