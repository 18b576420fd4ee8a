// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { changeSyncState } from '../../../../extension/local/sync-state.ts';
import { document as documentBody, person, row, task } from '../../workbench.ts';
import { deskOn, detail } from './desk-on.tsx';

afterEach(cleanup);

const press = (key: string, more: object = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
const tasks = [
  row('task', 'late', 10, task('制定实施方案', '2026-11-20')),
  row('task', 'near', 11, { ...task('报送三季度情况', '2026-11-27'), number: '改〔2026〕2-01' }),
];

describe('today', () => {
  test('shows the office how the ledger stands; every figure opens its list', async () => {
    const { router } = await deskOn('#/today', tasks);
    const line = within(await screen.findByRole('grid', { name: '各单位台账' }));
    expect(line.getByRole('rowheader', { name: '示例' })).toBeTruthy();
    expect(line.getAllByRole('link').map(link => [link.textContent, link.getAttribute('href')])).toEqual([
      ['2', '#/tasks?lead=east'],
      ['1', '#/tasks?lead=east&standing=overdue'],
      ['1', '#/tasks?lead=east&standing=near'],
      ['2', '#/tasks?lead=east&standing=open'],
    ]);
    const tile = within(screen.getByRole('region', { name: '台账概况' })).getAllByRole('link')[0];
    expect(tile?.getAttribute('href')).toBe('#/tasks?standing=overdue');
    router.go({ screen: 'tasks', query: { standing: 'overdue' } });
    const ledger = within(await screen.findByRole('grid', { name: '台账任务' }));
    expect(ledger.getByText('制定实施方案')).toBeTruthy();
    expect(ledger.queryByText('报送三季度情况')).toBeNull();
  });

  test('shows a unit what it owes', async () => {
    await deskOn('#/today', [row('person', 'clerk', 4, person('east', 'district.office')), ...tasks]);
    expect(await screen.findByRole('heading', { name: '我的清单' })).toBeTruthy();
    expect(await screen.findByText('2项未销号')).toBeTruthy();
    expect(screen.getByText('逾期2个工作日')).toBeTruthy();
  });

  test('shows no zeros before anything has been received', async () => {
    await deskOn('#/today', [], null);
    expect((await screen.findAllByText('正在读取台账')).length).toBeGreaterThan(0);
    expect(screen.queryByText('0')).toBeNull();
    expect(screen.getByText('尚未同步')).toBeTruthy();
  });
});

describe('the address and the keys', () => {
  test('a deep link opens the record beside its list', async () => {
    await deskOn('#/tasks/near', tasks);
    expect((await detail('改〔2026〕2-01')).getByRole('heading', { name: '报送三季度情况' })).toBeTruthy();
  });

  test('an address without a record says so, one without a screen too', async () => {
    const { router } = await deskOn('#/tasks/gone', tasks);
    expect(await screen.findByText('台账中没有这项任务。')).toBeTruthy();
    window.location.hash = '#/nowhere';
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    expect(await screen.findByRole('heading', { name: '没有这个页面' })).toBeTruthy();
    expect(router.address.value).toBeNull();
  });

  test('g and a letter go to a place, ? shows the keys', async () => {
    const { router } = await deskOn('#/today', tasks);
    await screen.findByRole('grid', { name: '各单位台账' });
    press('g');
    press('t');
    expect(router.address.value?.screen).toBe('tasks');
    press('?');
    expect(await screen.findByRole('heading', { name: '快捷键' })).toBeTruthy();
  });

  test('j reaches the list, Enter opens the row, e reports on it, Esc goes back', async () => {
    const { router } = await deskOn('#/tasks', tasks);
    await screen.findByText('制定实施方案');
    press('j');
    press('Enter');
    await detail('改〔2026〕1-01');
    expect(router.address.value?.id).toBe('late');
    press('e');
    expect(await screen.findByRole('form', { name: '报进展' })).toBeTruthy();
    expect(router.address.value?.query).toEqual({ do: 'report' });
    press('Escape');
    await waitFor(() => expect(screen.queryByRole('form', { name: '报进展' })).toBeNull());
    expect(router.address.value?.id).toBe('late');
    press('Escape');
    await waitFor(() => expect(router.address.value?.id).toBeNull());
  });

  test('Ctrl+K finds by fragments and opens with Enter', async () => {
    const { router } = await deskOn('#/today', [
      ...tasks,
      row('document', 'd', 12, documentBody('关于深化改革的意见')),
    ]);
    await screen.findByRole('grid', { name: '各单位台账' });
    press('k', { ctrlKey: true });
    const field = await screen.findByRole('combobox', { name: '查文件、任务、单位' });
    fireEvent.input(field, { target: { value: '深化 1号' } });
    expect(await screen.findByRole('option', { name: /关于深化改革的意见/ })).toBeTruthy();
    fireEvent.keyDown(field, { key: 'Enter' });
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    expect(router.address.value).toMatchObject({ screen: 'documents', id: 'd' });
  });
});

describe('what a person must know', () => {
  test('a stopped sync names the way on; being offline is no error', async () => {
    const { store } = await deskOn('#/today', tasks);
    await store.write(['meta'], tx => changeSyncState(tx, { problem: { code: 'offline' }, phase: 'waiting' }));
    expect(await screen.findByText('离线')).toBeTruthy();
    expect(screen.queryByText('同步中断')).toBeNull();
    await store.write(['meta'], tx => changeSyncState(tx, { problem: { code: 'not-signed-in' }, phase: 'stopped' }));
    expect(await screen.findByText('同步中断')).toBeTruthy();
    expect(screen.getByRole('link', { name: '重新登录' }).getAttribute('href')).toBe('#/settings');
  });

  test('an account without roles is told so', async () => {
    await deskOn('#/today', [row('person', 'clerk', 4, { ...person('east', 'leader'), grants: [] })]);
    expect(await screen.findByText('当前账号没有角色')).toBeTruthy();
  });

  test('another version in another tab brings the reload bar', async () => {
    const { view } = await deskOn('#/tasks', tasks);
    view.lose('reload');
    expect(await screen.findByText('扩展已更新')).toBeTruthy();
    expect(screen.getByRole('button', { name: '刷新' })).toBeTruthy();
  });

  test('a database built anew is said once', async () => {
    const { store } = await deskOn('#/today', tasks);
    await store.write(['meta'], tx => changeSyncState(tx, { rebuilt: true }));
    fireEvent.click(await screen.findByRole('button', { name: '知道了' }));
    await waitFor(() => expect(screen.queryByText('本机数据已重建')).toBeNull());
  });
});
