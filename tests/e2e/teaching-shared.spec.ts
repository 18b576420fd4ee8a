import { expect, type Page } from '@playwright/test';
import type { PersonBrowser } from './browser.ts';
import { expectChip } from './chip.ts';
import { billIn, readAgain, sheetIn, teach } from './lesson.ts';
import { keepNarrowPictures, keepPicture } from './looks.ts';
import { grantSite, openPanel, signIn } from './people.ts';
import { test } from './test.ts';
import { serveUnknown, type UnknownSystem } from './unknown-system.ts';

test.use({ found: 'demo' });

const WITHIN_A_ROUND = 75_000;

/** Opens one page of the system and the registering screen for it, as a person does now; both are closed afterwards. */
async function openCase(
  browser: PersonBrowser,
  system: UnknownSystem,
  id: number,
  look: (desk: Page, page: Page) => Promise<void>,
): Promise<void> {
  const page = await browser.open(`${system.address}/flow/case/${id}`);
  await expect(sheetIn(page).locator('.sheet')).toBeVisible();
  const desk = await readAgain(browser, page);
  await look(desk, page);
  await desk.close();
  await page.close();
}

/** Waits until chip and screen have read title and number from where they were taught. */
async function expectRead(desk: Page, page: Page, title: string, number: string): Promise<void> {
  await expectChip(page, new RegExp(`标题 ${title} 已读出 发文字号 ${number} 已读出`));
  const facts = desk.locator('.capture-facts');
  await expect(facts).toContainText(title);
  await expect(facts).toContainText(number);
  await expect(desk.getByText('字段未找到')).toHaveCount(0);
}

/** In a panel at its least width what is lost is told whole, and a lesson begins from there; its bar stands on the page, in dark too. */
async function expectTaughtAnew(browser: PersonBrowser, page: Page): Promise<void> {
  await page.bringToFront();
  const panel = await openPanel(browser, page, billIn(page));
  await expect(panel.getByText('字段未找到：发文字号')).toBeVisible();
  await keepNarrowPictures(panel, 'panel-lost');
  await panel.getByRole('button', { name: '重新教' }).click();
  await expect(panel.getByText('正在教会识别')).toBeVisible();
  await keepNarrowPictures(panel, 'panel-teaching');
  await page.emulateMedia({ colorScheme: 'dark' });
  await keepPicture(page, 'teaching-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 683, height: 384 });
  await keepPicture(page, 'teaching-large');
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.keyboard.press('Escape');
  await expect(page.locator('six-ones-teach')).toHaveCount(0);
  await panel.close();
}

test('what an administrator taught and published is read on a colleague’s device, heals there, and is used no longer once it is switched off', async ({
  openBrowser,
  server,
}) => {
  test.setTimeout(300_000);
  const system = await serveUnknown();
  const [admin, district] = [await openBrowser(), await openBrowser()];
  const ours = await signIn(admin, server, 'jiangrudi');
  await grantSite(admin, ours, system.address);
  const theirs = await signIn(district, server, 'qinhechuan');
  await grantSite(district, theirs, system.address);
  const untaught = /标题 关于做好年度改革评估的通知 推测 发文字号 – 未读出/;

  await test.step('before, the number is not read, and nothing says that a field was lost', async () => {
    await openCase(district, system, 2, async (desk, page) => {
      await expectChip(page, untaught);
      await expect(desk.getByRole('button', { name: '教会识别' })).toBeVisible();
    });
  });

  await test.step('taught and published', async () => {
    const page = await admin.open(`${system.address}/flow/case/1`);
    await teach(admin, page);
    await page.close();
    await ours.bringToFront();
    await ours.getByRole('button', { name: /^查看localhost/ }).click();
    await ours.getByLabel('系统名称').fill('流转平台');
    await ours.getByRole('button', { name: '发布' }).click();
    await expect(ours.getByRole('button', { name: '停用流转平台' })).toBeVisible();
  });

  await test.step('it arrives, may not be switched off there, and reads a page that device never saw', async () => {
    await theirs.bringToFront();
    await expect(theirs.getByText('流转平台')).toBeVisible({ timeout: WITHIN_A_ROUND });
    await expect(theirs.getByRole('button', { name: '停用流转平台' })).toHaveCount(0);
    await openCase(district, system, 2, async (desk, page) => {
      await expectRead(desk, page, '关于做好年度改革评估的通知', '示改办发〔2026〕18号');
      await expect(desk.getByText('2020年1月1日')).toHaveCount(0);
    });
  });

  for (const layout of ['names', 'above'] as const)
    await test.step(`it finds both again by the words of their labels: ${layout}`, async () => {
      system.relay(layout);
      await openCase(district, system, 3, (desk, page) =>
        expectRead(desk, page, '关于报送改革案例的通知', '示改办函〔2026〕31号'),
      );
    });

  await test.step('where the words of the labels are other ones, the title is found by its name and the number is lost', async () => {
    system.relay('words');
    await openCase(district, system, 3, async (desk, page) => {
      await expectChip(page, /标题 关于报送改革案例的通知 已读出 发文字号 – 未读出/);
      await expect(desk.getByText('字段未找到：发文字号')).toBeVisible();
      await expect(desk.getByText('示改办函〔2026〕31号')).toHaveCount(0);
      await expectTaughtAnew(district, page);
    });
  });

  await test.step('where nothing is left of either, both are lost and neither is guessed', async () => {
    system.relay('gone');
    await openCase(district, system, 4, async (desk, page) => {
      await expectChip(page, /标题 – 未读出 发文字号 – 未读出/);
      await expect(desk.getByText('字段未找到：标题、发文字号')).toBeVisible();
      for (const guess of ['示政发〔2020〕1号', '关于清理规范改革试点的通知'])
        await expect(desk.getByText(guess)).toHaveCount(0);
    });
  });

  await test.step('how it fared is told where it may be published anew', async () => {
    await theirs.bringToFront();
    await theirs.getByRole('button', { name: '查看流转平台' }).click();
    await expect(theirs.getByText(/发文字号\d+次（未找到\d+次）/)).toBeVisible();
  });

  await test.step('switched off, pages are read as if it had never been taught', async () => {
    system.relay('plain');
    await ours.bringToFront();
    await ours.getByRole('button', { name: '停用流转平台' }).click();
    await theirs.bringToFront();
    await expect(theirs.getByText('▲ 已停用')).toBeVisible({ timeout: WITHIN_A_ROUND });
    await keepPicture(theirs, 'sites-switched-off');
    await openCase(district, system, 2, async (desk, page) => {
      await expectChip(page, untaught);
      await expect(desk.getByRole('button', { name: '教会识别' })).toBeVisible();
      await expect(desk.getByText('示改办发〔2026〕18号')).toHaveCount(0);
    });
  });
  await system.close();
});

for (const [writing, other] of [
  ['gbk by meta', 'gbk by header'],
  ['gbk by header', 'gbk by meta'],
] as const)
  test(`a system that writes ${writing} is taught and read with its own characters`, async ({
    openBrowser,
    server,
  }) => {
    test.setTimeout(120_000);
    const system = await serveUnknown(writing);
    const clerk = await openBrowser();
    await grantSite(clerk, await signIn(clerk, server, 'shaomuyang'), system.address);
    const first = await clerk.open(`${system.address}/flow/case/1`);
    for (const frame of first.frames()) expect(await frame.evaluate(() => document.characterSet)).toBe('GBK');
    await teach(clerk, first);
    await first.close();
    for (const next of [writing, other]) {
      system.write(next);
      await openCase(clerk, system, 2, (desk, page) =>
        expectRead(desk, page, '关于做好年度改革评估的通知', '示改办发〔2026〕18号'),
      );
    }
    await system.close();
  });
