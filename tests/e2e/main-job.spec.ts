import { expect, type Page } from '@playwright/test';
import type { PersonBrowser } from './browser.ts';
import { chipIn, chipWords, expectChip } from './chip.ts';
import { everythingKept } from './kept.ts';
import { keepPicture } from './looks.ts';
import { fillSignIn, grantSite, letterForm, openPanel, pickLead, signIn } from './people.ts';
import { freePort } from './served.ts';
import { test } from './test.ts';

test.use({ found: 'demo' });

const OFFICE_CLERK = 'shaomuyang';
const DISTRICT_CLERK = 'qinhechuan';
const TITLE = '关于深化“高效办成一件事”改革的实施意见';
const TASK = `落实《${TITLE}》`;
/** A task of the demo that is 桓台县’s and no business of 临淄区. */
const ANOTHER_DISTRICTS_TASK = '开展宅基地利用现状调查';

async function openLetterInFrames(browser: PersonBrowser, office: string, title: string) {
  const page = await browser.open(office);
  await page.frameLocator('[name=main]').getByRole('link', { name: title }).click();
  return { page, form: page.frameLocator('[name=main]').frameLocator('[name=content]') };
}

const contexts = async (browser: PersonBrowser): Promise<string[]> =>
  (await browser.worker()).evaluate('chrome.runtime.getContexts({}).then(all => all.map(one => one.contextType))');

test('a letter in the office system becomes a task on the district’s screen, and its report comes back', async ({
  openBrowser,
  server,
  office,
}) => {
  test.setTimeout(120_000);
  const district = await openBrowser();
  await signIn(district, server, DISTRICT_CLERK);
  const desk = await district.openExtension('desk.html#/tasks');
  await expect(desk.getByRole('rowheader').first()).toBeVisible();

  const clerk = await openBrowser();
  const options = await signIn(clerk, server, OFFICE_CLERK);
  await grantSite(clerk, options, office.address);

  const { page, form } = await openLetterInFrames(clerk, office.address, '高效办成一件事');
  await expectChip(page, /示改办发〔2026〕18号 · 3处期限 入账/);
  const panel = await openPanel(clerk, page, form);
  expect(await contexts(clerk)).toContain('SIDE_PANEL');

  await test.step('the panel is filled in from the page', async () => {
    const facts = panel.locator('.capture-facts');
    await expect(facts).toContainText(TITLE);
    await expect(facts).toContainText('示改办发〔2026〕18号');
    await expect(facts).toContainText('中共示例省委全面深化改革委员会办公室');
    await expect(panel.getByText('要求制定')).toBeVisible();
    await expect(panel.getByLabel('任务内容')).toHaveValue(TASK);
    await expect(panel.getByLabel('完成时限')).not.toHaveValue('');
    await keepPicture(panel, 'panel-document');
  });

  await test.step('saved with a lead unit and a deadline, it is on the district’s desk within seconds', async () => {
    await panel.getByRole('button', { name: '入账' }).click();
    await expect(panel.getByText('选一个牵头单位。')).toBeVisible();
    await pickLead(panel, '临淄区');
    await panel.getByRole('button', { name: '入账' }).click();
    await expect(panel.getByRole('heading', { name: '已入账' })).toBeVisible();
    const row = desk.getByRole('row').filter({ hasText: TASK });
    await expect(row).toBeVisible({ timeout: 5_000 });
    await expect(row).toContainText(/余\d+个工作日/);
    await expect(panel.getByText('已同步')).toBeVisible();
    await expect(panel.locator('.fact-list').first()).toContainText(/改〔\d{4}〕\d+/);
    await keepPicture(panel, 'panel-filed');
  });

  await test.step('the chip of the page says that it is in the ledger', () =>
    expectChip(page, /已入账 · 余\d+个工作日 打开/));

  await test.step('the district reports, and the office sees it waiting for review', async () => {
    await desk.getByRole('rowheader').filter({ hasText: TASK }).getByText(TASK).click();
    await desk.getByRole('button', { name: '报进展' }).click();
    await desk.getByRole('radio', { name: '已送审' }).check();
    await desk.getByLabel('说明').fill('方案已送区委办');
    await keepPicture(desk, 'desk-report');
    await desk.getByRole('button', { name: '上报' }).click();
    await expect(desk.locator('.task-status')).toContainText('待核对');
    const back = await clerk.openExtension('desk.html#/tasks?standing=review');
    const reported = back.getByRole('row').filter({ hasText: TASK });
    // what no command takes back is sent after the 10 s of 撤销
    await expect(reported).toContainText('待核对', { timeout: 25_000 });
    await expect(reported).toContainText('方案已送区委办');
  });

  await test.step('what is another district’s is neither on the screen nor in the browser', async () => {
    await desk.goto(district.extensionUrl('desk.html#/tasks'));
    await expect(desk.getByRole('row').filter({ hasText: TASK })).toBeVisible();
    await expect(desk.locator('body')).not.toContainText(ANOTHER_DISTRICTS_TASK);
    const kept = await everythingKept(desk);
    expect(kept).toContain(TASK);
    expect(kept).not.toContain(ANOTHER_DISTRICTS_TASK);
  });
});

/** Whether the extension’s script is at work in a tab and has read it. */
const isReadBy = async (browser: PersonBrowser, page: Page): Promise<boolean> =>
  (await browser.worker()).evaluate(async address => {
    const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
    const tab = (await tabs.query({})).find(({ url }) => url === address);
    return tabs.sendMessage(tab?.id ?? 0, { call: 'tab.read', args: null }).then(
      answer => answer.ok,
      () => false,
    );
  }, page.url());
type Tabs = {
  query(asked: object): Promise<{ id: number; url?: string }[]>;
  sendMessage(tab: number, message: object): Promise<{ ok: boolean }>;
};

/** Whether the page is, element for element, what its server sent. */
const asServed = async () => {
  const sent = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
  return { same: sent.documentElement.outerHTML === document.documentElement.outerHTML };
};

test.describe('a clerk who has granted the office system', () => {
  let clerk: PersonBrowser;
  let options: Page;
  test.beforeEach(async ({ openBrowser, server, office }) => {
    clerk = await openBrowser();
    options = await signIn(clerk, server, OFFICE_CLERK);
    await grantSite(clerk, options, office.address);
  });

  test('sees the chip on a page that comes late, on a portal page, and on no page that is not a document', async ({
    office,
  }) => {
    const late = await clerk.open(`${office.address}/app/letters`);
    await late.getByRole('link', { name: '高效办成一件事' }).click();
    await expectChip(late, /示改办发〔2026〕18号/);
    await late.goBack();
    await expect(late.getByRole('heading', { name: '待办收文' })).toBeVisible();
    await expect.poll(() => chipWords(late)).toEqual([]);

    const portal = await clerk.open(`${office.address}/portal/art/1.html`);
    await expectChip(portal, /示改办发〔2026〕18号/);

    const canteen = await clerk.open(`${office.address}/oa/canteen`);
    await expect.poll(() => isReadBy(clerk, canteen)).toBe(true);
    expect(await canteen.evaluate(asServed)).toEqual({ same: true });
    await expect(chipIn(canteen)).toHaveCount(0);
  });

  test('is refused a marked page, of which nothing is kept', async ({ office }) => {
    const letter = await clerk.open(letterForm(office.address, 1));
    await expectChip(letter, /示改办发〔2026〕18号/);
    const panel = await openPanel(clerk, letter);
    await expect(panel.getByRole('button', { name: '入账' })).toBeVisible();
    const marked = await clerk.open(letterForm(office.address, 20));
    await expectChip(marked, /本页标有密级，不读取、不入账/);
    expect(await chipWords(marked)).not.toEqual([expect.stringContaining('示例工作')]);
    await expect(panel.getByText('本页标有密级，不予登记')).toBeVisible();
    await expect(panel.getByRole('button', { name: '入账' })).toHaveCount(0);
    await keepPicture(panel, 'panel-refused');
    const kept = await everythingKept(options);
    expect(kept).toContain('邵沐阳');
    for (const told of ['关于做好示例工作的通知', '示例组', '机密', '示例市示例工作领导小组'])
      expect(kept).not.toContain(told);
  });
});

test('a clerk is told what is wrong with an address, field by field', async ({ openBrowser, server, office }) => {
  const clerk = await openBrowser();
  await clerk.grantHosts('http://127.0.0.1/*', 'http://localhost/*');
  const page = await clerk.openExtension('options.html');
  const address = page.getByLabel('服务器地址');
  const says = async (server: string, sentence: RegExp) => {
    await fillSignIn(page, server, { login: OFFICE_CLERK });
    await expect(address).toHaveAccessibleDescription(sentence);
    await expect(address).toBeFocused();
  };
  await says('', /填写服务器地址/);
  await says('http://gai.example.gov.cn', /服务器须用 https/);
  await says(`${server.address}/desk`, /只填到域名和端口/);
  await says(`http://127.0.0.1:${await freePort()}`, /连接不上。请核对地址和网络/);
  await says(office.address, /不是六个一督察服务器/);
  await fillSignIn(page, server.address, { login: OFFICE_CLERK, password: '错的密码' });
  await expect(page.getByLabel('密码')).toHaveAccessibleDescription(/登录名或密码不正确/);
  await fillSignIn(page, server.address, { login: OFFICE_CLERK });
  await expect(page.getByText('同步于')).toBeVisible();
  await expect(page.getByText('邵沐阳')).toBeVisible();
});
