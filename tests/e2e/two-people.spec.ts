import { expect, type Page } from '@playwright/test';
import { addDays, dateInChina } from '../../shared/kernel/dates.ts';
import { listDate } from '../../shared/words/dates.ts';
import { expectAccessible, keepPicture } from './looks.ts';
import { signIn } from './people.ts';
import { test } from './test.ts';

test.use({ found: 'demo' });

const DISPUTED = '报送零基预算改革试点方案';
const SHARED = '改革信息化示范点软硬件建设';
const WITHIN_BACK_OFF = 40_000;

async function openTask(desk: Page, content: string): Promise<void> {
  await desk.getByRole('rowheader').filter({ hasText: content }).getByText(content).click();
  await expect(desk.getByRole('heading', { name: content })).toBeVisible();
}

/** Changes one term of the open task where it stands. */
async function change(desk: Page, term: string, value: string): Promise<void> {
  await desk.getByRole('button', { name: `更改${term}` }).click();
  const form = desk.getByRole('form', { name: `更改${term}` });
  await form.getByLabel(term).fill(value);
  await form.getByRole('button', { name: '保存' }).click();
  await expect(form).toBeHidden();
}

const fact = (desk: Page, term: string) =>
  desk.locator('.fact-list > div').filter({ has: desk.locator('dt', { hasText: term }) });

test('two clerks who change one field offline both see both values; what they change apart stands side by side', async ({
  openBrowser,
  server,
}) => {
  test.setTimeout(150_000);
  const desks: Page[] = [];
  for (const login of ['shaomuyang', 'shibeichen']) {
    const browser = await openBrowser();
    await signIn(browser, server, login);
    desks.push(await browser.openExtension('desk.html#/tasks'));
  }
  const [first, second] = desks as [Page, Page];
  for (const desk of desks) await expect(desk.getByRole('rowheader').filter({ hasText: SHARED })).toBeVisible();
  await server.stop();

  const today = dateInChina(Date.now());
  const dates = [addDays(today, 10), addDays(today, 20)] as const;
  for (const [place, desk] of desks.entries()) {
    await openTask(desk, DISPUTED);
    await change(desk, '完成时限', dates[place] ?? today);
    await openTask(desk, SHARED);
  }
  await change(first, '成果形式', '验收报告');
  await change(second, '任务内容', `${SHARED}验收`);

  await server.start();
  await test.step('both see both values, whoever came first', async () => {
    for (const desk of desks) {
      await openTask(desk, DISPUTED);
      const conflict = desk.getByRole('region', { name: '冲突：完成时限' });
      await expect(conflict).toBeVisible({ timeout: WITHIN_BACK_OFF });
      for (const date of dates) await expect(conflict).toContainText(listDate(date, today));
      for (const author of ['邵沐阳', '石北辰']) await expect(conflict).toContainText(author);
    }
    await expectAccessible(first);
    await keepPicture(first, 'desk-conflict');
  });

  await test.step('what was changed apart stands, and nobody is asked about it', async () => {
    for (const desk of desks) {
      await openTask(desk, SHARED);
      await expect(fact(desk, '成果形式')).toContainText('验收报告');
      await expect(desk.getByRole('heading', { name: `${SHARED}验收` })).toBeVisible();
      await expect(desk.getByRole('region', { name: /^冲突/ })).toHaveCount(0);
    }
  });

  await test.step('the other value is brought back, and the conflict is settled for both', async () => {
    await openTask(first, DISPUTED);
    const conflict = first.getByRole('region', { name: '冲突：完成时限' });
    const lost = await conflict.locator('.conflict-value').nth(1).innerText();
    await conflict.getByRole('button', { name: '恢复此值' }).click();
    await openTask(second, DISPUTED);
    for (const desk of desks) {
      await expect(desk.getByRole('region', { name: /^冲突/ })).toHaveCount(0, { timeout: WITHIN_BACK_OFF });
      await expect(fact(desk, '完成时限')).toContainText(lost);
    }
  });
});
