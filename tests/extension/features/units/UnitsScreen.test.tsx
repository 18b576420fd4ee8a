// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { person, row, task } from '../../workbench.ts';
import { deskOn, detail } from '../desk/desk-on.tsx';

afterEach(cleanup);

const jurisdiction = (ids: readonly string[]) =>
  row('jurisdiction', 'jurisdiction', 1, {
    v: 1,
    name: '示例市',
    level: 'city',
    setUpOn: '2026-01-04',
    administratorIds: ids,
  });
const administrator = row('person', 'clerk', 4, person('office', 'administrator'));
const colleague = row('person', 'colleague', 5, { ...person('east', 'district.office'), name: '另一人' });
const click = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

test('everyone sees the units, their people and roles, and what a unit answers for', async () => {
  await deskOn('#/units/east', [colleague, row('task', 'a', 10, task('制定实施方案', '2026-11-20'))]);
  const beside = await detail('示例');
  expect(await beside.findByText('另一人')).toBeTruthy();
  expect(beside.getByText('区县改革办（示例）')).toBeTruthy();
  expect(beside.getByRole('link', { name: '逾期1项' }).getAttribute('href')).toBe('#/tasks?lead=east&standing=overdue');
  expect(beside.queryByRole('button', { name: '调整角色：另一人' })).toBeNull();
});

test('an administrator changes roles', async () => {
  const { queued } = await deskOn('#/units/east', [jurisdiction(['clerk']), administrator, colleague]);
  await detail('示例');
  click('调整角色：另一人');
  fireEvent.change(screen.getByLabelText('角色1'), { target: { value: 'inspector' } });
  click('保存');
  await waitFor(async () => expect(await queued()).toHaveLength(1));
  expect((await queued())[0]?.order).toEqual({
    name: 'accounts.changeGrants',
    args: { personId: 'colleague', grants: [{ role: 'inspector', unitId: 'east' }] },
  });
  expect(await screen.findByText('督察人员（示例）')).toBeTruthy();
});

test('an account is stopped after one deliberate act, and started again at once', async () => {
  await deskOn('#/units/east', [jurisdiction(['clerk']), administrator, colleague]);
  await detail('示例');
  click('停用账号：另一人');
  click('停用');
  expect(await screen.findByText('账号已停用')).toBeTruthy();
  click('启用账号：另一人');
  await waitFor(() => expect(screen.queryByText('账号已停用')).toBeNull());
});

test('the last administrator stays', async () => {
  await deskOn('#/units/office', [jurisdiction(['clerk']), administrator]);
  await detail('示例');
  click('停用账号：某人');
  click('停用');
  expect(await screen.findByText('未办理：这是最后一名管理员。请先指定另一名管理员。')).toBeTruthy();
});
