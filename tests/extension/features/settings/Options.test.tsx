// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { reminderKeep } from '../../../../extension/features/reminders/keep.ts';
import { Options, type OptionsProps } from '../../../../extension/features/settings/Options.tsx';
import { createSitesDesk } from '../../../../extension/features/sites/sites-desk.ts';
import { lensShownOn, readLensChoice } from '../../../../extension/local/lens-choice.ts';
import { runOrders } from '../../../../extension/local/run-orders.ts';
import type { Session } from '../../../../extension/local/session.ts';
import type { UnsentWork } from '../../../../extension/local/sign-out.ts';
import { withMuted } from '../../../../shared/domain/reminders/rules.ts';
import { row, tagOrder, task } from '../../workbench.ts';
import { deviceWith } from '../device.ts';
import { oneAfterTheOther } from '../reminders/one-after-the-other.ts';

afterEach(cleanup);

const session: Session = {
  server: 'https://gai.example.gov.cn',
  token: 'secret-token',
  deviceId: 'd1',
  personId: 'clerk',
  personName: '某人',
  login: 'mouren',
  jurisdictionName: '示例市',
};
const seen = { signedInAt: '2026-11-01T01:00:00.000Z', lastSeenAt: '2026-11-20T01:32:00.000Z' };

async function setUp(who: Session | null, changes: Partial<OptionsProps> = {}) {
  const device = await deviceWith([row('task', 'muted', 9, task('汇总经验', '2026-12-10'))]);
  const keep = reminderKeep(device.area, 'clerk', oneAfterTheOther());
  const done: unknown[] = [];
  let granted: readonly string[] = ['http://oa.example.gov.cn/*', 'https://gai.example.gov.cn/*'];
  const show = () =>
    render(
      <Options
        platform={{
          version: '0.1.0',
          area: device.area,
          grantedHosts: async () => granted,
          requestHosts: async patterns => {
            granted = [...granted, ...patterns];
            return true;
          },
          dropHosts: async patterns => {
            granted = granted.filter(one => !patterns.includes(one));
            return true;
          },
        }}
        view={device.view}
        session={signal(who)}
        gate={{ requestHosts: async () => true, signIn: async () => ({ ok: true, session }) }}
        lastServer=""
        deviceName="Windows 电脑"
        devices={{
          list: async () => ({
            ok: true,
            devices: [
              { deviceId: 'd1', name: '办公室电脑', thisOne: true, ...seen },
              { deviceId: 'd2', name: '旧电脑', thisOne: false, ...seen },
            ],
          }),
          revoke: async deviceId => {
            done.push(['revoke', deviceId]);
            return { ok: true };
          },
        }}
        sites={createSitesDesk({
          area: device.area,
          entropy: device.entropy,
          run: orders => runOrders(device, orders),
          saveAsFile: name => done.push(['save', name]),
        })}
        run={orders => runOrders(device, orders)}
        keepOf={() => keep}
        now={device.now}
        signOut={async (unsent: UnsentWork) => {
          done.push(['sign out', unsent]);
          return { done: true };
        }}
        syncNow={async () => void done.push('sync')}
        onExport={async () => void done.push('export')}
        onOpenDesk={() => undefined}
        {...changes}
      />,
    );
  return { ...device, keep, done, show, granted: () => granted };
}

test('the first run asks for server and account and shows nothing else to set', async () => {
  const { show } = await setUp(null);
  show();
  expect(screen.getByRole('form', { name: '登录' })).toBeTruthy();
  expect(screen.queryByRole('region', { name: '提醒' })).toBe(null);
});

test('signed in shows who, where and how fresh, and no token', async () => {
  const { show } = await setUp(session);
  const { container } = show();
  expect(await screen.findByText('https://gai.example.gov.cn')).toBeTruthy();
  expect(screen.getByText('尚未同步')).toBeTruthy();
  expect(container.textContent).not.toContain('secret-token');
});

test('a lost device is signed out by one deliberate act; this one is not offered', async () => {
  const { done, show } = await setUp(session);
  show();
  fireEvent.click(await screen.findByRole('button', { name: '移出旧电脑' }));
  expect(screen.queryByRole('button', { name: '移出办公室电脑' })).toBe(null);
  fireEvent.submit(screen.getByRole('button', { name: '移出' }).closest('form')!);
  await waitFor(() => expect(done).toEqual([['revoke', 'd2']]));
});

test('document sites are added and withdrawn; the server’s own host is none of them', async () => {
  const { granted, show } = await setUp(session);
  show();
  const sites = within(screen.getByRole('region', { name: '公文网站' }));
  expect(await sites.findByRole('button', { name: '撤回oa.example.gov.cn' })).toBeTruthy();
  expect(sites.queryByText('gai.example.gov.cn')).toBe(null);
  fireEvent.input(sites.getByLabelText('公文系统网址'), { target: { value: 'http://doc.example.gov.cn:8080/list' } });
  fireEvent.click(sites.getByRole('button', { name: '授权' }));
  expect(await sites.findByRole('button', { name: '撤回doc.example.gov.cn' })).toBeTruthy();
  fireEvent.click(sites.getByRole('button', { name: '撤回oa.example.gov.cn' }));
  await waitFor(() => expect(granted()).not.toContain('http://oa.example.gov.cn/*'));
});

test('the hour of the digest holds at once, and a muted task is brought back', async () => {
  const { keep, show } = await setUp(session);
  await keep.change(state => withMuted(state, 'muted'));
  show();
  fireEvent.change(await screen.findByLabelText('每日汇总'), { target: { value: '600' } });
  await waitFor(async () => expect((await keep.read()).settings.digestAt).toBe(600));
  const muted = within(screen.getByRole('list', { name: '不再提醒的任务' }));
  expect(await muted.findByText('汇总经验')).toBeTruthy();
  fireEvent.click(muted.getByRole('button', { name: '恢复' }));
  await waitFor(async () => expect((await keep.read()).muted).toEqual([]));
});

test('signing out with nothing unsent is one act', async () => {
  const { done, show } = await setUp(session);
  show();
  fireEvent.click(await screen.findByRole('button', { name: '退出登录' }));
  const [, act] = screen.getAllByRole('button', { name: '退出登录' });
  fireEvent.submit(act!.closest('form')!);
  await waitFor(() => expect(done).toEqual([['sign out', 'refuse']]));
});

test('signing out with unsent work offers to send it, to save it, or to give it up', async () => {
  const device = await setUp(session);
  await runOrders(device, [tagOrder('doc-1')]);
  device.show();
  await screen.findByText(/待发1项/);
  fireEvent.click(screen.getByRole('button', { name: '退出登录' }));
  expect(screen.getByText(/还有1项未发送/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '保存为文件' }));
  await waitFor(() => expect(device.done).toEqual(['export']));
  fireEvent.submit(screen.getByRole('button', { name: '放弃并退出' }).closest('form')!);
  await waitFor(() => expect(device.done).toEqual(['export', ['sign out', 'discard']]));
});

test('underlines can be switched off for a site and for the device, and stay so', async () => {
  const { area, show } = await setUp(session);
  const first = show();
  const site = () => screen.findByRole('checkbox', { name: 'oa.example.gov.cn' });
  fireEvent.click(await site());
  await waitFor(async () => expect((await readLensChoice(area)).offHosts).toEqual(['oa.example.gov.cn']));
  first.unmount();
  show();
  expect(((await site()) as HTMLInputElement).checked).toBe(false);
  expect(lensShownOn(await readLensChoice(area), 'oa.example.gov.cn')).toBe(false);
  expect(lensShownOn(await readLensChoice(area), 'other.example.gov.cn')).toBe(true);
  fireEvent.click(screen.getByRole('checkbox', { name: '在公文页上给期限加下划线' }));
  await waitFor(() => expect(screen.queryByRole('checkbox', { name: 'oa.example.gov.cn' })).toBeNull());
  expect(lensShownOn(await readLensChoice(area), 'other.example.gov.cn')).toBe(false);
});
