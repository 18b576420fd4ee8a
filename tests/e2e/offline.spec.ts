import { expect, type Page } from '@playwright/test';
import { byText } from '../../shared/kernel/compare.ts';
import { expectChip } from './chip.ts';
import { countKept } from './kept.ts';
import { keepPicture } from './looks.ts';
import { addTask, grantSite, letterForm, openPanel, pickLead, signIn } from './people.ts';
import { recordsOnServer } from './server-truth.ts';
import { test } from './test.ts';

test.use({ found: 'demo' });

const CLERK = 'shaomuyang';
/** Back-off is anywhere up to this after the few failures of these stories. */
const WITHIN_BACK_OFF = 45_000;

const rowOf = (desk: Page, content: string) => desk.getByRole('row').filter({ hasText: content });

test('what is filed without the server stays through a restart and is sent once when it is back', async ({
  openBrowser,
  server,
  office,
}) => {
  test.setTimeout(150_000);
  const clerk = await openBrowser();
  const options = await signIn(clerk, server, CLERK);
  await grantSite(clerk, options, office.address);
  const page = await clerk.open(letterForm(office.address, 3));
  await server.stop('SIGKILL');

  await expectChip(page, /示市改办〔\d{4}〕46号/);
  const panel = await openPanel(clerk, page);
  await pickLead(panel, '市财政局');
  await panel.getByRole('button', { name: '入账' }).click();
  await expect(panel.getByRole('heading', { name: '已入账' })).toBeVisible();
  await expect(panel.getByText('待同步').first()).toBeVisible();
  await expect(panel.getByText('待编号')).toBeVisible();
  await keepPicture(panel, 'panel-offline');
  const popup = await clerk.openExtension('popup.html');
  await expect(popup.getByText('待发2项')).toBeVisible();

  await clerk.restart();
  const desk = await clerk.openExtension('desk.html#/tasks');
  const task = '落实《关于报送第四季度改革任务进展情况的通知》';
  await expect(rowOf(desk, task)).toContainText('待同步');
  await expect(rowOf(desk, task)).toContainText('待编号');
  await expect(desk.getByRole('button', { name: /待发2项/ })).toBeVisible();
  await expect(desk.getByText('离线', { exact: true })).toBeVisible();
  await keepPicture(desk, 'desk-offline');

  await server.start();
  await expect(rowOf(desk, task)).toContainText(/改〔\d{4}〕\d+-01/, { timeout: WITHIN_BACK_OFF });
  await expect(rowOf(desk, task)).not.toContainText('待同步');
  await expect(desk.getByText(/待发\d+项/)).toHaveCount(0);
  expect(await countKept(desk, 'outbox')).toBe(0);
  const there = await recordsOnServer(server, CLERK, 'task');
  expect(there.filter(({ content }) => content === task)).toHaveLength(1);
});

test('a server that dies while it is being sent to loses nothing and takes nothing twice', async ({
  openBrowser,
  server,
}) => {
  test.setTimeout(150_000);
  const clerk = await openBrowser();
  await signIn(clerk, server, CLERK);
  const desk = await clerk.openExtension('desk.html#/tasks');
  const contents = ['甲', '乙', '丙', '丁', '戊', '己'].map(name => `核对报送口径${name}`);
  for (const [place, content] of contents.entries()) {
    await addTask(desk, content, '市财政局');
    // it dies at whatever it is doing with the one just sent, and is there again for the one after the next
    if (place % 2 === 0) await server.stop('SIGKILL');
    else await server.start();
  }
  for (const content of contents)
    await expect(rowOf(desk, content)).toContainText(/改〔\d{4}〕\d+-01/, { timeout: WITHIN_BACK_OFF });
  expect(await countKept(desk, 'outbox')).toBe(0);
  const there = (await recordsOnServer(server, CLERK, 'task')).filter(({ content }) =>
    contents.includes(String(content)),
  );
  expect(there.map(({ content }) => String(content)).toSorted(byText)).toEqual(contents.toSorted(byText));
  expect(new Set(there.map(({ number }) => number)).size).toBe(contents.length);
  expect(await server.cli('audit', 'verify')).toContain('审计链完整');
});
