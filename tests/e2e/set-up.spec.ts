import { expect, type Page } from '@playwright/test';
import { expectAccessible, keepPicture } from './looks.ts';
import type { ServerProcess } from './served.ts';
import { test } from './test.ts';

const GOOD_UNITS = [
  '名称,简称,类型,上级,拼音首字母',
  '示例市,示例市,市,,sls',
  '中共示例市委全面深化改革委员会办公室,市委改革办,改革办,示例市,swggb',
  '示例市财政局,市财政局,市直部门,示例市,sczj',
  '东岭区,东岭区,区县,示例市,dlq',
];
const GOOD_PEOPLE = [
  '姓名,登录名,单位,职务,角色',
  '甲一,jiayi,市委改革办,科员,科员',
  '乙二,yier,东岭区,区委改革办主任,区县改革办',
];
/** Line 4 hangs on a unit there is not, line 5 is of no kind; line 3 of the people has a login taken, line 4 an unknown role. */
const BROKEN_UNITS = [
  ...GOOD_UNITS.slice(0, 3),
  '示例市财政局,市财政局,市直部门,示例省,sczj',
  '东岭区,东岭区,县级市,示例市,dlq',
];
const BROKEN_PEOPLE = [
  ...GOOD_PEOPLE.slice(0, 2),
  '乙二,jiayi,东岭区,区委改革办主任,区县改革办',
  '丙三,bingsan,市委改革办,科员,处长',
];
const PASSWORD = '示例管理员口令2026';

const setUpLink = (server: ServerProcess): string => {
  const link = /http:\S+\/set-up\?token=\S+/.exec(server.said)?.[0];
  if (link === undefined) throw new Error(`no set-up link in:\n${server.said}`);
  return link;
};

async function check(page: Page, units: readonly string[], people: readonly string[]): Promise<void> {
  await page.getByLabel('名称', { exact: false }).first().fill('示例市');
  await page.locator('#units').fill(units.join('\n'));
  await page.locator('#peopleFile').setInputFiles({
    name: '人员.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(people.join('\r\n')),
  });
  await page.getByRole('button', { name: '检查' }).click();
}

test('a broken table is answered line by line and imports nothing; a good one makes the administrator, once', async ({
  openBrowser,
  server,
}) => {
  const link = setUpLink(server);
  const browser = await openBrowser();
  const page = await browser.open(link);
  await expect(page.getByRole('heading', { level: 1, name: '初始设置' })).toBeVisible();
  await expectAccessible(page);
  await keepPicture(page, 'set-up-1-empty');

  await check(page, BROKEN_UNITS, BROKEN_PEOPLE);
  const faults = page.getByRole('alert');
  await expect(faults.getByRole('heading')).toHaveText('共4处错误，未导入任何内容');
  await expect(faults.getByRole('listitem')).toHaveText([
    /^单位表第4行：上级“示例省”不在单位目录中.*示例市财政局/,
    /^单位表第5行：类型“县级市”不认识.*东岭区,东岭区,县级市/,
    /^人员表第3行：与第2行登录名相同.*乙二/,
    /^人员表第4行：角色“处长”不认识.*丙三/,
  ]);
  await expect(page.locator('#units')).toHaveValue(/示例省/);
  await expectAccessible(page);
  await keepPicture(page, 'set-up-2-faults');

  await check(page, GOOD_UNITS, GOOD_PEOPLE);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('核对后导入：示例市');
  await page.getByText('单位明细').click();
  await expect(page.getByRole('cell', { name: '示例市财政局' })).toBeVisible();
  await expectAccessible(page);
  await keepPicture(page, 'set-up-3-preview');

  await page.locator('#login').fill('guanliyuan');
  await page.locator('#adminName').fill('丁四');
  await page.locator('#password').fill(PASSWORD);
  await page.locator('#again').fill(`${PASSWORD}x`);
  await page.getByRole('button', { name: '导入并完成设置' }).click();
  await expect(page.getByRole('alert')).toContainText('两次输入的密码不一致');

  await page.locator('#password').fill(PASSWORD);
  await page.locator('#again').fill(PASSWORD);
  await page.getByRole('button', { name: '导入并完成设置' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('示例市已设置完成');
  const codes = await page.locator('td.code').allTextContents();
  expect(codes).toHaveLength(2);
  expect(new Set(codes).size).toBe(2);
  await expectAccessible(page);
  await keepPicture(page, 'set-up-4-done');

  await page.goto(link);
  await expect(page.getByText('初始设置链接无效、已使用或已过期')).toBeVisible();
  await expect(page.locator('body')).not.toContainText(codes[0] ?? '');
  await expectAccessible(page);
});

test('the link of an earlier start opens nothing', async ({ openBrowser, server }) => {
  const old = setUpLink(server);
  await server.stop();
  await server.start();
  const page = await (await openBrowser()).open(old);
  await expect(page.getByText('初始设置链接无效、已使用或已过期')).toBeVisible();
});
