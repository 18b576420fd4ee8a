import { expect, test } from 'vitest';
import { runAsSystem } from '../../../server/sync/run-as-system.ts';
import { SLIP_TYPES, type SlipType } from '../../../shared/domain/slips/types.ts';
import { dateInChina } from '../../../shared/kernel/dates.ts';
import type { SentCommand } from '../../../shared/protocol/push.ts';
import { Chance } from '../../sync/chance.ts';
import { Device, SmallServer } from './small-server.ts';

/** A city with a director, and the day its server lives in. */
function cityWithDirector() {
  const server = new SmallServer();
  const director = {
    id: 'director',
    name: 'director',
    unitId: 'office',
    post: null,
    grants: [{ role: 'office.director', unitId: 'office' }],
    active: true,
  };
  const done = runAsSystem(server.sync, [{ name: 'accounts.importPeople', args: { people: [director] } }]);
  if (!done.ok) throw new Error(done.refusal.code);
  return { server, on: dateInChina(server.entropy.now()) };
}

const terms = (type: SlipType, nth: number) => ({
  addresseeId: nth % 2 === 0 ? 'north' : 'south',
  toCommittee: null,
  coUnitIds: [],
  items: [{ taskId: null, matter: '示例改革', basis: null, quote: null, requirement: '办结。', dueOn: null }],
  replyWorkdays: type === 'notice' ? null : 3,
  contact: null,
  previousIds: [],
  skipReason: '直接办理。',
  reasons: [],
});

test.each([1, 2, 3])(
  'numbers are unique and without a gap in each series, whoever signs what in whatever order (seed %i)',
  seed => {
    const { server, on } = cityWithDirector();
    const chance = new Chance(seed);
    const clerk = new Device(server, 'clerk');
    const slips = Array.from({ length: 24 }, (_, nth) => ({
      id: `slip-${nth}`,
      type: SLIP_TYPES[nth % 4] as SlipType,
      nth,
    }));
    for (const { id, type, nth } of slips) {
      clerk.send(
        clerk.command('slips.draft', { slipId: id, type, keptBy: 'office', rule: null, terms: terms(type, nth) }),
        clerk.command('slips.check', { slipId: id, previousIds: [] }),
      );
    }
    // three devices of the director sign offline, the same slip now and then, and send in pieces, pieces twice
    const devices = [0, 1, 2].map(n => new Device(server, 'director', `desk-${n}`));
    const outboxes = devices.map(device => {
      const mine = slips.filter(() => chance.happens(0.6)).sort(() => chance.next() - 0.5);
      return mine.flatMap(({ id, type, nth }): SentCommand[] => {
        const { addresseeId } = terms(type, nth);
        const issue = { slipId: id, type, addresseeId, coUnitIds: [], previousIds: [], on, overBudget: true };
        const signed = device.command('slips.issue', issue);
        return chance.happens(0.2)
          ? [signed, device.command('slips.withdraw', { slipId: id, reason: '误发' })]
          : [signed];
      });
    });
    const outcomes: string[] = [];
    while (outboxes.some(box => box.length > 0)) {
      const which = chance.below(3);
      const piece = outboxes[which]?.splice(0, 1 + chance.below(3)) ?? [];
      if (piece.length === 0) continue;
      const { results } = devices[which]!.send(...piece);
      outcomes.push(...results.map(({ outcome }) => outcome.outcome));
      if (chance.happens(0.4)) expect(devices[which]!.send(...piece).results).toEqual(results);
    }
    expect(outcomes).toEqual(expect.arrayContaining(['merged', 'refused']));

    for (const type of SLIP_TYPES) {
      const bodies = slips.filter(slip => slip.type === type).map(({ id }) => server.body('slip', id));
      const numbers = bodies.map(body => body?.number as string | null).filter(number => number !== null);
      const counted = numbers.map(number => Number(/(?:第|〕)(\d+)(?:期|号)/.exec(number)?.[1])).sort((a, b) => a - b);
      expect(counted, type).toEqual(Array.from({ length: counted.length }, (_, nth) => nth + 1));
      expect(counted.length, type).toBeGreaterThan(0);
      expect(server.body('series', `slip-${type}`)).toMatchObject({ next: counted.length + 1 });
    }
    expect(server.troubles).toEqual([]);
  },
);

test('the unit a slip is sent to receives it with its number, and nobody else but the office', () => {
  const { server, on } = cityWithDirector();
  const [clerk, director] = [new Device(server, 'clerk'), new Device(server, 'director')];
  const [northern, southern] = [new Device(server, 'northern'), new Device(server, 'southern')];
  const draft = { slipId: 'one', type: 'press', keptBy: 'office', rule: null, terms: terms('press', 0) };
  expect(clerk.do('slips.draft', draft).outcome).toBe('applied');
  expect(clerk.do('slips.check', { slipId: 'one', previousIds: [] }).outcome).toBe('applied');
  for (const device of [northern, director]) device.catchUp();
  expect(northern.ids('slip')).toEqual([]);
  const issue = { slipId: 'one', type: 'press', addresseeId: 'north', coUnitIds: [], previousIds: [], on };
  expect(director.do('slips.issue', issue).outcome).toBe('applied');
  for (const device of [northern, southern, clerk]) device.catchUp();
  expect(northern.rows.get('slip:one')?.body).toMatchObject({ number: expect.stringMatching(/^改催〔\d{4}〕1号$/) });
  expect(southern.ids('slip')).toEqual([]);
  expect(clerk.ids('slip')).toEqual(['one']);
  expect(northern.do('slips.sign', { slipId: 'one', on }).outcome).toBe('applied');
  expect(southern.do('slips.sign', { slipId: 'one', on })).toMatchObject({ code: 'account.not-permitted' });
});
