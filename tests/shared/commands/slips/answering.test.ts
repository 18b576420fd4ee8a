import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../../shared/kernel/dates.ts';
import { refusalText } from '../../../../shared/words/refusals.ts';
import { officialYear } from '../../domain/calendar/official-year.ts';
import { id, type World } from '../world.ts';
import { CLERK, done, NORTH, refusal, reply, returned, SLIP, SOUTH, sent } from './world-of-slips.ts';

const sign = (world: World, actor = NORTH, on: string = world.today) =>
  world.run(actor, 'slips.sign', { slipId: SLIP, on });

describe('签收', () => {
  test('starts “收到之日起”: the day itself is not counted', () => {
    const world = sent('press');
    world.today = isoDate('2026-11-25');
    done(sign(world));
    expect(world.get('slip', SLIP)).toMatchObject({
      state: 'received',
      receipt: { on: '2026-11-25', by: 'north-district-office', unitId: 'north', onPaper: false },
      replyDueOn: '2026-11-30',
    });
  });

  test('counts by the calendar that was adopted: a worked Saturday is a workday', () => {
    const adopts = sent('press');
    done(adopts.run(CLERK, 'calendar.adoptYear', { table: officialYear(2027, '2026-11-20') }));
    for (const [world, due] of [
      [adopts, '2027-02-16'],
      [sent('press'), '2027-02-17'],
    ] as const) {
      world.today = isoDate('2027-02-12');
      done(sign(world));
      expect(world.get('slip', SLIP)?.replyDueOn).toBe(due);
    }
  });

  test('a 提示单 is done with once it is signed', () => {
    const world = sent('notice', { replyWorkdays: null });
    done(sign(world));
    expect(world.get('slip', SLIP)).toMatchObject({ state: 'closed', closedOn: '2026-11-24', replyDueOn: null });
  });

  test('keeps the day on which a person signed without a network', () => {
    const world = sent('press');
    world.today = isoDate('2026-11-27');
    done(sign(world, NORTH, '2026-11-25'));
    expect(world.get('slip', SLIP)).toMatchObject({ receipt: { on: '2026-11-25' }, replyDueOn: '2026-11-30' });
  });

  test('the office writes down what was signed on paper', () => {
    const world = sent('press');
    done(sign(world, CLERK));
    expect(world.get('slip', SLIP)?.receipt).toMatchObject({ onPaper: true, unitId: 'office' });
  });

  test.each(['2026-11-23', '2026-11-25'])('not on %s: before it was sent, or in days to come', on => {
    expect(refusal(sign(sent('press'), NORTH, on))).toBe('slip.day');
  });

  test('is for the addressee, not for others or for those who only help', () => {
    expect(refusal(sign(sent('press'), SOUTH))).toBe('account.not-permitted');
    const helper = {
      kind: 'person',
      personId: 'h',
      unitId: 'housing',
      grants: [{ role: 'department.handler', unitId: 'housing' }],
    } as const;
    expect(refusal(sign(sent('press'), helper as never))).toBe('account.not-permitted');
  });
});

describe('反馈', () => {
  const signed = (type: 'press' | 'order' = 'press') => {
    const world = sent(type);
    done(sign(world));
    return world;
  };

  test('waits to be accepted, and says who gave it', () => {
    const world = signed();
    done(reply(world));
    expect(world.get('slip', SLIP)).toMatchObject({
      state: 'replied',
      replies: [{ text: '等待上位文件', newDueOn: '2026-12-31', unitId: 'north', onPaper: false, reviewed: null }],
    });
  });

  test('of a 催办单 names a new date that is not past', () => {
    expect(refusal(reply(signed(), { newDueOn: null }))).toBe('slip.reply-needs-date');
    expect(refusal(reply(signed(), { newDueOn: '2026-11-23' }))).toBe('slip.reply-date');
    expect(refusal(reply(signed('order'), { newDueOn: null }))).toBeNull();
  });

  test('comes after the signature, and not after the end', () => {
    expect(refusal(reply(sent('press')))).toBe('slip.step');
    const world = signed();
    done(reply(world));
    done(world.run(CLERK, 'slips.accept', { slipId: SLIP, note: null }));
    done(world.run(CLERK, 'slips.close', { slipId: SLIP }));
    const late = reply(world, { replyId: id(71) });
    expect(late.ok ? '' : refusalText(late.refusal)).toBe(
      '未办理：催办单改催〔2026〕1号已办结，不再反馈。需要补充的，请联系改革办。',
    );
  });

  test('that bears a level is not kept', () => {
    expect(refusal(reply(signed(), { text: '机密★1年' }))).toBe('document.marked');
  });

  test('returned, it is owed again and the unit is charged another paper', () => {
    const world = signed();
    done(reply(world));
    done(returned(world));
    expect(world.get('slip', SLIP)).toMatchObject({
      state: 'returned',
      replies: [{ reviewed: { accepted: false, note: '未写原因' } }],
    });
    expect(world.get('burdenMonth', 'burden-2026-11-north')?.entries.map(({ what }) => what)).toEqual([
      'slip',
      'paper',
    ]);
    done(reply(world, { replyId: id(71) }));
    expect(world.get('slip', SLIP)?.state).toBe('replied');
  });
});
