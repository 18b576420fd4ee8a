import { expect, test } from 'vitest';
import { claimIdOf, isSameLeader, namesPicture, stepsDone } from '../../../../shared/domain/claims/rules.ts';
import { claimKind, claimSchema, NO_STEPS } from '../../../../shared/domain/claims/types.ts';
import { isoDate } from '../../../../shared/kernel/dates.ts';
import { claim, step } from './claims.ts';

test('whoever writes one claim down makes one record', () => {
  const { year, leader, item } = claim();
  expect(claimIdOf({ year, leader: { ...leader, name: '示 例甲' }, item: ' “散乱污”治理' })).toBe(claimIdOf(claim()));
  expect(claimIdOf({ year: 2027, leader, item })).not.toBe(claimIdOf(claim()));
});

test.each([
  ['another post of the same unit', { post: '区长' }, false],
  ['another name', { name: '示例乙' }, false],
  ['another unit', { unitId: 'south' }, false],
  ['the same', {}, true],
])('%s', (_, change, same) => {
  const { leader } = claim();
  expect(isSameLeader(leader, { ...leader, ...change })).toBe(same);
});

test.each([
  ['示改委会议纪要〔2026〕3号', false],
  ['关于“散乱污”治理的实施方案', false],
  ['照相馆行业改革方案', false],
  ['现场督察照片', true],
  ['IMG_0312.JPG', true],
  ['打卡截图', true],
  ['督导视频.mp4', true],
])('“%s” is a picture: %s (T10)', (reference, picture) => {
  expect(namesPicture(reference)).toBe(picture);
});

test('a claim holds no column of visits, pictures, places or scores (T10, I-09)', () => {
  const columns = JSON.stringify(Object.keys(claimSchema.shape));
  expect(columns).not.toMatch(/photo|picture|image|visit|place|track|score|count/i);
});

test('it is read by the office, the leader’s unit and the unit it came from', () => {
  const from = claim().leader;
  const to = { name: '示例乙', post: '区长', unitId: 'south' };
  const passed = claim({ leader: to, transfers: [{ from, to, on: isoDate('2026-06-01'), reason: '调任', by: 'c' }] });
  expect(claimKind.audience(claim())).toEqual(['office', 'unit:north']);
  expect(claimKind.audience(passed)).toEqual(['office', 'unit:south', 'unit:north']);
});

test('the six are counted by what is on record', () => {
  expect(stepsDone(claim())).toBe(0);
  expect(stepsDone(claim({ steps: { ...NO_STEPS, effect: step(), deploy: step() } }))).toBe(2);
});
