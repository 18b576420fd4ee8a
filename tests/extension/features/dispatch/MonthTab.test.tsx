// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { person, row, task } from '../../workbench.ts';
import { deskOn } from '../desk/desk-on.tsx';

afterEach(cleanup);

const cycle = row('cycle', 'cycle-2026-11', 20, {
  ...{ v: 1, month: '2026-11', openOn: '2026-11-20', closeOn: '2026-11-25', closedAt: null, minutes: null },
  counts: { tasks: 162, inferred: 131 },
});
const question = (id: string, taskId: string, answer: object | null = null) =>
  row('question', id, 21, {
    ...{ v: 1, month: '2026-11', taskId, unitId: 'east', why: 'due', askedOn: '2026-11-20', answer },
  });
const handler = row('person', 'clerk', 4, person('east', 'district.office'));
const open = row('task', 'a', 10, task('制定实施方案', '2026-12-10'));
const click = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

test('a unit answers what it is asked with one press, and sees how many questions were spared', async () => {
  const { queued } = await deskOn('#/dispatch?tab=month', [cycle, question('q', 'a'), open, handler]);
  expect(await screen.findByText(/本月少问了131次/)).toBeTruthy();
  expect(await screen.findByText(/下次调度前到期/)).toBeTruthy();
  click('正常推进');
  expect(await screen.findByText(/已答复：正常推进/)).toBeTruthy();
  expect((await queued())[0]?.order).toMatchObject({
    name: 'dispatch.answer',
    args: { questionId: 'q', taskId: 'a', state: 'going', text: '' },
  });
});

test('有困难 wants one line', async () => {
  const { queued } = await deskOn('#/dispatch?tab=month', [cycle, question('q', 'a'), open, handler]);
  await screen.findByText(/提问 1项/);
  click('有困难');
  click('上报');
  expect(await screen.findByText('有困难的，写明原因。')).toBeTruthy();
  fireEvent.input(screen.getByLabelText('说明'), { target: { value: '会签单位意见不一' } });
  click('上报');
  expect(await screen.findByText(/已答复：有困难/)).toBeTruthy();
  expect((await queued())[0]?.order).toMatchObject({ args: { state: 'difficult', text: '会签单位意见不一' } });
});

test('the office starts it by hand, seeing first how many questions that is', async () => {
  const far = row('task', 'b', 11, task('修订示例办法', '2027-06-30'));
  const { queued } = await deskOn('#/dispatch?tab=month', [open, far]);
  fireEvent.click(await screen.findByRole('button', { name: '现在开始，提问1项' }));
  expect(await screen.findByText(/本月少问了1次；提问1项，已答复0项/)).toBeTruthy();
  expect((await queued()).map(({ order }) => order)).toMatchObject([
    { name: 'dispatch.open', args: { month: '2026-11', counts: { tasks: 2, inferred: 1 } } },
    { name: 'dispatch.ask', args: { taskId: 'a', unitId: 'east', why: 'due' } },
  ]);
});

test('before it opens the month says when, and the office drafts its minutes from figures and answers', async () => {
  await deskOn('#/dispatch?tab=month', [open]);
  expect(await screen.findByText('本月调度还没有开始。')).toBeTruthy();
  cleanup();
  const { queued } = await deskOn('#/dispatch?tab=month', [cycle, question('q', 'a'), open]);
  await screen.findByText(/提问 1项/);
  click('起草');
  const minutes = screen.getByLabelText('纪要') as HTMLTextAreaElement;
  expect(minutes.value).toContain('在办任务162项，由台账推断状态131项，提问1项，答复0项。');
  click('保存');
  expect(await screen.findByText(/未答复的1项/)).toBeTruthy();
  expect((await queued())[0]?.order.name).toBe('dispatch.writeMinutes');
});
