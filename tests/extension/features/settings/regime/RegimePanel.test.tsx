// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { RegimePanel } from '../../../../../extension/features/settings/regime/RegimePanel.tsx';
import { runOrders } from '../../../../../extension/local/run-orders.ts';
import type { Role } from '../../../../../shared/domain/accounts/types.ts';
import { REGIME_ID, regimeOf, SHIPPED_REGIME } from '../../../../../shared/domain/regime/types.ts';
import { person } from '../../../../shared/commands/world.ts';
import { person as personOf, row } from '../../../workbench.ts';
import { deviceWith } from '../../device.ts';

afterEach(cleanup);

async function setUp(role: Role) {
  const device = await deviceWith([row('person', 'clerk', 4, personOf('office', role))]);
  const actor = { ...person(role, 'office'), personId: 'clerk' };
  render(
    <RegimePanel view={device.view} actor={actor} now={device.now.value} run={orders => runOrders(device, orders)} />,
  );
  return device;
}

const type = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });
const click = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

test('a director changes it for everybody; what is no sound number is said and nothing lost', async () => {
  const { view } = await setUp('office.director');
  expect(screen.getByText(/调度每月20日至25日/)).toBeTruthy();
  click('修改制度设定');
  type('机关代字', '示改');
  type('调度开始日（每月几日）', '三十');
  click('保存');
  expect((await screen.findByRole('alert')).textContent).toBe('各项填整数，日期在1至28之间，机关代字不能空。');
  type('调度开始日（每月几日）', '26');
  click('保存');
  expect(await screen.findByText('未保存：调度的开始日应早于结束日。请改正。')).toBeTruthy();
  type('调度开始日（每月几日）', '18');
  click('保存');
  expect(await screen.findByText(/单号用“示改”，如示改提〔2026〕1号。调度每月18日至25日/)).toBeTruthy();
  const regime = regimeOf(view.watchKind('regime').value.get(REGIME_ID)?.body ?? null);
  expect(regime).toEqual({ ...SHIPPED_REGIME, agency: '示改', dispatch: { openDay: 18, closeDay: 25 } });
});

test('who may not change it sees how it stands and no button', async () => {
  await setUp('office.clerk');
  expect(screen.getByText(/调度每月20日至25日/)).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});
