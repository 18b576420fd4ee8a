import { type BrowserContext, expect, type Page } from '@playwright/test';
import { PersonBrowser } from './browser.ts';
import { chipWords, expectChip } from './chip.ts';
import { everythingKept } from './kept.ts';
import { filesWith } from './on-disk.ts';
import { grantSite, openPanel, pickLead, signIn } from './people.ts';
import { test } from './test.ts';

test.use({ found: 'demo' });

/** Words that stand nowhere but on the pages below; a compressed file would still show the Latin one. */
const CANARY = ['QX7CANARY', '燕雀鸿鹄'] as const;
const [LATIN, CHINESE] = CANARY;
/** And words of a page that may be kept, so that a search that finds nothing is known to search. */
const KEPT = '松柏常青';

const body = '<p>各区县人民政府：</p><p>现将有关事项通知如下，请认真贯彻执行。</p>';
const sheet = (head: string, word: string = CHINESE): string => `<!doctype html><meta charset="utf-8">
  <title>关于${word}工作的通知 ${LATIN}</title>${head}
  <p>示政办发〔2026〕77号</p><h1>关于${word}工作的通知</h1>${body}<p>${LATIN}</p>
  <p>示例市人民政府办公室</p><p>2026年3月9日</p>`;

/** Pages that bear a mark where only a live page can bear one, by what is special about each. */
const PAGES: Readonly<Record<string, string>> = {
  plain: sheet('<p>机密★10年</p>'),
  typed: sheet(
    '<table><tr><td>密级</td><td><input id="m" value="无"></td></tr></table><script>m.value="机密"</script>',
  ),
  late: sheet('<p id="late"></p><script>setTimeout(() => { late.textContent = "绝密★30年" }, 1500)</script>'),
  closed: sheet(
    '<div id="host"></div><script>host.attachShadow({ mode: "closed" }).innerHTML = "<p>秘密★5年</p>"</script>',
  ),
  written: sheet('<iframe width="400" height="200" srcdoc="<p>机密★10年</p>"></iframe>'),
  sealed: sheet('<iframe sandbox width="400" height="200" srcdoc="<p>机密★10年</p>"></iframe>'),
  framed: sheet('<iframe width="600" height="300" src="/marked/plain"></iframe>'),
  // the same machine under another name: another origin, and a process of its own
  elsewhere: sheet(
    '<iframe width="600" height="300"></iframe><script>frames[0].location = "http://127.0.0.1:" + location.port + "/marked/plain"</script>',
  ),
};
const CLEAN = sheet('', KEPT).replaceAll(LATIN, '').replace('77号', '78号');

const address = (office: string, name: string): string => `${office}/marked/${name}?of=${LATIN}`;

async function servePages(context: BrowserContext): Promise<void> {
  await context.route(/\/marked\//, (route, request) => {
    const name = new URL(request.url()).pathname.split('/').at(-1) ?? '';
    const page = name === 'clean' ? CLEAN : (PAGES[name] ?? '');
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body: page });
  });
}

/** Waits until every chip of a page says that it is marked, and at least one does. */
const expectRefused = (page: Page): Promise<void> =>
  expect.poll(async () => (await chipWords(page)).join('\n')).toMatch(/^(?:.*本页标有密级.*(?:\n|$))+$/);

const tellOf = (page: Page, pages: readonly Page[]): Promise<string> =>
  page.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: Chrome };
    const told: unknown[] = [await chrome.notifications.getAll()];
    for (const { id } of await chrome.tabs.query({}))
      told.push(
        await chrome.action.getBadgeText({ tabId: id }),
        await chrome.action.getTitle({ tabId: id }),
        await chrome.runtime.sendMessage({ call: 'page.read', args: { tabId: id } }),
      );
    return JSON.stringify(told);
  }, pages.length);

type Chrome = {
  notifications: { getAll(): Promise<unknown> };
  tabs: { query(of: object): Promise<{ id: number }[]> };
  action: Record<'getBadgeText' | 'getTitle', (of: { tabId: number }) => Promise<string>>;
  runtime: { sendMessage(message: object): Promise<unknown> };
};

test('of a marked page nothing stays anywhere: not in storage, messages, log or badge, not on the disk, not on the server', async ({
  server,
  office,
}) => {
  test.setTimeout(180_000);
  const clerk = await PersonBrowser.start();
  const said: string[] = [];
  clerk.context.on('console', message => said.push(message.text()));
  await servePages(clerk.context);
  const options = await signIn(clerk, server, 'shaomuyang');
  await grantSite(clerk, options, office.address);

  const clean = await clerk.open(address(office.address, 'clean').replace(/\?.*/, ''));
  await expectChip(clean, /78号/);
  const panel = await openPanel(clerk, clean);
  await pickLead(panel, '张店');
  await panel.getByRole('button', { name: '入账' }).click();
  await expect(panel.getByText('已入账').first()).toBeVisible();

  const pages: Page[] = [];
  for (const name of Object.keys(PAGES)) {
    await test.step(name, async () => {
      const page = await clerk.open(address(office.address, name));
      pages.push(page);
      await expectRefused(page);
      await expect(panel.getByText('本页标有密级，不予登记')).toBeVisible();
      await expect(panel.getByText(CHINESE)).toHaveCount(0);
    });
  }

  await test.step('and no frame of them comes back to it', async () => {
    for (const page of pages) await expectRefused(page);
  });

  await test.step('the extension keeps a date and a number', async () => {
    const kept = await everythingKept(options);
    expect(kept).toContain(KEPT);
    expect(kept).toMatch(new RegExp(`"refused":\\{"\\d{4}-\\d\\d-\\d\\d":${pages.length}\\}`));
    for (const word of [...CANARY, '77号', '机密', '绝密', '/marked/plain']) expect(kept).not.toContain(word);
  });

  await test.step('it tells nobody who asks', async () => {
    const told = await tellOf(options, pages);
    expect(told).toContain('refused');
    for (const word of [...CANARY, '77号']) expect(told).not.toContain(word);
    const worker = await clerk.worker();
    expect(worker.url()).toContain('chrome-extension://');
    expect(said.filter(line => CANARY.some(word => line.includes(word)))).toEqual([]);
  });

  const profile = await clerk.end();
  await server.stop();
  try {
    expect(filesWith(profile, [KEPT]).filter(path => path.includes('IndexedDB'))).not.toEqual([]);
    expect(filesWith(profile, CANARY)).toEqual([]);
    expect(filesWith(server.folder, [KEPT])).not.toEqual([]);
    expect(filesWith(server.folder, CANARY)).toEqual([]);
    expect(server.said).not.toMatch(new RegExp(CANARY.join('|')));
  } finally {
    await clerk.close();
  }
});
