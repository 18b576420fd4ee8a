import { createServer } from 'node:http';
import { expect, type Page } from '@playwright/test';
import { must } from '../../shared/kernel/assert.ts';
import { NOTICE_2027 } from '../extension/features/settings/workdays/notice-2027.ts';
import { expectAccessible, keepPicture } from './looks.ts';
import { grantSite, openPanel, signIn } from './people.ts';
import { test } from './test.ts';

test.use({ found: 'demo' });

const WITHIN_BACK_OFF = 40_000;

test('a clerk adopts next year’s days off from the pasted notice; a colleague’s browser counts by them', async ({
  openBrowser,
  server,
}) => {
  test.setTimeout(120_000);
  const [mine, theirs] = [await openBrowser(), await openBrowser()];
  await signIn(mine, server, 'shaomuyang');
  await signIn(theirs, server, 'shibeichen');
  const desk = await mine.openExtension('desk.html#/settings');
  const other = await theirs.openExtension('desk.html#/settings');
  const years = (page: typeof desk) => page.getByRole('region', { name: '工作日历' });
  await expect(years(other).getByRole('listitem').filter({ hasText: '2027年' })).toContainText('估算');

  await years(desk).getByRole('button', { name: '导入放假安排' }).click();
  const text = years(desk).getByLabel('通知全文');
  await text.fill(NOTICE_2027.replace('2月20日（周六）', '2月20日（周日）'));
  await expect(years(desk).getByText('春节：原文写“2月20日（周日）”，该日实为周六。')).toBeVisible();
  await expect(years(desk).getByRole('button', { name: /^采用/ })).toHaveCount(0);

  await text.fill(NOTICE_2027);
  const adopt = years(desk).getByRole('button', { name: '采用2027年放假安排' });
  await expect(adopt).toBeVisible();
  await adopt.scrollIntoViewIfNeeded();
  await expectAccessible(desk);
  await keepPicture(desk, 'calendar-notice');
  await desk.emulateMedia({ colorScheme: 'dark' });
  await keepPicture(desk, 'calendar-notice-dark');
  await desk.emulateMedia({ colorScheme: 'light' });
  await adopt.click();

  for (const page of [desk, other]) {
    const line = years(page).getByRole('listitem').filter({ hasText: '2027年' });
    await expect(line).toContainText('国办发明电〔2026〕9号', { timeout: WITHIN_BACK_OFF });
    await expect(line).toContainText('邵沐阳');
  }
  await years(desk).scrollIntoViewIfNeeded();
  await keepPicture(desk, 'calendar-adopted');
});

/** The notice on a page of its own, as a portal shows it: a heading, the text in paragraphs, the signature, dates of the site around it. */
async function serveNotice(): Promise<{ address: string; close(): void }> {
  const [title = '', number = '', ...rest] = NOTICE_2027.split('\n');
  const date = rest.pop() ?? '';
  const lines = [number, ...rest].map(line => `<p>${line}</p>`).join('');
  const page = `<!doctype html><html lang="zh"><meta charset="utf-8"><title>${title}</title><p>今天是2026年11月24日 星期二</p>
    <h1>${title}</h1><div class="article">${lines}<p style="text-align:right">国务院办公厅</p>
    <p style="text-align:right">${date}</p></div><p>网站更新于2026年11月20日</p></html>`;
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(page);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (typeof bound !== 'object' || bound === null) throw new Error('the portal has no port');
  return { address: `http://localhost:${bound.port}`, close: () => void server.close() };
}

test('on the notice’s own page an administrator is offered its import, which opens the settings with the text in; a unit is not', async ({
  openBrowser,
  server,
}) => {
  test.setTimeout(120_000);
  const portal = await serveNotice();
  try {
    const [admin, district] = [await openBrowser(), await openBrowser()];
    const offered = async (person: typeof admin, login: string) => {
      const options = await signIn(person, server, login);
      await grantSite(person, options, portal.address);
      const page = await person.open(`${portal.address}/notice`);
      const panel = await openPanel(person, page);
      await expect(panel.getByText('国务院办公厅关于2027年部分节假日安排的通知').first()).toBeVisible();
      return panel;
    };
    await expect((await offered(district, 'fangxingjian')).getByText('本页是2027年放假安排')).toHaveCount(0);

    const panel = await offered(admin, 'jiangrudi');
    await expect(panel.getByText('本页是2027年放假安排')).toBeVisible();
    await expectAccessible(panel);
    await panel.getByRole('button', { name: '导入放假安排' }).click();
    // a desk that is open already is the one that is shown
    const isDesk = (other: Page) => other.url().includes('/desk.html#/settings?notice=');
    await expect.poll(() => admin.context.pages().filter(isDesk).length).toBe(1);
    const desk = must(admin.context.pages().find(isDesk), 'the desk');
    const years = desk.getByRole('region', { name: '工作日历' });
    await expect(years.getByText('2027年放假安排，已通过核对')).toBeVisible();
    await expect(years.getByText('国办发明电〔2026〕9号，2026年11月18日')).toBeVisible();
    await years.getByRole('button', { name: '采用2027年放假安排' }).click();
    await expect(years.getByRole('listitem').filter({ hasText: '国办发明电〔2026〕9号' })).toContainText('导入');
  } finally {
    portal.close();
  }
});
