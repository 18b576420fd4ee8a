import { expect, type Page } from '@playwright/test';
import { PATHS } from '../../shared/protocol/paths.ts';
import { PROTOCOL } from '../../shared/protocol/version.ts';
import { serveGreeting } from './fake-server.ts';
import { everythingKept } from './kept.ts';
import { keepPicture } from './looks.ts';
import { addTask, fillSignIn, signIn } from './people.ts';
import { recordsOnServer } from './server-truth.ts';
import { test } from './test.ts';

test.use({ found: 'demo' });

const CLERK = 'shaomuyang';
const UNSENT = '核对台账编号';

test('a code signs a person in once, and their own password from then on', async ({ openBrowser, server }) => {
  await server.stop();
  const printed = await server.cli('codes', CLERK);
  await server.start();
  const code = /[0-9A-Z]{5}-[0-9A-Z]{5}/.exec(printed)?.[0] ?? '';
  const password = '春风又绿江南岸2026';
  const browser = await openBrowser();
  await browser.grantHosts('http://127.0.0.1/*');
  const page = await browser.openExtension('options.html');
  const activate = async (typed: string, again = password) => {
    await page.getByLabel('服务器地址').fill(server.address);
    await page.getByLabel('激活码').fill(typed);
    await page.getByLabel('设置密码').fill(password);
    await page.getByLabel('再输一次').fill(again);
    await page.getByRole('button', { name: '激活并登录' }).click();
  };
  await page.getByRole('radio', { name: '首次激活' }).check();
  await activate(code, '另一个');
  await expect(page.getByLabel('再输一次')).toHaveAccessibleDescription(/两次输入的密码不一致/);
  await activate('AAAAA-AAAAA');
  await expect(page.getByLabel('激活码')).toHaveAccessibleDescription(/激活码不正确/);
  await keepPicture(page, 'options-activation');
  await activate(code.toLowerCase());
  await expect(page.getByText('同步于')).toBeVisible();
  await expect(page.getByText('邵沐阳')).toBeVisible();

  await page.getByRole('button', { name: '退出登录' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: '退出登录' }).click();
  await expect(page.getByLabel('密码')).toBeVisible();
  await page.getByRole('radio', { name: '首次激活' }).check();
  await activate(code);
  await expect(page.getByLabel('激活码')).toHaveAccessibleDescription(/已过期或已使用/);
  await page.getByRole('radio', { name: '登录' }).check();
  await fillSignIn(page, server.address, { login: CLERK, password });
  await expect(page.getByText('同步于')).toBeVisible();
});

test('a device removed while work waits on it says so, keeps the work, and sends it once signed in again', async ({
  openBrowser,
  server,
}) => {
  test.setTimeout(90_000);
  const browser = await openBrowser();
  const options = await signIn(browser, server, CLERK);
  const desk = await browser.openExtension('desk.html#/tasks');
  await server.stop();
  await addTask(desk, UNSENT, '市财政局');
  const deviceId = (await server.cli('devices', CLERK)).split(/\s+/)[0] ?? '';
  await server.cli('devices', '--end', deviceId);
  await server.start();

  await expect(desk.getByText('本设备已被移出')).toBeVisible({ timeout: 30_000 });
  await expect(desk.getByText('同步已停止')).toBeVisible();
  await expect(desk.getByRole('button', { name: /待发1项/ })).toBeVisible();
  await expect(desk.getByText('当前账号没有角色')).toHaveCount(0);
  await keepPicture(desk, 'desk-device-removed');
  expect(await everythingKept(desk)).toContain(UNSENT);
  await options.bringToFront();
  await expect(options.getByText('本设备已被移出').first()).toBeVisible();
  await keepPicture(options, 'options-device-removed');
  await fillSignIn(options, server.address, { login: CLERK });
  await expect(desk.getByRole('row').filter({ hasText: UNSENT })).toContainText(/改〔\d{4}〕\d+-01/, {
    timeout: 30_000,
  });
  const there = await recordsOnServer(server, CLERK, 'task');
  expect(there.filter(({ content }) => content === UNSENT)).toHaveLength(1);
});

test('an account the administrator stops is told so, and nothing received stays on its device', async ({
  openBrowser,
  server,
}) => {
  test.setTimeout(90_000);
  const browser = await openBrowser();
  await signIn(browser, server, CLERK);
  const desk = await browser.openExtension('desk.html#/tasks');
  await expect(desk.getByRole('rowheader').first()).toBeVisible();

  const administrator = await openBrowser();
  await signIn(administrator, server, 'jiangrudi');
  const units = await administrator.openExtension('desk.html#/units');
  await units.getByLabel('筛选单位').fill('邵沐阳');
  await units.getByRole('rowheader').filter({ hasText: '全面深化改革委员会办公室' }).getByText('全面深化').click();
  await units.getByRole('button', { name: '停用账号：邵沐阳' }).click();
  await units.getByRole('dialog').getByRole('button', { name: '停用' }).click();
  await keepPicture(units, 'desk-units-administrator');

  await expect(desk.getByText('账号已停用')).toBeVisible({ timeout: 30_000 });
  await expect.poll(() => everythingKept(desk)).not.toContain('开展宅基地利用现状调查');
  const again = await openBrowser();
  await again.grantHosts('http://127.0.0.1/*');
  const options = await again.openExtension('options.html');
  await fillSignIn(options, server.address, { login: CLERK });
  await expect(options.getByLabel('登录名')).toHaveAccessibleDescription(/账号已停用。请联系管理员。/);
});

test('who signs out is asked about unsent work, and leaves nothing behind', async ({ openBrowser, server }) => {
  const browser = await openBrowser();
  const options = await signIn(browser, server, CLERK);
  const desk = await browser.openExtension('desk.html#/tasks');
  await server.stop();
  await addTask(desk, UNSENT, '市财政局');
  await options.bringToFront();
  await options.getByRole('button', { name: '退出登录' }).first().click();
  const dialog = options.getByRole('dialog');
  await expect(dialog).toContainText('还有1项未发送');
  await keepPicture(options, 'options-sign-out');
  const saved = options.waitForEvent('download');
  await dialog.getByRole('button', { name: '保存为文件' }).click();
  expect((await saved).suggestedFilename()).toBe('未发送内容.jsonl');
  await dialog.getByRole('button', { name: '放弃并退出' }).click();
  await expect(options.getByLabel('登录名')).toBeVisible();
  await expect(options.getByLabel('服务器地址')).toHaveValue(server.address);
  await expect(desk.getByLabel('登录名')).toBeVisible();
  const kept = await everythingKept(options);
  for (const told of [UNSENT, '邵沐阳', '市财政局', CLERK]) expect(kept).not.toContain(told);
});

test.describe('a server of another version', () => {
  const says = async (page: Page, address: string, sentence: RegExp) => {
    await fillSignIn(page, address, { login: CLERK });
    await expect(page.getByLabel('服务器地址')).toHaveAccessibleDescription(sentence);
  };

  test('is told from one’s own before a password is sent', async ({ openBrowser }) => {
    const browser = await openBrowser();
    await browser.grantHosts('http://127.0.0.1/*');
    const page = await browser.openExtension('options.html');
    const old = await serveGreeting({ protocol: PROTOCOL - 1, oldestPull: PROTOCOL - 1 });
    await says(page, old.address, /服务器版本低于扩展。请管理员升级服务器。/);
    const newer = await serveGreeting({ protocol: PROTOCOL + 2, oldestPull: PROTOCOL + 1 });
    await says(page, newer.address, /扩展版本低于服务器要求。请更新扩展后登录。/);
    for (const { asked, close } of [old, newer]) {
      expect(new Set(asked)).toEqual(new Set([PATHS.greeting]));
      await close();
    }
  });
});
