// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { SitesPanel } from '../../../../extension/features/sites/SitesPanel.tsx';
import { createSitesDesk } from '../../../../extension/features/sites/sites-desk.ts';
import { openDexieStore } from '../../../../extension/local/dexie-store.ts';
import { countOutcome, keepOwnSite, readOwnSites } from '../../../../extension/local/taught-sites.ts';
import type { Order } from '../../../../shared/commands/decide.ts';
import type { Role } from '../../../../shared/domain/accounts/types.ts';
import { id, person } from '../../../shared/commands/world.ts';
import { taught } from '../../../shared/domain/sites/sites.ts';
import { workbench } from '../../workbench.ts';

afterEach(cleanup);

async function setUp(role: Role, unreadable = 0) {
  const bench = await workbench(await openDexieStore({ name: `sites-${Math.random()}`, retryAfter: [] }));
  const { area, entropy } = bench;
  const own = { id: id(7), site: taught('oa.example.test') };
  await keepOwnSite(area, own);
  await countOutcome(area, { id: own.id, found: ['title', 'number'], healed: ['number'], lost: ['body'] });
  const orders: Order[] = [];
  const saved: string[] = [];
  const run = async (given: readonly Order[]) => {
    orders.push(...given);
    return { ok: true as const, value: null };
  };
  const desk = createSitesDesk({ area, entropy, run, saveAsFile: (name, text) => saved.push(name, text) });
  const records = { adapters: new Map(), switches: new Map() };
  render(<SitesPanel {...{ desk, records, unreadable }} actor={person(role, 'office')} />);
  await screen.findByRole('button', { name: '查看示例办公系统' });
  fireEvent.click(screen.getByRole('button', { name: '查看示例办公系统' }));
  return { area, own, orders, saved };
}

test('an administrator looks a taught system through and publishes it under a name', async () => {
  const { own, orders } = await setUp('administrator');
  expect(screen.getByText('读过1份：标题1次、发文字号1次（找回1次）、正文0次（未找到1次）')).toBeTruthy();
  expect(screen.getByText('标签“文号”旁，其次元素名称，其次页面位置；页面 /oa/form/*')).toBeTruthy();
  expect(screen.getByText(/"host": "oa.example.test"/)).toBeTruthy();
  fireEvent.input(screen.getByLabelText('系统名称'), { target: { value: '市直办公平台' } });
  fireEvent.click(screen.getByRole('button', { name: '发布' }));
  await waitFor(() => expect(orders).toHaveLength(1));
  expect(orders[0]).toMatchObject({
    name: 'sites.publishAdapter',
    args: { adapterId: own.id, site: { ...own.site, name: '市直办公平台' }, tally: { pages: 1 } },
  });
});

test('a clerk uses and exports what they taught, switches off what is broken, and cannot publish', async () => {
  const { saved, orders } = await setUp('office.clerk');
  expect(screen.queryByRole('button', { name: '发布' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '导出' }));
  expect(saved[0]).toBe('文档系统-oa.example.test.json');
  fireEvent.click(screen.getByRole('button', { name: '停用泛微公文' }));
  await waitFor(() => expect(orders).toEqual([{ name: 'sites.switchOff', args: { siteId: 'weaver' } }]));
});

test('someone without the right is offered neither', async () => {
  await setUp('department.handler');
  expect(screen.queryByRole('button', { name: '停用泛微公文' })).toBeNull();
  expect(screen.queryByRole('button', { name: '发布' })).toBeNull();
});

test('what was taught can be dropped, and a file that is none is refused and changes nothing', async () => {
  const { area } = await setUp('office.clerk');
  const input = screen.getByLabelText('导入文档系统');
  fireEvent.change(input, { target: { files: [new File(['{"form":1}'], 'x.json')] } });
  await screen.findByText(/请向导出的人重新要一份文件/);
  expect(await readOwnSites(area)).toHaveLength(1);
  fireEvent.click(screen.getByRole('button', { name: '删除' }));
  await waitFor(async () => expect(await readOwnSites(area)).toEqual([]));
});

test('a published system that is not of its form is said to be left out', async () => {
  await setUp('office.clerk', 1);
  expect(screen.getByText('1个已发布的文档系统未采用')).toBeTruthy();
  expect(screen.getByText(/不用于识别，其余不受影响/)).toBeTruthy();
});

test('nothing is said of that where all are of their form', async () => {
  await setUp('office.clerk');
  expect(screen.queryByText(/未采用/)).toBeNull();
});
