import { expect, type Page } from '@playwright/test';
import { PAPERS, serveAwkward } from './awkward-system.ts';
import { PersonBrowser } from './browser.ts';
import { chipIn, expectChip, hostsIn, type InspectedNode } from './chip.ts';
import { clickCard, hoverPhrase, phrasesIn } from './lens.ts';
import { pointAt } from './lesson.ts';
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

/** Lets the page, whose scripts listen on its document, note every press it hears of. */
const listen = (): Promise<void> =>
  page.evaluate(() => {
    const heard: string[] = [];
    (globalThis as never as Heard).heard = heard;
    for (const type of ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click'])
      document.addEventListener(type, () => heard.push(type), true);
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

const NUMBER = '示发改〔2026〕24号';
const DEADLINE = '2026年12月19日前';
const TEXT = [
  '关于报送调度情况的通知',
  '各区县发展改革局：',
  `请于${DEADLINE}报送调度情况。`,
  '示例市发展改革委',
  '2026年11月2日',
];

/** A page that shows a document with a deadline in a modal dialog. */
async function openDialog(): Promise<Page> {
  const address = `${system.address}/dialog`;
  const [title, ...text] = TEXT;
  const paper = `<p>${NUMBER}</p><h2>${title}</h2>${text.map(line => `<p>${line}</p>`).join('')}`;
  const body = `<!doctype html><h1>协同平台</h1><dialog style="width:900px;height:420px">${paper}</dialog>
    <script>document.querySelector('dialog').showModal()</script>`;
  await clerk.context.route(address, route => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  const opened = await clerk.open(address);
  await expectChip(opened, new RegExp(NUMBER));
  return opened;
}

test('the card of a deadline in a modal dialog is pressed like any; the dialog hears nothing of it', async () => {
  page = await openDialog();
  await expect.poll(() => phrasesIn(page)).toEqual([DEADLINE]);
  await listen();
  expect(await hoverPhrase(page, DEADLINE)).toContain('12月19日');
  await keepPicture(page, 'lens-over-modal');
  const opened = clerk.context.waitForEvent('page', other => other.url().includes('/sidepanel.html'));
  await clickCard(page);
  await expect((await opened).locator('.capture')).toContainText('12月19日');
  expect(await heard()).toEqual([]);
  await expect(dialog()).toHaveAttribute('open');
});

/** Where a button of the teaching bar stands, by what it does. */
async function barButton(act: string): Promise<{ x: number; y: number }> {
  const inspector = await page.context().newCDPSession(page);
  const { root } = await inspector.send('DOM.getDocument', { depth: -1, pierce: true });
  const within = (node: InspectedNode): readonly InspectedNode[] => [
    node,
    ...[...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap(within),
  ];
  const [host] = hostsIn(root as InspectedNode, 'six-ones-teach');
  const button = host && within(host).find(({ attributes = [] }) => attributes.includes(act));
  const { model } = await inspector.send('DOM.getBoxModel', { nodeId: button?.nodeId ?? 0 });
  await inspector.detach();
  return { x: model.content[0] ?? 0, y: (model.content[1] ?? 0) + 4 };
}

test('in a modal dialog a person teaches by pointing; the bar takes its own presses and points at nothing', async () => {
  page = await openDialog();
  await listen();
  const panel = await openPanel(clerk, page);
  await panel.getByRole('button', { name: '教会识别' }).click();
  await expect(panel.getByText('正在教会识别')).toBeVisible();
  await pointAt(page, dialog().locator('h2'));
  await keepPicture(page, 'teaching-over-modal');
  const skip = await barButton('skip');
  await page.mouse.move(skip.x, skip.y, { steps: 20 });
  await page.mouse.click(skip.x, skip.y);
  const stop = await barButton('stop');
  await page.mouse.move(stop.x, stop.y, { steps: 3 });
  await page.mouse.click(stop.x, stop.y);
  await expect(page.locator('six-ones-teach')).toHaveCount(0);
  expect(await heard()).toEqual([]);
  await expect(dialog()).toHaveAttribute('open');
});
