import { expect, type Page } from '@playwright/test';
import { addDays, dateInChina } from '../../shared/kernel/dates.ts';
import { expectAccessible, keepPicture } from './looks.ts';
import { addTask, signIn } from './people.ts';
import { test } from './test.ts';

test.use({ found: 'demo' });

const DESK = { width: 1366, height: 768 };
const WITHIN_A_ROUND = 75_000;
const MATTER = '制定示例改革实施方案';
const EVIDENCE = '高改办发〔2026〕9号';

/** Keeps the screen in light and in dark and holds both against axe. */
async function judge(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await keepPicture(page, `${name}-${colorScheme}`);
    await expectAccessible(page, colorScheme === 'dark' ? ['color-contrast'] : undefined);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

const openTask = (page: Page) => page.getByRole('rowheader').filter({ hasText: MATTER }).getByText(MATTER).click();

test('a month: the ledger knows most, a district answers the rest in one press, asks for time and for closing; another person looks', async ({
  openBrowser,
  server,
}) => {
  test.setTimeout(240_000);
  const [office, upstairs, away] = [await openBrowser(), await openBrowser(), await openBrowser()];
  for (const [browser, login] of [
    [office, 'shaomuyang'],
    [upstairs, 'dingshuying'],
    [away, 'chengwangdai'],
  ] as const)
    await signIn(browser, server, login);
  const dueOn = addDays(dateInChina(Date.now()), 10);
  const clerk = await office.openExtension('desk.html#/tasks');
  const deputy = await upstairs.openExtension('desk.html#/tasks');
  const district = await away.openExtension('desk.html#/tasks');
  for (const page of [clerk, deputy, district]) await page.setViewportSize(DESK);
  await addTask(clerk, MATTER, '高青县', dueOn);

  await test.step('the office starts the month; most is known without asking', async () => {
    await clerk.goto(office.extensionUrl('desk.html#/dispatch?tab=month'));
    await clerk.getByRole('button', { name: /^现在开始，提问\d+项$/ }).click();
    await expect(clerk.getByText(/本月少问了\d+次/)).toBeVisible();
    await judge(clerk, 'desk-dispatch-month');
  });

  await test.step('the district answers its question with one press, on the screen that shows it', async () => {
    await district.goto(away.extensionUrl('desk.html#/dispatch?tab=month'));
    const asked = district.getByRole('listitem').filter({ hasText: MATTER });
    await expect(asked).toBeVisible({ timeout: WITHIN_A_ROUND });
    const began = Date.now();
    await asked.getByRole('button', { name: '正常推进' }).click();
    await expect(asked.getByText(/已答复：正常推进/)).toBeVisible();
    console.log(`调度答复：1次点击，0个字，${Date.now() - began}毫秒`);
    await judge(district, 'desk-dispatch-answered');
  });

  await test.step('it asks for more time with a date and a reason; the deputy director grants it', async () => {
    await district.goto(away.extensionUrl('desk.html#/tasks'));
    await openTask(district);
    await district.getByRole('button', { name: '申请延期' }).click();
    const form = district.getByRole('form', { name: '申请延期' });
    await form.getByLabel('新时限').fill(addDays(dueOn, 7));
    await form.getByLabel('原因').fill('部门会签未完成。');
    await form.getByRole('button', { name: '申请', exact: true }).click();
    await expect(district.getByRole('region', { name: '延期' })).toContainText('待批');
    await openTask(deputy);
    const waiting = deputy.getByRole('region', { name: '延期' });
    await expect(waiting).toContainText('部门会签未完成。', { timeout: WITHIN_A_ROUND });
    await judge(deputy, 'desk-task-extension');
    await waiting.getByRole('button', { name: '批准', exact: true }).click();
    await expect(waiting).toContainText('批准');
    await expect(district.getByRole('region', { name: '延期' })).toContainText('批准', { timeout: WITHIN_A_ROUND });
  });

  await test.step('it asks for closing; promise and evidence stand side by side; what is wanting goes back, then it is closed', async () => {
    const ask = async () => {
      await district.getByRole('button', { name: '提请销号' }).click();
      const form = district.getByRole('form', { name: '提请销号' });
      await form.getByLabel('销号依据').fill(EVIDENCE);
      await form.getByRole('button', { name: '提请销号' }).click();
      await expect(form).toBeHidden();
    };
    await ask();
    await clerk.goto(office.extensionUrl('desk.html#/tasks'));
    await openTask(clerk);
    const review = clerk.getByRole('region', { name: '核对销号' });
    await expect(review).toContainText(EVIDENCE, { timeout: WITHIN_A_ROUND });
    await judge(clerk, 'desk-task-review');
    await clerk.getByRole('button', { name: '退回', exact: true }).click();
    const back = clerk.getByRole('form', { name: '退回' });
    await back.getByLabel('理由').fill('请补充印发稿文号。');
    await back.getByRole('button', { name: '退回', exact: true }).click();
    await expect(district.getByRole('button', { name: '提请销号' })).toBeVisible({ timeout: WITHIN_A_ROUND });
    await ask();
    await expect(review).toBeVisible({ timeout: WITHIN_A_ROUND });
    await clerk.getByRole('button', { name: '销号', exact: true }).click();
    await clerk.getByRole('form', { name: '销号' }).getByRole('button', { name: '销号', exact: true }).click();
    await expect(clerk.getByRole('complementary').getByText(`依据：${EVIDENCE}`)).toBeVisible();
  });

  await test.step('a clerk proposes what is done about a document, the deputy confirms it, and the account of 配套 counts it', async () => {
    await clerk.goto(office.extensionUrl('desk.html#/documents'));
    await clerk.getByRole('rowheader').first().getByText(/关于/).click();
    const judging = clerk.getByRole('region', { name: '研判' });
    await judging.getByRole('button', { name: '改判' }).click();
    const form = clerk.getByRole('form', { name: '研判' });
    await form.getByRole('radio', { name: '需配套', exact: true }).check();
    await form.getByLabel('原文').fill('各区县、市直有关部门应当制定实施方案。');
    await form.getByRole('button', { name: '研判', exact: true }).click();
    await expect(judging).toContainText('待科室负责人确认');
    await judge(clerk, 'desk-document-judged');
    const place = new URL(clerk.url()).hash;
    await deputy.goto(upstairs.extensionUrl(`desk.html${place}`));
    await deputy.getByRole('region', { name: '研判' }).getByRole('button', { name: '确认', exact: true }).click();
    await expect(deputy.getByRole('region', { name: '研判' })).toContainText('确认');
    await deputy.goto(upstairs.extensionUrl('desk.html#/dispatch?tab=coverage'));
    await expect(deputy.getByText(/需配套1件，已印发0件，覆盖率0.0%/)).toBeVisible();
    await judge(deputy, 'desk-coverage');
    await deputy.goto(upstairs.extensionUrl('desk.html#/dispatch?tab=burden'));
    await expect(deputy.getByText(/向\d+个单位提出要求\d+件次/)).toBeVisible();
    await judge(deputy, 'desk-burden');
  });
});
