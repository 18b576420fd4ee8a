import { expect, type Page } from '@playwright/test';
import { PAPERS, type Paper, serveAwkward } from './awkward-system.ts';
import { PersonBrowser } from './browser.ts';
import { chipWords, expectChip } from './chip.ts';
import { grantHosts } from './people.ts';
import { test } from './test.ts';

let system: Awaited<ReturnType<typeof serveAwkward>>;
let clerk: PersonBrowser;
let page: Page;

test.beforeAll(async () => {
  system = await serveAwkward();
  clerk = await PersonBrowser.start();
  await grantHosts(clerk, system.hosts);
});
test.afterAll(async () => {
  await clerk.close();
  await system.close();
});
test.afterEach(() => page.close());

type Scripts = {
  tabs: { query(of: object): Promise<{ id: number }[]> };
  scripting: { executeScript(what: object): Promise<unknown> };
};

const open = async (path: string): Promise<void> => {
  page = await clerk.open(`${system.address}/${path}`);
};

/** Waits until the one chip of the page has read the paper whole; `sure`: from labels, which leaves nothing to guess. */
async function expectRead({ title, number, issuer, date }: Paper, how: 'sure' | 'read' = 'read'): Promise<void> {
  const word = how === 'sure' ? '已读出' : '(?:已读出|推测)';
  const fields = { 标题: title, 发文字号: number, 发文机关: issuer, 成文日期: date };
  const words = Object.entries(fields).map(([name, value]) => `${name} ${value} ${word}`);
  await expectChip(page, new RegExp(words.join(' ')));
}

test('in frames of another origin, one within the other', async () => {
  await open('across');
  await expectRead(PAPERS.across);
});

test('in a drawer that opens late over a list', async () => {
  await open('drawer');
  expect(await chipWords(page)).toEqual([]);
  await page.locator('#open').click();
  await expectRead(PAPERS.drawer);
});

test('in a modal dialog that fills late', async () => {
  await open('modal');
  await page.locator('#open').click();
  await expectRead(PAPERS.modal);
});

test('in one page whose views change: each its own paper, and none in the list', async () => {
  await open('single');
  expect(await chipWords(page)).toEqual([]);
  await page.locator('#to-first').click();
  await expectRead(PAPERS.first);
  await page.locator('#to-second').click();
  await expectRead(PAPERS.second);
  await page.locator('#to-list').click();
  await expect.poll(() => chipWords(page)).toEqual([]);
});

test('in rows that come one after the other', async () => {
  await open('late');
  await expectRead(PAPERS.late, 'sure');
});

test('in a number split over cells', async () => {
  await open('cells');
  await expectRead(PAPERS.cells, 'sure');
});

test('beside labels spread out with spaces', async () => {
  await open('spaced');
  await expectRead(PAPERS.spaced, 'sure');
});

test('in a page in quirks mode, with tags nobody closes', async () => {
  await open('quirks');
  expect(await page.evaluate(() => document.compatMode)).toBe('BackCompat');
  await expectRead(PAPERS.quirks);
});

test('in a page of GBK that only its meta tag declares', async () => {
  await open('gbk');
  expect(await page.evaluate(() => document.characterSet)).toBe('GBK');
  await expectRead(PAPERS.gbk);
});

test('in a page that blocks copying, selecting and every key', async () => {
  await open('copying');
  await expectRead(PAPERS.copying);
});

test('in a page that breaks out of its frame and empties itself when it finds one in it', async () => {
  await open('framed');
  await page.waitForURL('**/buster');
  await expectRead(PAPERS.buster);
});

test('goes on when its script is brought a second time, as an open panel does while a page loads', async () => {
  await open('single');
  const worker = await clerk.worker();
  await worker.evaluate(async () => {
    const { chrome } = globalThis as never as { chrome: Scripts };
    const [tab] = await chrome.tabs.query({ active: true });
    await chrome.scripting.executeScript({ target: { tabId: tab?.id ?? 0 }, files: ['/reader.js', '/overlay.js'] });
  });
  await page.locator('#to-first').click();
  await expectRead(PAPERS.first);
});
