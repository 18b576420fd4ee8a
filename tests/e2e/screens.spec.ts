import { expect, type Page } from '@playwright/test';
import type { PersonBrowser } from './browser.ts';
import { expectChip } from './chip.ts';
import { expectAccessible, keepPicture } from './looks.ts';
import { grantSite, letterForm, openPanel, signIn } from './people.ts';
import { test } from './test.ts';

test.use({ found: 'demo' });

const DESK = { width: 1366, height: 768 };
const NARROW_PANEL = { width: 320, height: 760 };
const POPUP = { width: 360, height: 560 };

/** Keeps the screen in light and in dark, and holds both against axe and against scrolling sideways. */
async function judge(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // the picture first: axe scrolls to what it looks at
    await keepPicture(page, `${name}-${colorScheme}`);
    // only the colours differ in the dark
    await expectAccessible(page, colorScheme === 'dark' ? ['color-contrast'] : undefined);
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways, `${name} scrolls sideways`).toBe(0);
    // the panes of the desk scroll, never the desk itself
    const below = await page.evaluate(
      () => document.documentElement.scrollHeight - document.documentElement.clientHeight,
    );
    if (page.url().includes('/desk.html')) expect(below, `${name} scrolls as a whole`).toBe(0);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

async function openDesk(browser: PersonBrowser, place: string): Promise<Page> {
  const desk = await browser.openExtension(`desk.html#/${place}`);
  await desk.setViewportSize(DESK);
  return desk;
}

test('options and popup before anyone has signed in', async ({ openBrowser }) => {
  const browser = await openBrowser();
  const options = await browser.openExtension('options.html');
  await expect(options.getByLabel('服务器地址')).toBeVisible();
  await judge(options, 'signed-out-options');
  const popup = await browser.openExtension('popup.html');
  await popup.setViewportSize(POPUP);
  await expect(popup.getByText('未登录')).toBeVisible();
  await judge(popup, 'signed-out-popup');
});

test('the office’s screens', async ({ openBrowser, server }) => {
  test.setTimeout(120_000);
  const browser = await openBrowser();
  const options = await signIn(browser, server, 'shaomuyang');
  await judge(options, 'options');
  const desk = await openDesk(browser, 'today');
  const go = async (place: string, ready: () => Promise<void>) => {
    await desk.goto(browser.extensionUrl(`desk.html#/${place}`));
    await ready();
    await judge(desk, `desk-office-${place.replaceAll('/', '-')}`);
  };
  await go('today', () =>
    expect(desk.getByRole('grid', { name: '各单位台账' }).getByRole('rowheader').first()).toBeVisible(),
  );
  await go('documents', () => expect(desk.getByRole('rowheader').first()).toBeVisible());
  await desk.getByRole('rowheader').first().locator('.data-table-name').click();
  await expect(desk.locator('article.record, article').first()).toBeVisible();
  await judge(desk, 'desk-office-document');
  await go('tasks', () =>
    expect(desk.getByRole('grid', { name: '台账任务' }).getByRole('rowheader').first()).toBeVisible(),
  );
  await desk.getByRole('rowheader').first().locator('.data-table-name').click();
  await expect(desk.locator('.task-detail')).toBeVisible();
  await judge(desk, 'desk-office-task');
  await go('units', () => expect(desk.getByRole('rowheader').first()).toBeVisible());
  await go('pending', () => expect(desk.getByText('没有未办理的事项。')).toBeVisible());
  await go('settings', () => expect(desk.getByText('公文网站')).toBeVisible());
});

for (const [who, login] of [
  ['district', 'qinhechuan'],
  ['leader', 'xiajibai'],
] as const) {
  test(`today as a ${who} sees it, and the popup`, async ({ openBrowser, server }) => {
    const browser = await openBrowser();
    await signIn(browser, server, login);
    const desk = await openDesk(browser, 'today');
    await expect(desk.locator('.tile-figure').first()).not.toContainText('—');
    await expect(desk.getByRole('rowheader').first()).toBeVisible();
    const reports = desk.locator('.tile-verb').filter({ hasText: '报进展' });
    if (login === 'xiajibai') await expect(reports).toHaveCount(0);
    else await expect(reports).not.toHaveCount(0);
    await judge(desk, `desk-${who}-today`);
    const popup = await browser.openExtension('popup.html');
    await popup.setViewportSize(POPUP);
    await expect(popup.getByText('同步于')).toBeVisible();
    await judge(popup, `popup-${who}`);
  });
}

test('the side panel at its narrowest: a document, none, a marked one, and before signing in', async ({
  openBrowser,
  server,
  office,
}) => {
  test.setTimeout(120_000);
  const browser = await openBrowser();
  const options = await signIn(browser, server, 'shaomuyang');
  await grantSite(browser, options, office.address);
  const letter = await browser.open(letterForm(office.address, 1));
  await expectChip(letter, /18号/);
  const panel = await openPanel(browser, letter);
  await panel.setViewportSize(NARROW_PANEL);
  await expect(panel.getByRole('button', { name: '入账', exact: true })).toBeVisible();
  await expect(panel.locator('.capture-title').first()).toBeInViewport();
  await judge(panel, 'panel-320-document');

  const canteen = await browser.open(`${office.address}/oa/canteen`);
  await canteen.bringToFront();
  await expect(panel.getByText('本页没有识别到公文')).toBeVisible();
  await judge(panel, 'panel-320-none');

  const marked = await browser.open(letterForm(office.address, 20));
  await marked.bringToFront();
  await expect(panel.getByText('本页标有密级，不予登记')).toBeVisible();
  await judge(panel, 'panel-320-refused');

  await options.getByRole('button', { name: '退出登录' }).first().click();
  await options.getByRole('dialog').getByRole('button', { name: '退出登录' }).click();
  await letter.bringToFront();
  await expect(panel.getByText('登录后入账')).toBeVisible();
  await judge(panel, 'panel-320-signed-out');
});
