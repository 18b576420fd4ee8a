import { expect, type Page } from '@playwright/test';
import { clickChip, expectChip } from './chip.ts';
import { keepPicture } from './looks.ts';
import { grantSite, letterForm, pickLead, signIn } from './people.ts';
import { test } from './test.ts';

test.use({ found: 'demo' });

test('where the browser has no side panel the chip opens the desk, filled in from the page, and a document is registered there', async ({
  openBrowser,
  server,
  office,
}) => {
  const clerk = await openBrowser();
  await grantSite(clerk, await signIn(clerk, server, 'shaomuyang'), office.address);
  const worker = await clerk.worker();
  await worker.evaluate(
    "for (const api of [globalThis.chrome, globalThis.browser]) if (api) Object.defineProperty(api, 'sidePanel', { value: undefined })",
  );
  const letter = await clerk.open(letterForm(office.address, 1));
  await expectChip(letter, /示改办发〔\d{4}〕18号/);
  await clickChip(letter, letter);
  // the desk may be open since the installation: then that tab is used
  const isDesk = (page: Page) => page.url().includes('/desk.html#/capture');
  await expect.poll(() => clerk.context.pages().some(isDesk)).toBe(true);
  const desk = clerk.context.pages().find(isDesk) as Page;
  await desk.setViewportSize({ width: 1366, height: 768 });
  await expect(desk.locator('.capture-facts').getByText(/示改办发〔\d{4}〕18号/)).toBeVisible();
  await keepPicture(desk, 'desk-capture');
  await pickLead(desk, '市教育局');
  await desk.getByRole('button', { name: '入账', exact: true }).click();
  await expect(desk.getByRole('heading', { name: '已入账' })).toBeVisible();
});
