import { expect, type Page } from '@playwright/test';
import type { PersonBrowser } from './browser.ts';
import { expectChip } from './chip.ts';
import { asWord, LETTERS, serveLetters } from './local-letters.ts';
import { expectAccessible, keepNarrowPictures } from './looks.ts';
import { dropFile, grantSite, openPanel, pickLead, signIn } from './people.ts';
import { recordsOnServer } from './server-truth.ts';
import { test } from './test.ts';

test.use({ found: 'demo' });

const WITHIN_A_ROUND = 75_000;

let site: Awaited<ReturnType<typeof serveLetters>>;
test.beforeAll(async () => {
  site = await serveLetters();
});
test.afterAll(() => site.close());

type Tabs = { tabs: { create(what: { url: string; active: false }): Promise<object> } };

/** Opens one of the documents in a tab behind, brings it to the front, and the panel beside it; one that is open already follows. */
async function openLetter(browser: PersonBrowser, name: keyof typeof LETTERS, open?: Page) {
  const address = `${site.address}/${name}`;
  const opened = browser.context.waitForEvent('page', one => one.url() === address);
  await (await browser.worker()).evaluate(
    url => (globalThis as never as { chrome: Tabs }).chrome.tabs.create({ url, active: false }),
    address,
  );
  const page = await opened;
  await expectChip(page, /入账/);
  await page.bringToFront();
  const panel = open ?? (await openPanel(browser, page));
  await expect(panel.locator('.capture')).toContainText(LETTERS[name].title);
  return { page, panel };
}

const isFiled = (panel: Page) => expect(panel.getByRole('heading', { name: '已入账' })).toBeVisible();
const file = async (panel: Page): Promise<void> => {
  await panel.getByRole('button', { name: '入账', exact: true }).click();
  await isFiled(panel);
  // a report that is made along with it waits the ten seconds of 撤销
  await expect(panel.getByText('已同步')).toBeVisible({ timeout: 30_000 });
};

test('a document met again as a file is recognised by its number, or by title, issuer and date; a title alone is asked about', async ({
  openBrowser,
  server,
}) => {
  test.setTimeout(120_000);
  const clerk = await openBrowser();
  await grantSite(clerk, await signIn(clerk, server, 'shaomuyang'), site.address);
  const before = (await recordsOnServer(server, 'shaomuyang', 'document')).length;
  const { upstream, numberless } = LETTERS;
  const { panel } = await openLetter(clerk, 'upstream');
  await pickLead(panel, '临淄区');
  await file(panel);
  await openLetter(clerk, 'numberless', panel);
  await pickLead(panel, '临淄区');
  await file(panel);
  await openLetter(clerk, 'training', panel);
  const files: readonly (readonly [name: string, bytes: Uint8Array, title: string])[] = [
    ['改革意见（盖章）.docx', asWord(upstream, { number: '淄改办发[2026]051号' }), upstream.title],
    ['无文号.docx', asWord(numberless), numberless.title],
  ];
  for (const [name, bytes, title] of files)
    await test.step(`${name} is known`, async () => {
      await dropFile(panel, name, bytes);
      await isFiled(panel);
      await expect(panel.locator('.capture-title')).toHaveText(title);
      await expect(panel.getByText('台账中有相近的文件')).toHaveCount(0);
      await panel.getByRole('button', { name: '返回本页' }).click();
    });

  await test.step('a title alone is a question; answered, it is the document in the ledger', async () => {
    await dropFile(panel, '摘录.docx', asWord(numberless, { issuer: null, date: null }));
    await expect(panel.getByText('台账中有相近的文件，是同一份吗？')).toBeVisible();
    await expect(panel.getByRole('button', { name: '入账', exact: true })).toBeDisabled();
    await keepNarrowPictures(panel, 'meeting-question');
    await panel.getByRole('button', { name: '是同一份' }).click();
    await isFiled(panel);
    await panel.getByRole('button', { name: '返回本页' }).click();
  });

  await test.step('the same title of another year is another document', async () => {
    await dropFile(panel, '上年.docx', asWord(numberless, { date: '2025年11月20日' }));
    await expect(panel.getByRole('button', { name: '入账', exact: true })).toBeVisible();
    await expect(panel.getByText('台账中有相近的文件')).toHaveCount(0);
  });
  expect(await recordsOnServer(server, 'shaomuyang', 'document')).toHaveLength(before + 2);
});

test('what the district issues is offered as 配套 for what it owes: refused, it is not asked again; accepted, task and document are linked', async ({
  openBrowser,
  server,
}) => {
  test.setTimeout(240_000);
  const [clerk, district] = [await openBrowser(), await openBrowser()];
  await grantSite(clerk, await signIn(clerk, server, 'shaomuyang'), site.address);
  const theirs = await signIn(district, server, 'qinhechuan');
  await grantSite(district, theirs, site.address);
  const { panel: ours } = await openLetter(clerk, 'upstream');
  await ours.getByLabel('任务内容').fill('制定示例便民改革实施细则');
  await pickLead(ours, '临淄区');
  await file(ours);
  const desk = await district.openExtension('desk.html#/tasks');
  const task = desk.getByRole('rowheader').getByText('制定示例便民改革实施细则');
  await expect(task).toBeVisible({ timeout: WITHIN_A_ROUND });
  const question = (panel: Page) => panel.getByText('这是对下列文件的配套？');

  const { page: first, panel } = await openLetter(district, 'training');
  await test.step('refused once, it is not asked again: not in the panel, not on the page opened anew', async () => {
    await expect(question(panel)).toBeVisible();
    await expect(panel.locator('.capture')).toContainText(LETTERS.upstream.number);
    await panel.getByRole('button', { name: '不是', exact: true }).click();
    await expect(question(panel)).toHaveCount(0);
    await file(panel);
    await expect(question(panel)).toHaveCount(0);
    await first.close();
    const { page } = await openLetter(district, 'training', panel);
    await isFiled(panel);
    await expect(question(panel)).toHaveCount(0);
    await page.close();
  });

  await test.step('accepted, it is filed with the link', async () => {
    const { page } = await openLetter(district, 'rules', panel);
    await expect(question(panel)).toBeVisible();
    await expect(panel.locator('.capture')).toContainText('任务：制定示例便民改革实施细则');
    await expectAccessible(panel);
    await keepNarrowPictures(panel, 'support-question');
    await panel.getByRole('button', { name: '是，记为配套' }).click();
    await expect(panel.getByText('入账时一并登记为配套')).toBeVisible();
    await file(panel);
    await expect(question(panel)).toHaveCount(0);
    await expect(panel.getByRole('heading', { name: '配套于' })).toBeVisible();
    await page.close();
  });

  await test.step('the desk shows the document beside the task it fulfils, and the task waits to be checked', async () => {
    await desk.bringToFront();
    await task.click();
    const detail = desk.locator('.task-detail');
    await expect(detail.getByRole('link', { name: LETTERS.rules.title })).toBeVisible();
    await expect(detail.getByText('待核对').first()).toBeVisible();
    await expect(detail.getByText(LETTERS.training.title)).toHaveCount(0);
  });

  await test.step('so does the desk of who set it', async () => {
    const office = await clerk.openExtension('desk.html#/tasks');
    await office.getByRole('rowheader').getByText('制定示例便民改革实施细则').click();
    await expect(office.locator('.task-detail').getByRole('link', { name: LETTERS.rules.title })).toBeVisible({
      timeout: WITHIN_A_ROUND,
    });
  });
});
