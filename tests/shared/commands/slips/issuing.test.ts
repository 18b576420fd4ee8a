import { describe, expect, test } from 'vitest';
import { kindOf } from '../../../../shared/domain/kinds.ts';
import { isoDate } from '../../../../shared/kernel/dates.ts';
import { refusalText } from '../../../../shared/words/refusals.ts';
import { id, World } from '../world.ts';
import {
  CLERK,
  check,
  DEPUTY,
  DIRECTOR,
  done,
  drafted,
  HEAD,
  issue,
  NORTH,
  refusal,
  SLIP,
  sent,
} from './world-of-slips.ts';

describe('who signs', () => {
  test.each([
    ['notice', CLERK, 'slip.approver'],
    ['notice', HEAD, null],
    ['assign', HEAD, 'slip.approver'],
    ['assign', DEPUTY, null],
    ['press', HEAD, 'slip.approver'],
    ['press', DEPUTY, null],
    ['order', DEPUTY, 'slip.approver'],
    ['order', DIRECTOR, null],
    ['press', NORTH, 'account.not-permitted'],
  ] as const)('%s by %j', (type, actor, code) => {
    const world = drafted(type, type === 'notice' ? { replyWorkdays: null } : {});
    done(check(world));
    expect(refusal(issue(world, actor))).toBe(code);
    expect(world.get('slip', SLIP)?.state).toBe(code === null ? 'issued' : 'checked');
  });

  test('says whose signature is missing', () => {
    const world = drafted('order');
    done(check(world));
    const result = issue(world, DEPUTY);
    expect(result.ok ? '' : refusalText(result.refusal)).toBe('未签发：责令书由主任签发。请报主任。');
  });
});

describe('numbers', () => {
  test.each([
    ['notice', '改提〔2026〕1号'],
    ['assign', '改交〔2026〕1号'],
    ['press', '改催〔2026〕1号'],
    ['order', '第1期〔2026〕'],
  ] as const)('a %s has a series of its own: %s', (type, number) => {
    expect(sent(type).get('slip', SLIP)).toMatchObject({ number, state: 'issued', issuedOn: '2026-11-24' });
  });

  test('follow each other within a series and begin anew with the year', () => {
    const world = sent('press');
    const next = (slipId: string, type: 'press' | 'notice') => {
      drafted(type, {}, world, slipId);
      done(check(world, slipId));
      done(issue(world, DIRECTOR, slipId));
      return world.get('slip', slipId)?.number;
    };
    expect([next(id(2), 'press'), next(id(3), 'notice'), next(id(4), 'press')]).toEqual([
      '改催〔2026〕2号',
      '改提〔2026〕1号',
      '改催〔2026〕3号',
    ]);
    world.today = isoDate('2027-01-04');
    expect(next(id(5), 'press')).toBe('改催〔2027〕1号');
  });

  test('bear the 代字 the jurisdiction set', () => {
    const world = new World();
    done(world.run(DIRECTOR, 'regime.change', { set: { agency: '示改' }, reset: [] }));
    drafted('press', {}, world);
    done(check(world));
    done(issue(world));
    expect(world.get('slip', SLIP)?.number).toBe('示改催〔2026〕1号');
  });

  test('are given by the server alone: off it the slip reads 待编号 and no counter moves', () => {
    const world = drafted('press', {}, new World(false));
    done(check(world));
    done(issue(world));
    expect(world.get('slip', SLIP)).toMatchObject({ state: 'issued', number: null });
    expect(world.get('series', 'slip-press')).toBeNull();
  });
});

test('an issued slip is read by its addressee and supporting units, a draft by the office alone', () => {
  const { audience } = kindOf('slip');
  const world = drafted('press');
  expect(audience(world.get('slip', SLIP)!)).toEqual(['office']);
  done(check(world));
  done(issue(world));
  expect(audience(world.get('slip', SLIP)!)).toEqual(['office', 'unit:north', 'unit:housing']);
});

describe('负担账本', () => {
  test('each unit that is sent a slip is charged once', () => {
    const world = sent('press');
    for (const unit of ['north', 'housing'])
      expect(world.get('burdenMonth', `burden-2026-11-${unit}`)?.entries).toMatchObject([
        { what: 'slip', aboutKind: 'slip', aboutId: SLIP, minutes: 20, approvedBy: null },
      ]);
  });

  test('over the budget a slip goes only where a director lets it, by name', () => {
    const world = new World();
    const burden = { slip: 20, question: 3, meeting: 120, visit: 90, paper: 10, monthly: 10 };
    done(world.run(DIRECTOR, 'regime.change', { set: { burden }, reset: [] }));
    drafted('notice', { replyWorkdays: null }, world);
    done(check(world));
    expect(refusal(issue(world, DEPUTY))).toBe('burden.over-budget');
    expect(refusal(issue(world, HEAD, SLIP, { overBudget: true }))).toBe('burden.over-budget');
    expect(world.get('slip', SLIP)?.state).toBe('checked');
    done(issue(world, DEPUTY, SLIP, { overBudget: true }));
    expect(world.get('burdenMonth', 'burden-2026-11-north')?.entries).toMatchObject([
      { approvedBy: 'office-office.deputy-director'.replace('.', '-') },
    ]);
  });
});

describe('what is sent is what was looked at', () => {
  test.each([
    ['addresseeId', 'south'],
    ['coUnitIds', []],
    ['type', 'order'],
  ])('not where %s differs', (field, value) => {
    const world = drafted('press');
    done(check(world));
    expect(refusal(issue(world, DIRECTOR, SLIP, { [field]: value }))).toBe('sync.malformed');
  });

  test('not where the slip below it was taken back meanwhile', () => {
    const world = drafted('assign', {}, new World(), id(2));
    done(check(world, id(2)));
    done(issue(world, DIRECTOR, id(2)));
    drafted('press', { skipReason: null, previousIds: [id(2)] }, world);
    done(check(world));
    done(world.run(DIRECTOR, 'slips.withdraw', { slipId: id(2), reason: '误发' }));
    expect(refusal(issue(world))).toBe('slip.rung');
  });
});

describe('撤回', () => {
  test('a draft by anybody of the office, what was sent by who may sign it; the number stays', () => {
    const draft = drafted('press');
    done(draft.run(CLERK, 'slips.withdraw', { slipId: SLIP, reason: '误拟' }));
    const world = sent('press');
    expect(refusal(world.run(CLERK, 'slips.withdraw', { slipId: SLIP, reason: '误发' }))).toBe('slip.withdrawer');
    done(world.run(DEPUTY, 'slips.withdraw', { slipId: SLIP, reason: '误发' }));
    expect(world.get('slip', SLIP)).toMatchObject({
      state: 'withdrawn',
      number: '改催〔2026〕1号',
      withdrawn: { reason: '误发', on: '2026-11-24' },
    });
  });
});
