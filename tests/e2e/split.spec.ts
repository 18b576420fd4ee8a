import { expect, type Page } from '@playwright/test';
import { expectChip } from './chip.ts';
import { keepPicture } from './looks.ts';
import { serveMeasures, WINDOW_SENTENCE } from './measures.ts';
import { grantSite, openPanel, signIn } from './people.ts';
import { recordsOnServer } from './server-truth.ts';
import { test } from './test.ts';

test.use({ found: 'demo' });

/** How many elements of ours stand in the page: the chip, and the layer a sentence is marked in. */
const hostsOf = (page: Page): Promise<number> => page.locator('six-ones-chip').count();

test('a document of ten measures becomes ten tasks with units, dates and sentences, and its sentences are found on the page again', async ({
  openBrowser,
  server,
}) => {
  test.setTimeout(120_000);
  const site = await serveMeasures();
  const clerk = await openBrowser();
  const options = await signIn(clerk, server, 'shaomuyang');
  await grantSite(clerk, options, site.address);
  const page = await clerk.open(site.address);
  await expectChip(page, /淄改办发〔2026〕31号/);
  const panel = await openPanel(clerk, page);
  await panel.setViewportSize({ width: 320, height: 760 });

  await test.step('three clicks, nothing typed', async () => {
    await panel.getByRole('button', { name: '拆任务 10项' }).click();
    await expect(panel.getByRole('heading', { name: '拆任务 10项' })).toBeVisible();
    await keepPicture(panel, 'split-320');
    await panel.getByLabel('全选').check();
    await panel.getByRole('button', { name: '入账10项' }).click();
    await expect(panel.getByRole('heading', { name: '已入账' })).toBeVisible();
    await expect(panel.getByText('已同步')).toBeVisible();
  });

  await test.step('they are on the server, each with lead, date and sentence', async () => {
    const tasks = (await recordsOnServer(server, 'shaomuyang', 'task')).filter(task => task.anchor !== null);
    expect(tasks).toHaveLength(10);
    for (const task of tasks) expect(task.dueOn).toMatch(/^2027-/);
    const window = tasks.find(task => task.content === '规范综合窗口');
    expect(window).toMatchObject({ dueOn: '2027-03-31', anchor: { address: site.address } });
    expect(JSON.stringify(window)).toContain(WINDOW_SENTENCE);
  });

  await test.step('the chip knows the document, on another page too', async () => {
    await expectChip(page, /已入账/);
    site.change('<p>转载自示例市人民政府网站</p>');
    const other = await clerk.open(site.address.replace('measures', 'reprinted'));
    await expectChip(other, /已入账/);
    await other.close();
    await page.close();
  });

  const desk = await clerk.openExtension('desk.html#/tasks');
  await desk.getByRole('rowheader').getByText('规范综合窗口').click();
  const original = desk.getByRole('button', { name: '看原文' });

  await test.step('看原文 opens the page, changed as it is, and marks the sentence', async () => {
    const opened = clerk.context.waitForEvent('page', one => one.url() === site.address);
    await original.click();
    const there = await opened;
    await expect.poll(() => hostsOf(there), { timeout: 15_000 }).toBeGreaterThan(1);
    await keepPicture(there, 'sentence-found');
    await there.close();
    await expect(desk.getByText('原文已变，未找到这句。')).toBeHidden();
  });

  await test.step('and says so when the sentence is gone', async () => {
    site.change('', WINDOW_SENTENCE);
    await original.click();
    await expect(desk.getByText('原文已变，未找到这句。')).toBeVisible({ timeout: 20_000 });
    await expect(desk.getByRole('blockquote')).toContainText(WINDOW_SENTENCE);
  });
  await site.close();
});
