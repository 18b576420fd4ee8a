// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { person, row, task } from '../../workbench.ts';
import { deskOn, detail } from '../desk/desk-on.tsx';

afterEach(cleanup);

const open = row('task', 'a', 10, task('制定实施方案', '2026-11-27'));
const handler = row('person', 'clerk', 4, person('east', 'district.office'));
const click = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const type = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });

describe('progress', () => {
  test('is reported in one line, shown at once as 待同步, and taken back by 撤销', async () => {
    const { queued, toaster } = await deskOn('#/tasks/a', [open, handler]);
    const beside = await detail('改〔2026〕1-01');
    click('报进展');
    fireEvent.click(screen.getByRole('radio', { name: '已送审' }));
    type('说明', '示发〔2026〕9号');
    click('上报');
    expect(await beside.findAllByText('示发〔2026〕9号')).toHaveLength(2);
    expect(beside.getByText('待核对')).toBeTruthy();
    expect(beside.getByText('待同步')).toBeTruthy();
    expect((await queued()).map(entry => entry.order)).toMatchObject([
      { name: 'ledger.report', args: { taskId: 'a', state: 'submitted', text: '示发〔2026〕9号' } },
    ]);
    toaster.undo();
    await waitFor(() => expect(beside.queryByText('示发〔2026〕9号')).toBeNull());
    expect(await queued()).toEqual([]);
  });

  test('有困难 wants to know why', async () => {
    const { queued } = await deskOn('#/tasks/a?do=report', [open, handler]);
    fireEvent.click(await screen.findByRole('radio', { name: '有困难' }));
    click('上报');
    expect(await screen.findByText('有困难的，写明原因。')).toBeTruthy();
    expect(await queued()).toEqual([]);
  });
});

describe('terms', () => {
  test('a due date is changed where it stands, and no longer follows from a rule', async () => {
    const { queued } = await deskOn('#/tasks/a', [
      row('task', 'a', 10, { ...task('制定实施方案', '2026-11-27'), dueRule: '印发之日起30日' }),
    ]);
    await detail('改〔2026〕1-01');
    click('更改完成时限');
    type('完成时限', '2026-12-31');
    expect(screen.getByText('余27个工作日（12月31日 周四）')).toBeTruthy();
    click('保存');
    await waitFor(async () => expect(await queued()).toHaveLength(1));
    expect((await queued())[0]?.order.args).toEqual({
      taskId: 'a',
      documentId: null,
      set: { dueOn: '2026-12-31', dueRule: null },
    });
  });

  test('a unit may report but not change, and each barred button says why', async () => {
    await deskOn('#/tasks/a', [open, handler]);
    await detail('改〔2026〕1-01');
    const barred = (name: string) => screen.getByRole('button', { name }).getAttribute('title');
    expect(screen.getByRole('button', { name: '报进展' }).getAttribute('aria-disabled')).toBeNull();
    expect(screen.getByRole('button', { name: '提请销号' }).getAttribute('aria-disabled')).toBeNull();
    expect(barred('调整时限')).toBe('改革办和立项单位可调整任务。');
    expect(barred('更改牵头单位')).toBe('改革办和立项单位可调整任务。');
  });

  test('a form a unit may not use stays shut when the address asks for it', async () => {
    await deskOn('#/tasks/a?do=close', [open, handler]);
    await detail('改〔2026〕1-01');
    expect(screen.queryByRole('form', { name: '销号' })).toBeNull();
  });
});

test('the office closes a task on a document, what was reported being offered as evidence', async () => {
  const report = {
    id: 'r',
    state: 'submitted',
    text: '示发〔2026〕9号',
    personId: 'other',
    unitId: 'east',
    at: '2026-11-20T01:00:00.000Z',
  };
  const { queued } = await deskOn('#/tasks/a', [
    row('task', 'a', 10, { ...task('制定实施方案', '2026-11-27'), state: 'review', reports: [report] }),
  ]);
  const beside = await detail('改〔2026〕1-01');
  click('销号');
  expect(await screen.findByText('推测，待核对')).toBeTruthy();
  fireEvent.submit(screen.getByRole('form', { name: '销号' }));
  expect(await beside.findByText('依据：示发〔2026〕9号')).toBeTruthy();
  expect((await queued())[0]?.order).toEqual({
    name: 'ledger.closeOut',
    args: { taskId: 'a', evidence: '示发〔2026〕9号' },
  });
});

describe('核对销号', () => {
  const asked = (askedBy: string) => ({
    ...task('制定实施方案', '2026-11-27'),
    quote: '各区县要制定实施方案。',
    state: 'review',
    course: {
      ...{ milestones: [], extensions: [], reopened: [], waitsFor: [], mergedInto: null },
      closure: {
        evidence: [{ documentId: null, name: '示发〔2026〕9号' }],
        askedBy,
        askedOn: '2026-11-23',
        reviewed: null,
      },
    },
  });

  test('promise and evidence stand on one screen, and what is wanting goes back with a reason', async () => {
    const { queued } = await deskOn('#/tasks/a', [row('task', 'a', 10, asked('other'))]);
    await detail('改〔2026〕1-01');
    const review = within(screen.getByRole('region', { name: '核对销号' }));
    expect(review.getByText('各区县要制定实施方案。')).toBeTruthy();
    expect(review.getByText('示发〔2026〕9号')).toBeTruthy();
    click('退回');
    click('退回');
    expect(await screen.findByText('写明退回的理由。')).toBeTruthy();
    type('理由', '未见印发稿');
    click('退回');
    await waitFor(async () =>
      expect((await queued())[0]?.order).toEqual({
        name: 'ledger.returnClosure',
        args: { taskId: 'a', reason: '未见印发稿' },
      }),
    );
  });

  test('who asked does not look at it themselves', async () => {
    await deskOn('#/tasks/a', [row('task', 'a', 10, asked('clerk'))]);
    await detail('改〔2026〕1-01');
    expect(screen.getByRole('button', { name: '销号' }).getAttribute('title')).toBe('由本人提请，请另一人核对。');
  });
});

describe('延期', () => {
  test('is asked with a date and a reason, and waits', async () => {
    const { queued } = await deskOn('#/tasks/a?do=extend', [open, handler]);
    await detail('改〔2026〕1-01');
    type('新时限', '2026-12-04');
    click('申请');
    expect(await screen.findByText('写明延期的原因。')).toBeTruthy();
    type('原因', '部门会签未完');
    click('申请');
    expect(await screen.findByText(/待批/)).toBeTruthy();
    expect((await queued())[0]?.order).toMatchObject({
      name: 'ledger.askExtension',
      args: { taskId: 'a', toOn: '2026-12-04', reason: '部门会签未完' },
    });
  });
});

describe('two people wrote one field', () => {
  const conflict = row('conflict', 'c', 12, {
    ...{ v: 1, aboutKind: 'task', aboutId: 'a', field: 'dueOn', lost: '2026-12-25', lostBy: 'other', keptBy: 'clerk' },
    ...{ at: '2026-11-24T00:30:00.000Z', settled: false, scopes: ['office'] },
  });
  const other = row('person', 'other', 5, { ...person('office', 'office.clerk'), name: '另一人' });

  test('both values stand side by side with their authors, the field is marked', async () => {
    await deskOn('#/tasks/a', [open, conflict, other]);
    const block = within(await screen.findByRole('region', { name: '冲突：完成时限' }));
    expect(block.getByText('两人同时修改了“完成时限”')).toBeTruthy();
    expect(block.getByText('11月27日 周五')).toBeTruthy();
    expect(block.getByText('12月25日 周五')).toBeTruthy();
    expect(block.getByText('另一值 · 另一人')).toBeTruthy();
    expect(screen.getAllByText('有冲突').length).toBeGreaterThan(0);
  });

  test('恢复此值 brings the other value back and settles it', async () => {
    await deskOn('#/tasks/a', [open, conflict, other]);
    fireEvent.click(await screen.findByRole('button', { name: '恢复此值' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: '冲突：完成时限' })).toBeNull());
    expect((await detail('改〔2026〕1-01')).getByText('12月25日 周五')).toBeTruthy();
  });

  test('保留现值 settles it and changes nothing', async () => {
    await deskOn('#/tasks/a', [open, conflict, other]);
    fireEvent.click(await screen.findByRole('button', { name: '保留现值' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: '冲突：完成时限' })).toBeNull());
    expect((await detail('改〔2026〕1-01')).getByText('11月27日 周五')).toBeTruthy();
  });
});

describe('the list', () => {
  const many = [open, row('task', 'b', 11, { ...task('农村集体产权改革', '2026-12-10'), leadUnitId: 'office' })];

  test('/ opens the conditions; they stand in the address and are taken off one by one', async () => {
    const { router } = await deskOn('#/tasks', many);
    await screen.findByText('农村集体产权改革');
    fireEvent.keyDown(document.body, { key: '/' });
    fireEvent.input(await screen.findByLabelText('内容、编号或进展'), { target: { value: '农村' } });
    await waitFor(() => expect(screen.queryByText('制定实施方案')).toBeNull());
    expect(router.address.value?.query).toEqual({ text: '农村' });
    fireEvent.click(screen.getByRole('button', { name: '去掉条件：内容含“农村”' }));
    expect(await screen.findByText('制定实施方案')).toBeTruthy();
  });

  test('says what to do when no task answers', async () => {
    await deskOn('#/tasks?text=没有这样的', many);
    expect(await screen.findByText('没有符合条件的任务。')).toBeTruthy();
  });

  test('x selects, and several tasks are tagged at once', async () => {
    const { queued } = await deskOn('#/tasks', many);
    await screen.findByText('农村集体产权改革');
    fireEvent.click(screen.getByRole('checkbox', { name: '全选' }));
    fireEvent.click(await screen.findByRole('button', { name: '标记试点' }));
    await waitFor(async () => expect(await queued()).toHaveLength(2));
    expect((await queued()).map(entry => entry.order.name)).toEqual(['ledger.retag', 'ledger.retag']);
  });
});

test('a task set on its own goes into the ledger as 待编号', async () => {
  const { queued } = await deskOn('#/tasks', [open]);
  await screen.findByText('制定实施方案');
  click('立项');
  type('任务内容', '起草配套办法');
  fireEvent.submit(screen.getByRole('form', { name: '立项' }));
  expect(await screen.findByText('选一个牵头单位。')).toBeTruthy();
  const lead = screen.getByRole('combobox', { name: '牵头单位' });
  fireEvent.focus(lead);
  fireEvent.input(lead, { target: { value: '示例' } });
  fireEvent.click((await screen.findAllByRole('option'))[0]!);
  fireEvent.submit(screen.getByRole('form', { name: '立项' }));
  expect(await screen.findByText('待编号')).toBeTruthy();
  expect((await queued())[0]?.order).toMatchObject({
    name: 'ledger.addTask',
    args: { documentId: null, keptBy: 'office' },
  });
});
