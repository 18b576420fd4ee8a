import { expect, type Page } from '@playwright/test';
import { expectChip } from './chip.ts';
import { FORTY, OF_DISTRICT, serveForty } from './forty-measures.ts';
import { expectAccessible, keepNarrowPictures } from './looks.ts';
import { grantSite, openPanel, signIn } from './people.ts';
import { recordsOnServer } from './server-truth.ts';
import { test } from './test.ts';

test.use({ found: 'demo' });

const WITHIN_A_ROUND = 75_000;
const layersOf = (page: Page): Promise<number> => page.locator('six-ones-chip').count();

test('of forty measures those ticked become tasks; their district sees them with the sentence, finds it on the page, and is told when it is gone', async ({
  openBrowser,
  server,
}) => {
  test.setTimeout(240_000);
  const site = await serveForty();
  const [clerk, district] = [await openBrowser(), await openBrowser()];
  const options = await signIn(clerk, server, 'shaomuyang');
  await grantSite(clerk, options, site.address);
  await grantSite(district, await signIn(district, server, 'qinhechuan'), site.address);
  const page = await clerk.open(site.address);
  await expectChip(page, new RegExp(FORTY.number));
  const panel = await openPanel(clerk, page);
  const tick = (content: string) => panel.getByRole('checkbox', { name: `立项：${content}`, exact: false });

  await test.step('all forty are proposed, each with its lead and its day', async () => {
    await panel.getByRole('button', { name: '拆任务 40项' }).click();
    const rows = panel.locator('.split-row');
    await expect(rows).toHaveCount(40);
    for (const [nth, text] of (await rows.allTextContents()).entries()) {
      expect(text, `measure ${nth + 1}`).toMatch(/2027年\d+月\d+日/);
      expect(text).not.toMatch(/未定期限|未对上/);
    }
    await expect(rows.filter({ hasText: '临淄区' })).toHaveCount(OF_DISTRICT.length);
    await expectAccessible(panel);
    await keepNarrowPictures(panel, 'split-forty');
  });

  await test.step('those of the district and one more are ticked and filed', async () => {
    await panel.getByLabel('全选').check();
    await panel.getByLabel('全选').uncheck();
    await expect(panel.getByRole('button', { name: '入账0项' })).toBeVisible();
    for (const { headline } of OF_DISTRICT) await tick(headline).check();
    await tick('推进养老服务改革').check();
    await panel.getByRole('button', { name: '入账9项' }).click();
    await expect(panel.getByText('已同步')).toBeVisible();
    await expect(panel.getByRole('button', { name: '拆任务 31项' })).toBeVisible();
  });

  const desk = await district.openExtension('desk.html#/tasks');
  const [measure, other] = [OF_DISTRICT[0], OF_DISTRICT[2]];
  if (measure === undefined || other === undefined) throw new Error('the district leads none');

  await test.step('the district sees its eight, each with exactly the words of the document', async () => {
    for (const one of OF_DISTRICT)
      await expect(desk.getByRole('rowheader').filter({ hasText: one.headline })).toBeVisible({
        timeout: WITHIN_A_ROUND,
      });
    await expect(desk.getByRole('rowheader').filter({ hasText: '推进养老服务改革' })).toHaveCount(0);
    const text = await page.locator('body').innerText();
    for (const task of (await recordsOnServer(server, 'qinhechuan', 'task')).filter(({ anchor }) => anchor !== null)) {
      const { exact } = task.anchor as { exact: string };
      expect(text.replace(/\s/g, '')).toContain(exact.replace(/\s/g, ''));
    }
  });

  await test.step('看原文 finds it on the page, also where words around it have changed', async () => {
    await desk.getByRole('rowheader').getByText(measure.headline).click();
    await expect(desk.getByRole('blockquote')).toContainText(measure.text);
    site.rewrite('为深化示例领域综合改革，制定本方案。', '经研究，对原方案作如下修订。');
    site.rewrite('4.规范信用修复改革', '4.完善信用修复改革');
    const opened = district.context.waitForEvent('page', one => one.url() === site.address);
    await desk.getByRole('button', { name: '看原文' }).click();
    const there = await opened;
    await expect.poll(() => layersOf(there), { timeout: 15_000 }).toBeGreaterThan(1);
    await there.close();
    await expect(desk.getByText('原文已变')).toHaveCount(0);
  });

  await test.step('where the sentence itself is rewritten it is told, and what was kept stays to be read', async () => {
    site.rewrite(other.text, '改由各镇、街道自行安排');
    await desk.getByRole('rowheader').getByText(other.headline).click();
    await expect(desk.getByRole('blockquote')).toContainText(other.text);
    await desk.getByRole('button', { name: '看原文' }).click();
    await expect(desk.getByText('原文已变，未找到这句。')).toBeVisible({ timeout: 20_000 });
    await expect(desk.getByRole('blockquote')).toContainText(other.text);
  });
  await site.close();
});
