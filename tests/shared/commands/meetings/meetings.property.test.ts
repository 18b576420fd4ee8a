import fc from 'fast-check';
import { expect, test } from 'vitest';
import { movedUp } from '../../../../shared/domain/meetings/rules.ts';
import { RESULTS } from '../../../../shared/domain/meetings/types.ts';
import { id } from '../world.ts';
import { CLERK, NORTH, OWN, place, SOUTH, UPSTREAM, world } from './meetings-world.ts';

const item = fc.integer({ min: 50, max: 55 }).map(id);
const decision = fc.integer({ min: 60, max: 65 }).map(id);
const meetingId = fc.constantFrom(OWN, UPSTREAM, id(9));
const facts = fc.record({
  title: fc.constantFrom('审议甲', '传达学习', ''),
  documentId: fc.constantFrom(null, id(9)),
  upstreamMeetingIds: fc.subarray([UPSTREAM, OWN, id(9)]),
  result: fc.constantFrom(null, ...RESULTS),
});

const order = fc.oneof(
  fc
    .record({ meetingId, itemId: item, item: facts, isFirst: fc.boolean() })
    .map(args => ['meetings.addItem', args] as const),
  fc
    .record({
      meetingId,
      itemId: item,
      set: fc.record({ isFirst: fc.boolean(), result: fc.constantFrom(null, ...RESULTS) }),
    })
    .map(args => ['meetings.changeItem', args] as const),
  fc.record({ meetingId, itemId: item }).map(args => ['meetings.raiseItem', args] as const),
  fc.record({ meetingId, itemId: item }).map(args => ['meetings.dropItem', args] as const),
  fc
    .record({
      meetingId,
      decisions: fc.array(fc.record({ id: decision, text: fc.constant('甲。') }), { maxLength: 3 }),
    })
    .map(args => ['meetings.addDecisions', args] as const),
  fc.record({ meetingId, decisionId: decision }).map(args => ['meetings.dropDecision', args] as const),
  fc
    .record({ meetingId, decisionId: decision, text: fc.constant('乙。'), was: fc.constant('甲。') })
    .map(args => ['meetings.changeDecision', args] as const),
  fc.constant(['link', {}] as const),
);

test('whatever is done to a meeting: one 第一议题 at most and in front, no id twice, no task lost, upstream meetings stay bare', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(CLERK, NORTH, SOUTH), order), { maxLength: 40 }), steps => {
      const made = world();
      let linked = 0;
      for (const [by, [name, args]] of steps) {
        const there = made.get('meeting', OWN);
        if (name === 'link' && there !== null) {
          // a decision became a task elsewhere
          const [first, ...rest] = there.decisions.filter(one => one.taskId === null);
          if (first === undefined) continue;
          linked += 1;
          const kept = there.decisions.filter(one => one.taskId !== null);
          place(made, 'meeting', OWN, { ...there, decisions: [...kept, { ...first, taskId: id(70) }, ...rest] });
        } else made.run(by, name, args);
        const { agenda = [], decisions = [] } = made.get('meeting', OWN) ?? {};
        expect(agenda.slice(1).some(one => one.isFirst)).toBe(false);
        expect(new Set(agenda.map(one => one.id)).size).toBe(agenda.length);
        expect(new Set(decisions.map(one => one.id)).size).toBe(decisions.length);
        expect(decisions.filter(one => one.taskId !== null)).toHaveLength(linked);
        const upstream = made.get('meeting', UPSTREAM);
        expect(upstream?.decisions).toEqual([]);
        expect(upstream?.agenda.some(one => one.isFirst || one.result !== null)).toBe(false);
      }
    }),
    { numRuns: 150 },
  );
});

test('moving up keeps every item', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 9 }), (length, nth) => {
      const agenda = Array.from({ length }, (_, at) => ({
        id: id(at),
        title: '甲',
        documentId: null,
        upstreamMeetingIds: [],
        result: null,
        isFirst: at === 0,
      }));
      expect(new Set(movedUp(agenda, id(nth)))).toEqual(new Set(agenda));
    }),
  );
});
