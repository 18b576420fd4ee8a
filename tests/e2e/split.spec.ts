import { expect } from '@playwright/test';
import { expectChip } from './chip.ts';
import { keepPicture } from './looks.ts';
import { MEASURES_TITLE, serveMeasures, WINDOW_SENTENCE } from './measures.ts';
import { grantSite, openPanel, signIn } from './people.ts';
import { recordsOnServer } from './server-truth.ts';
import { test } from './test.ts';

test.use({ found: 'demo' });

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
    await panel.getByRole('button', { name: '拆任务：原文列明10项' }).click();
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

  await test.step('the chip knows the document', () => expectChip(page, /已入账/));
  expect(await panel.getByText(MEASURES_TITLE).count()).toBeGreaterThan(0);
  await site.close();
});
