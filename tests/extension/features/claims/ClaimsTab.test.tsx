// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { NO_STEPS } from '../../../../shared/domain/claims/types.ts';
import { claim, step } from '../../../shared/domain/claims/claims.ts';
import { person, row } from '../../workbench.ts';
import { deskOn, detail } from '../desk/desk-on.tsx';

afterEach(cleanup);

const PLACE = '#/dispatch?tab=claims';
const LEADER = { name: '示例甲', post: '区委书记', unitId: 'east' };
const kept = row('claim', 'c', 10, claim({ leader: LEADER }));
const district = row('person', 'clerk', 4, person('east', 'district.office'));
const type = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });
const submit = (name: string) => fireEvent.submit(screen.getByRole('form', { name }));

test('says what belongs here while it is empty', async () => {
  await deskOn(PLACE);
  expect(await screen.findByText('还没有认领。')).toBeTruthy();
});

test('a leader’s claim is written down by their own district, which picks no unit', async () => {
  const { queued } = await deskOn(`${PLACE}&do=claim`, [district]);
  await detail('认领');
  expect(screen.queryByLabelText('单位')).toBeNull();
  type('领导姓名', '示例甲');
  submit('2026年认领');
  expect(await screen.findByText('填写职务。')).toBeTruthy();
  type('职务', '区委书记');
  type('认领事项', '“散乱污”治理');
  submit('2026年认领');
  expect(await screen.findByRole('heading', { name: '“散乱污”治理' })).toBeTruthy();
  expect((await queued())[0]?.order).toMatchObject({
    name: 'claims.claim',
    args: { facts: { year: 2026, leader: LEADER, item: '“散乱污”治理', isFirst: true, taskId: null } },
  });
});

test('a step is put on record with its day and 依据; a photo is refused with the reason', async () => {
  const { queued } = await deskOn('#/dispatch/c?tab=claims&do=deploy', [kept, district]);
  const beside = await detail('认领');
  await beside.findByLabelText('依据');
  type('依据', '现场照片');
  submit('抓部署');
  expect(await screen.findByText(/不收照片、截图、视频/)).toBeTruthy();
  type('依据', '区委常委会会议纪要');
  type('日期', '2026-03-02');
  submit('抓部署');
  expect(await beside.findByText('六个“亲自抓” 已登记1项')).toBeTruthy();
  expect(beside.getByText('2026年3月2日')).toBeTruthy();
  expect((await queued()).at(-1)?.order.args).toMatchObject({
    name: 'deploy',
    step: { on: '2026-03-02', reference: '区委常委会会议纪要', documentId: null, meetingId: null },
    over: false,
  });
});

test('移交 keeps the post, the steps and the history', async () => {
  const held = claim({ leader: LEADER, steps: { ...NO_STEPS, deploy: step() } });
  await deskOn('#/dispatch/c?tab=claims&do=transfer', [row('claim', 'c', 10, held), district]);
  const beside = await detail('认领');
  expect(((await beside.findByLabelText('职务')) as HTMLInputElement).value).toBe('区委书记');
  type('领导姓名', '示例乙');
  submit('移交认领');
  expect(await beside.findByText('示例甲（区委书记）移交示例乙（区委书记）')).toBeTruthy();
  expect(beside.getByText('六个“亲自抓” 已登记1项')).toBeTruthy();
  expect(beside.getByRole('button', { name: '撤出认领' }).getAttribute('title')).toContain('应留存备查');
});

test('another district’s claim is not changed', async () => {
  await deskOn('#/dispatch/c?tab=claims&do=transfer', [
    row('claim', 'c', 10, claim({ leader: { ...LEADER, unitId: 'office' } })),
    district,
  ]);
  const beside = await detail('认领');
  await beside.findByRole('button', { name: '更改职务' });
  expect(beside.queryByRole('form')).toBeNull();
  expect(beside.queryByRole('button', { name: '移交' })).toBeNull();
  expect(beside.getByRole('button', { name: '更改职务' }).getAttribute('title')).toBe('改革办和领导所在单位可登记。');
});

test('the ledger counts leaders, items and what is on record, unit by unit, for the year', async () => {
  await deskOn(PLACE, [
    row('claim', 'a', 10, claim({ leader: LEADER, steps: { ...NO_STEPS, deploy: step('2026-03-02') } })),
    row('claim', 'b', 11, claim({ leader: { ...LEADER, name: '示例乙' } })),
    row('claim', 'c', 12, claim({ leader: LEADER, year: 2025 })),
  ]);
  expect(await screen.findByText('2026年：2位领导认领1项，共2条，对应台账任务0条')).toBeTruthy();
  const table = within(await screen.findByRole('grid', { name: '认领台账' }));
  await waitFor(() => expect(table.getAllByRole('rowheader')).toHaveLength(2));
  expect(table.getByText('3月2日')).toBeTruthy();
});
