import { expect, type Page } from '@playwright/test';
import { PAPERS, serveAwkward } from './awkward-system.ts';
import { PersonBrowser } from './browser.ts';
import { chipIn, expectChip } from './chip.ts';
import { keepPicture } from './looks.ts';
import { grantHosts, openPanel } from './people.ts';
import { test } from './test.ts';

let system: Awaited<ReturnType<typeof serveAwkward>>;
let clerk: PersonBrowser;
let page: Page;

test.beforeAll(async () => {
  system = await serveAwkward();
});
test.beforeEach(async () => {
  clerk = await PersonBrowser.start();
  await grantHosts(clerk, system.hosts);
});
test.afterEach(() => clerk.close());
test.afterAll(() => system.close());

type Heard = { heard: string[] };

/** Lets the page note every press it hears of. */
const listen = (): Promise<void> =>
  page.evaluate(() => {
    const heard: string[] = [];
    (globalThis as never as Heard).heard = heard;
    for (const type of ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click'])
      addEventListener(type, () => heard.push(type), true);
  });
const heard = (): Promise<readonly string[]> => page.evaluate(() => (globalThis as never as Heard).heard);
const dialog = () => page.locator('dialog');

test('a document in a modal dialog is filed by the chip; the dialog stays as it is and hears nothing of it', async () => {
  page = await clerk.open(`${system.address}/modal`);
  await page.locator('#open').click();
  await expectChip(page, new RegExp(PAPERS.modal.number));
  const before = await page.evaluate(() => document.body.outerHTML);
  await listen();
  await keepPicture(page, 'chip-over-modal');
  const panel = await openPanel(clerk, page);
  await expect(panel.locator('.capture')).toContainText(PAPERS.modal.title);
  expect(await heard()).toEqual([]);
  expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);
  await expect(dialog()).toHaveAttribute('open');
});

test('a dialog that opens over a document leaves the chip in use, and gets its own presses', async () => {
  page = await clerk.open(`${system.address}/quirks`);
  await expectChip(page, new RegExp(PAPERS.quirks.number));
  await page.evaluate(() => {
    const opened = document.body.appendChild(document.createElement('dialog'));
    opened.innerHTML = '<form method="dialog"><p>确认签收？</p><button>确定</button></form>';
    opened.showModal();
  });
  await openPanel(clerk, page);
  await expect(dialog()).toHaveAttribute('open');
  await dialog().getByRole('button', { name: '确定' }).click();
  await expect(dialog()).not.toHaveAttribute('open');
  await expect(chipIn(page)).toHaveCount(1);
});
