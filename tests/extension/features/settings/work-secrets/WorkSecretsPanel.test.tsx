// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { mayKeepWhole } from '../../../../../extension/features/capture/kept-whole.ts';
import { WorkSecretsPanel } from '../../../../../extension/features/settings/work-secrets/WorkSecretsPanel.tsx';
import { runOrders } from '../../../../../extension/local/run-orders.ts';
import type { Role } from '../../../../../shared/domain/accounts/types.ts';
import { person } from '../../../../shared/commands/world.ts';
import { person as personOf, row } from '../../../workbench.ts';
import { deviceWith } from '../../device.ts';

afterEach(cleanup);

async function setUp(role: Role) {
  const device = await deviceWith([row('person', 'clerk', 4, personOf('office', role))]);
  const actor = { ...person(role, 'office'), personId: 'clerk' };
  render(
    <WorkSecretsPanel
      view={device.view}
      actor={actor}
      now={device.now.value}
      run={orders => runOrders(device, orders)}
    />,
  );
  return device;
}

test('an administrator permits it with level and basis, and goes back to the skeleton', async () => {
  const { view } = await setUp('administrator');
  expect(screen.getByText(/不保存标题、原文和网址/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '允许登记标题和原文' }));
  fireEvent.click(screen.getByRole('button', { name: '允许登记' }));
  expect((await screen.findByRole('alert')).textContent).toBe('选等保级别，并填写批准依据，如批准文件的文号。');
  fireEvent.change(screen.getByLabelText('等保级别'), { target: { value: '3' } });
  fireEvent.input(screen.getByLabelText('批准依据'), { target: { value: '示保发〔2026〕2号' } });
  fireEvent.click(screen.getByRole('button', { name: '允许登记' }));
  expect(await screen.findByText(/服务器等保三级，依据：示保发〔2026〕2号/)).toBeTruthy();
  expect(mayKeepWhole(view)).toBe(true);
  fireEvent.click(screen.getByRole('button', { name: '恢复只登记文号' }));
  expect(await screen.findByText(/不保存标题、原文和网址/)).toBeTruthy();
  expect(mayKeepWhole(view)).toBe(false);
});

test('who may not decide sees how it stands and no button', async () => {
  await setUp('office.clerk');
  expect(screen.getByText(/不保存标题、原文和网址/)).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});
