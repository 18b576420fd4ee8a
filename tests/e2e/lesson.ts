import { expect, type FrameLocator, type Page } from '@playwright/test';
import type { PersonBrowser } from './browser.ts';

/** The frame of the unknown system that shows the form. */
export const billIn = (page: Page): FrameLocator => page.frameLocator('iframe');
/** The frame within it that shows the text. */
export const sheetIn = (page: Page): FrameLocator => billIn(page).frameLocator('iframe');

/** The registering screen for a tab, as the desk shows it where there is no side panel. */
export async function registering(browser: PersonBrowser, page: Page): Promise<Page> {
  const worker = await browser.worker();
  const tabId = await worker.evaluate(
    async address =>
      (await (globalThis as never as { chrome: Tabs }).chrome.tabs.query({})).find(({ url }) => url === address)?.id,
    page.url(),
  );
  return browser.openExtension(`desk.html#/capture?tab=${tabId}`);
}

type Tabs = { tabs: { query(what: object): Promise<{ id: number; url?: string }[]> } };

/** Points at something and clicks it, as a person does with the mouse. */
export async function pointAt(page: Page, what: ReturnType<FrameLocator['locator']>): Promise<void> {
  const box = await what.boundingBox();
  if (box === null) throw new Error('nothing to point at');
  const at = { x: box.x + Math.min(40, box.width / 2), y: box.y + box.height / 2 };
  await page.mouse.move(at.x, at.y, { steps: 3 });
  await page.mouse.click(at.x, at.y);
}

/** Begins a lesson from the registering screen. */
export async function begin(browser: PersonBrowser, page: Page): Promise<Page> {
  const desk = await registering(browser, page);
  await desk.getByRole('button', { name: '教会识别' }).click();
  await expect(desk.getByText('正在教会识别')).toBeVisible();
  await page.bringToFront();
  return desk;
}

/** The registering screen for a page, once it has been read. */
export async function readAgain(browser: PersonBrowser, page: Page): Promise<Page> {
  const desk = await registering(browser, page);
  await expect(desk.getByText('正在识别本页')).toBeHidden();
  return desk;
}

/** Teaches title, number and text of a page of the unknown system, and ends the lesson. */
export async function teach(browser: PersonBrowser, page: Page): Promise<void> {
  await expect(sheetIn(page).locator('.sheet')).toBeVisible();
  const desk = await begin(browser, page);
  await page.mouse.move(700, 10);
  await pointAt(page, billIn(page).locator('.matter'));
  await pointAt(page, billIn(page).locator('.codes td').nth(2));
  await pointAt(page, sheetIn(page).locator('.sheet p').nth(1));
  await page.keyboard.press('Escape');
  await expect(page.locator('six-ones-teach')).toHaveCount(0);
  await desk.close();
}
