// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { keepAttention } from '../../../../../extension/local/attention.ts';
import type { AttentionEntry } from '../../../../../extension/local/contract.ts';
import { runOrders } from '../../../../../extension/local/run-orders.ts';
import { NOW, reportOrder, row, task } from '../../../workbench.ts';
import { deskOn } from '../desk-on.tsx';

afterEach(cleanup);

const refused: AttentionEntry = {
  id: 'refused',
  order: { name: 'ledger.report', args: { taskId: 'a', reportId: 'r', state: 'difficult', text: '资金未落实' } },
  madeAt: NOW - 7_200_000,
  refusedAt: NOW - 3_600_000,
  refusal: { code: 'account.not-permitted' },
};
const open = row('task', 'a', 10, task('制定实施方案', '2026-11-27'));

async function withRefused(entry: AttentionEntry = refused) {
  const device = await deskOn('#/pending', [open]);
  await keepAttention(device.store, entry);
  await screen.findByRole('heading', { name: /：/ });
  return device;
}

describe('what the server refused', () => {
  test('stands with its reason and everything that was typed', async () => {
    await withRefused();
    expect(await screen.findByRole('heading', { name: '报进展：制定实施方案' })).toBeTruthy();
    expect(screen.getByText('未办理：当前账号无此权限。需要办理的，请联系改革办。')).toBeTruthy();
    expect(screen.getByText('资金未落实')).toBeTruthy();
    expect(screen.getByText('有困难')).toBeTruthy();
    expect(screen.getByText('填写于07:00，退回于08:00。')).toBeTruthy();
  });

  test('重新填写 opens the form with what was typed; once taken, it leaves the list', async () => {
    const { queued, router, view } = await withRefused();
    fireEvent.click(screen.getByRole('button', { name: '重新填写' }));
    expect(router.address.value).toEqual({ screen: 'tasks', id: 'a', query: { do: 'report' } });
    const form = within(await screen.findByRole('form', { name: '报进展' }));
    expect(form.getByLabelText<HTMLTextAreaElement>('说明').value).toBe('资金未落实');
    expect(form.getByRole<HTMLInputElement>('radio', { name: '有困难' }).checked).toBe(true);
    fireEvent.click(form.getByRole('button', { name: '上报' }));
    await waitFor(async () => expect(await queued()).toHaveLength(1));
    await waitFor(() => expect(view.attention.value).toEqual([]));
  });

  test('what is given up while filling in again stays on the list', async () => {
    const { view, desk } = await withRefused();
    fireEvent.click(screen.getByRole('button', { name: '重新填写' }));
    fireEvent.click(await screen.findByRole('button', { name: '取消' }));
    expect(view.attention.value).toHaveLength(1);
    expect(desk.refill.value).toBeNull();
  });

  test('知道了 takes it off, 撤销 brings it back', async () => {
    const { toaster } = await withRefused();
    fireEvent.click(screen.getByRole('button', { name: '知道了' }));
    expect(await screen.findByText('没有未办理的事项。')).toBeTruthy();
    toaster.undo();
    expect(await screen.findByText('资金未落实')).toBeTruthy();
  });

  test('a document refused at registering opens the register’s form with its facts', async () => {
    const facts = {
      title: '关于报送情况的函',
      number: null,
      issuers: ['某市委'],
      issuedOn: null,
      genre: null,
      urgency: null,
      dissemination: null,
      sourceUrl: null,
    };
    await withRefused({
      ...refused,
      order: { name: 'documents.tag', args: { documentId: 'd', keptBy: 'office', facts } },
    });
    fireEvent.click(screen.getByRole('button', { name: '重新填写' }));
    expect((await screen.findByLabelText<HTMLTextAreaElement>('标题')).value).toBe('关于报送情况的函');
    expect(screen.getByLabelText<HTMLInputElement>('发文机关').value).toBe('某市委');
  });
});

test('what waits to be sent is listed with the age of the oldest', async () => {
  const device = await deskOn('#/pending', [open]);
  await runOrders(device, [reportOrder('a', 'r1')]);
  device.now.value = NOW + 2 * 3_600_000;
  expect(await screen.findByText('1项，最早的已等待2小时')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '立即同步' }));
  expect(device.rounds()).toBe(1);
});
