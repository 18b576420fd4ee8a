import { expect, type Page } from '@playwright/test';
import { addDays, dateInChina } from '../../shared/kernel/dates.ts';
import { expectAccessible, keepPicture } from './looks.ts';
import { addTask, signIn } from './people.ts';
import { recordsOnServer } from './server-truth.ts';
import { test } from './test.ts';

test.use({ found: 'demo' });

const DESK = { width: 1366, height: 768 };
const WITHIN_A_ROUND = 75_000;
const MATTERS = ['报送示例改革自查报告', '公布示例改革事项清单'] as const;
const PLACE = 'desk.html#/dispatch?tab=slips';

/** Keeps the screen in light and in dark and holds both against axe. */
async function judge(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await keepPicture(page, `${name}-${colorScheme}`);
    await expectAccessible(page, colorScheme === 'dark' ? ['color-contrast'] : undefined);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

const slipRow = (desk: Page) => desk.getByRole('rowheader').filter({ hasText: `${MATTERS[0]}等2项` });
const openSlip = (desk: Page) => slipRow(desk).getByText(MATTERS[0]).click();

test('two late tasks of a district become one 催办单: proposed and passed on in two clicks, signed, signed for, answered, accepted', async ({
  openBrowser,
  server,
}) => {
  test.setTimeout(300_000);
  const [office, upstairs, away] = [await openBrowser(), await openBrowser(), await openBrowser()];
  await signIn(office, server, 'shaomuyang');
  await signIn(upstairs, server, 'dingshuying');
  await signIn(away, server, 'chengwangdai');
  const yesterday = addDays(dateInChina(Date.now()), -1);
  const clerk = await office.openExtension('desk.html#/tasks');
  await clerk.setViewportSize(DESK);
  for (const matter of MATTERS) await addTask(clerk, matter, '高青县', yesterday);

  await test.step('the rules propose it merged; place and one press: two clicks', async () => {
    await clerk.getByRole('link', { name: /^调度/ }).click();
    const today = clerk.getByRole('region', { name: '今日建议' });
    await expect(today).toContainText('合并为');
    await today.getByRole('button', { name: '逐件查看' }).click();
    await expect(today.getByRole('listitem').filter({ hasText: '催办单 高青县' })).toContainText('2项');
    await judge(clerk, 'desk-slips-proposals');
    await today.getByRole('button', { name: '收起' }).click();
    await today.getByRole('button', { name: /^送审\d+件$/ }).click();
    await expect(slipRow(clerk)).toBeVisible();
    await expect(today).toHaveCount(0);
  });

  const deputy = await upstairs.openExtension(PLACE);
  await deputy.setViewportSize(DESK);
  await test.step('the deputy director signs; the server numbers it', async () => {
    await expect(slipRow(deputy)).toBeVisible({ timeout: WITHIN_A_ROUND });
    await openSlip(deputy);
    await expect(deputy.getByText('红线检查通过')).toBeVisible();
    await judge(deputy, 'desk-slips-signing');
    await deputy.getByRole('button', { name: '签发', exact: true }).click();
    const dialog = deputy.getByRole('dialog', { name: '签发催办单' });
    await expect(dialog).toContainText('高青县');
    await keepPicture(deputy, 'desk-slips-dialog');
    await dialog.getByRole('button', { name: '签发', exact: true }).click();
    await expect(
      deputy
        .getByRole('complementary')
        .getByText(/淄改催〔\d{4}〕\d+号/)
        .first(),
    ).toBeVisible({
      timeout: WITHIN_A_ROUND,
    });
  });

  const district = await away.openExtension(PLACE);
  await district.setViewportSize(DESK);
  await test.step('the district signs for it with one click and answers in place', async () => {
    await expect(slipRow(district)).toBeVisible({ timeout: WITHIN_A_ROUND });
    expect(await recordsOnServer(server, 'chengwangdai', 'slip')).toHaveLength(1);
    const popup = await away.openExtension('popup.html');
    await popup.setViewportSize({ width: 360, height: 560 });
    await expect(popup.getByRole('region', { name: '三单一书' })).toContainText(MATTERS[0]);
    await judge(popup, 'popup-slips');
    await popup.close();
    await openSlip(district);
    await district.getByRole('button', { name: '签收', exact: true }).click();
    await expect(district.getByRole('complementary').getByText('反馈余3个工作日')).toBeVisible();
    await judge(district, 'desk-slips-signed');
    await district.getByRole('button', { name: '反馈', exact: true }).click();
    const form = district.getByRole('form', { name: '反馈' });
    await form.getByLabel('办理情况').fill('部门意见反馈较晚。');
    await form.getByLabel('新的完成时限').fill(addDays(yesterday, 14));
    await form.getByRole('button', { name: '反馈', exact: true }).click();
    await expect(form).toBeHidden();
    await expect(district.getByRole('complementary').getByText('待认可')).toBeVisible();
  });

  await test.step('the clerk accepts and closes it; the district sees it closed; the figures count it', async () => {
    await openSlip(clerk);
    await expect(clerk.getByRole('complementary')).toContainText('部门意见反馈较晚。', { timeout: WITHIN_A_ROUND });
    await judge(clerk, 'desk-slips-replied');
    await clerk.getByRole('button', { name: '版式预览' }).click();
    const letter = clerk.frameLocator('iframe.letter-page');
    await expect(letter.getByText('高青县委改革办：')).toBeVisible();
    await keepPicture(clerk, 'desk-slips-letter');
    const download = clerk.waitForEvent('download');
    await clerk.getByRole('button', { name: '导出.docx' }).click();
    expect((await download).suggestedFilename()).toMatch(/^催办单淄改催〔\d{4}〕1号\.docx$/);
    await clerk.getByRole('button', { name: '关闭', exact: true }).last().click();
    await clerk.getByRole('button', { name: '认可并办结' }).click();
    await expect(clerk.getByRole('complementary').getByText('已办结').first()).toBeVisible();
    await expect(district.getByRole('complementary').getByText('已办结').first()).toBeVisible({
      timeout: WITHIN_A_ROUND,
    });
    await clerk.getByRole('link', { name: '统计' }).click();
    await expect(clerk.getByText(/累计下发提示单0件、交办单0件、催办单1件，责令书0期/)).toBeVisible();
    await judge(clerk, 'desk-slips-figures');
  });

  await test.step('one is drawn up by hand, the red lines in sight', async () => {
    await clerk.goto(office.extensionUrl(`${PLACE}&do=draft`));
    const form = clerk.getByRole('form', { name: '拟制' });
    await form.getByLabel('办理要求').fill('整改后上传现场照片。');
    await expect(form.getByText(/T10指尖上的形式主义/)).toBeVisible();
    await judge(clerk, 'desk-slips-draft');
  });
});
