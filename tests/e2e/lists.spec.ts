import { expect, type Page } from '@playwright/test';
import type { PersonBrowser } from './browser.ts';
import { badgeOf, badgesOn, expectBadge, pressBadge } from './lists.ts';
import { expectAccessible, keepPicture } from './looks.ts';
import { grantSite, letterForm, openPanel, pickLead, signIn } from './people.ts';
import { test } from './test.ts';

test.use({ found: 'demo' });

const ONE_VISIT = '关于深化“高效办成一件事”改革的实施意见';
const MONTHLY = '关于报送第四季度改革任务进展情况的通知';

let clerk: PersonBrowser;
test.beforeEach(async ({ openBrowser, server, office }) => {
  clerk = await openBrowser();
  await grantSite(clerk, await signIn(clerk, server, 'shaomuyang'), office.address);
});

/** A list of the office’s host with rows of our own. */
async function openList(office: string, body: string): Promise<Page> {
  const address = `${office}/oa/own-list`;
  const html = `<!doctype html><meta charset="utf-8"><title>收文</title><link rel="stylesheet" href="/static/office.css"><body>${body}`;
  await clerk.context.route(address, route => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  return clerk.open(address);
}

const HEAD = '<tr><th>标题</th><th>来文单位</th><th>来文字号</th><th>密级</th><th>收文日期</th></tr>';
const row = (nth: number, level = '无') =>
  `<tr><td><a href="/oa/letter?affairId=${nth}">关于第${nth}项示例工作的通知</a></td><td>示例市示例局</td><td>示例发〔2026〕${nth}号</td><td>${level}</td><td>2026-11-03</td></tr>`;
const titleOf = (nth: number) => `关于第${nth}项示例工作的通知`;

const panelOpened = () => clerk.context.waitForEvent('page', other => other.url().includes('/sidepanel.html'));

test('a known row says how it stands, an unknown one is tagged without being opened, and the page stays as it is', async ({
  office,
}) => {
  test.setTimeout(150_000);
  await test.step('one letter is registered from its own page', async () => {
    const letter = await clerk.open(letterForm(office.address, 1));
    await expect.poll(async () => letter.locator('six-ones-chip').count(), { timeout: 15_000 }).toBe(1);
    const panel = await openPanel(clerk, letter);
    await pickLead(panel, '临淄区');
    await panel.getByRole('button', { name: '入账' }).click();
    await expect(panel.getByRole('heading', { name: '已入账' })).toBeVisible();
    await panel.close();
  });

  const page = await clerk.open('about:blank');
  await page.addInitScript(() =>
    document.addEventListener('DOMContentLoaded', () =>
      Object.assign(globalThis, { __before: document.body.outerHTML, __head: document.head.outerHTML }),
    ),
  );
  await page.goto(`${office.address}/oa/list`);
  await expectBadge(page, ONE_VISIT, /^[○◔◑] 余\d+个工作日$/);
  await expectBadge(page, MONTHLY, /^＋ 标记$/);
  await keepPicture(page, 'lists-light');
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  await keepPicture(page, 'lists-forced');
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });

  await test.step('from its row alone the letter is filed', async () => {
    const opened = panelOpened();
    await pressBadge(page, MONTHLY);
    const panel = await opened;
    await panel.setViewportSize({ width: 360, height: 900 });
    await expect(panel.getByRole('textbox', { name: '标题' })).toHaveValue(MONTHLY);
    const facts = panel.locator('.capture-facts');
    await expect(facts).toContainText(/示市改办〔\d{4}〕46号/);
    await expect(facts).toContainText('中共示例市委全面深化改革委员会办公室');
    await expectAccessible(panel);
    await keepPicture(panel, 'lists-panel');
    await expect(panel.getByRole('button', { name: '入账' })).toBeDisabled();
    await expect(panel.getByLabel('任务内容')).toHaveValue(`落实《${MONTHLY}》`);
    await panel.getByLabel('我已看过原件，本件未标密级').check();
    await pickLead(panel, '临淄区');
    await panel.getByRole('button', { name: '入账' }).click();
    await expect(panel.getByRole('heading', { name: '已入账' })).toBeVisible();
    expect(page.url()).toBe(`${office.address}/oa/list`);
  });
  await page.bringToFront();
  await expectBadge(page, MONTHLY, /^✔ 已入账$|余\d+个工作日$/);

  const same = await page.evaluate(() => {
    const { __before, __head } = globalThis as unknown as { __before: string; __head: string };
    const others = [...document.documentElement.children].map(({ localName }) => localName);
    return {
      body: document.body.outerHTML === __before,
      head: document.head.outerHTML === __head,
      children: others.filter(name => !name.startsWith('six-ones-')),
      sheets: document.adoptedStyleSheets.length,
    };
  });
  expect(same).toEqual({ body: true, head: true, children: ['head', 'body'], sheets: 0 });
});

type Heard = { __heard: string[] };

test('a marked row gets nothing and is never sent; the rows beside it are', async ({ office }) => {
  const worker = await clerk.worker();
  await worker.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { __heard: heard });
    const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome;
    runtime.onMessage.addListener(message => void heard.push(JSON.stringify(message)));
  });
  const page = await openList(
    office.address,
    `<table class="list">${HEAD}${row(1)}${row(2, '机密')}${row(3)}${row(4, '秘')}</table>`,
  );
  await expectBadge(page, titleOf(1), /标记/);
  expect((await badgesOn(page)).map(({ label }) => label)).toEqual([titleOf(1), titleOf(3)]);
  const heard = (await worker.evaluate(() => (globalThis as unknown as Heard).__heard)).join('\n');
  expect(heard).toContain('documents.known');
  expect(heard).toContain(titleOf(1));
  // a page that is dark gets dark badges
  await page.addStyleTag({ content: 'html, body { background: #16181d; color: #e8eaee; } a { color: #7fb0ff; }' });
  await page.mouse.wheel(0, 1);
  await keepPicture(page, 'lists-dark');
  for (const secret of [titleOf(2), titleOf(4), '〔2026〕2号', '〔2026〕4号', 'affairId=2'])
    expect(heard).not.toContain(secret);
});
type Runtime = { onMessage: { addListener(listener: (message: unknown) => void): void } };

test('late rows, scrolling, rows used again for other documents, and a dialog over the list are followed', async ({
  office,
}) => {
  test.setTimeout(90_000);
  const many = Array.from({ length: 60 }, (_, nth) => row(nth + 1)).join('');
  const page = await openList(
    office.address,
    `<div id="box" style="height:400px;overflow:auto"><table class="list">${HEAD}${many}</table></div>`,
  );
  await expectBadge(page, titleOf(1), /标记/);
  const first = await badgesOn(page);
  const frame = (await page.locator('#box').boundingBox()) ?? { y: 0, height: 0 };
  for (const { box } of first) expect(box.y + box.height).toBeLessThanOrEqual(frame.y + frame.height + 10);

  await test.step('scrolled in its own box', async () => {
    await page.locator('#box').evaluate(box => box.scrollTo(0, box.scrollHeight));
    await expectBadge(page, titleOf(60), /标记/);
    expect(await badgeOf(page, titleOf(1))).toBeNull();
    const link = await page.getByRole('link', { name: titleOf(60) }).boundingBox();
    const badge = (await badgesOn(page)).find(({ label }) => label === titleOf(60));
    expect(Math.abs((badge?.box.y ?? 0) - (link?.y ?? 0))).toBeLessThan(12);
  });

  await test.step('a row that says something else loses its badge at once and gets its own', async () => {
    const at = await page.getByRole('link', { name: titleOf(60) }).evaluate((link, other) => {
      link.textContent = other;
      return new Promise(done => requestAnimationFrame(() => done(true)));
    }, titleOf(99));
    expect(at).toBe(true);
    expect(await badgeOf(page, titleOf(60))).toBeNull();
    await expectBadge(page, titleOf(99), /标记/);
  });

  await test.step('a late row', async () => {
    await page.locator('tbody').evaluate((body, html) => body.insertAdjacentHTML('beforeend', html), row(61));
    await page.locator('#box').evaluate(box => box.scrollTo(0, box.scrollHeight));
    await expectBadge(page, titleOf(61), /标记/);
  });

  await test.step('by keys: one stop behind the page’s own, arrows between', async () => {
    const stops = (await badgesOn(page)).map(({ tab }) => tab);
    expect(stops.filter(tab => tab === 0)).toHaveLength(1);
  });

  await test.step('a dialog of the page lies over the badges', async () => {
    await page.evaluate(() => {
      const sheet = document.body.appendChild(document.createElement('div'));
      sheet.style.cssText = 'position:fixed;inset:0;background:#fff;z-index:9';
    });
    await expect.poll(async () => (await badgesOn(page)).length).toBe(0);
  });
});
