import { expect, type Frame, type Page } from '@playwright/test';
import { LENS_HOST_NAME } from '../../extension/overlay/host.ts';
import type { PersonBrowser } from './browser.ts';
import { expectChip, POPOVER_ABOVE } from './chip.ts';
import { boxOf, cardWords, clickCard, hoverPhrase, phrasesIn, underlined } from './lens.ts';
import { keepPicture } from './looks.ts';
import { grantSite, letterForm, openPanel, pickLead, signIn } from './people.ts';
import { test } from './test.ts';

test.use({ found: 'demo' });

let clerk: PersonBrowser;
test.beforeEach(async ({ openBrowser, server, office }) => {
  clerk = await openBrowser();
  await grantSite(clerk, await signIn(clerk, server, 'shaomuyang'), office.address);
});

const COUNTED = '自本意见印发之日起30个工作日内';
const MONTHLY = '每月25日前';

async function open(address: string): Promise<Page> {
  const page = await clerk.open(address);
  await expectUnderlined(page);
  return page;
}

const expectUnderlined = (place: Page | Frame) =>
  expect.poll(() => phrasesIn(place), { timeout: 15_000 }).toEqual(expect.arrayContaining([COUNTED, MONTHLY]));

const panels = () => clerk.context.pages().filter(page => page.url().includes('/sidepanel.html'));

/** Asks the lens of the page in front as the keyboard shortcut does. */
const askLens = async (page: Page, call: string, args: object | null) =>
  (await clerk.worker()).evaluate(
    async ([address, message]) => {
      const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
      const tab = (await tabs.query({})).find(({ url }) => url === address);
      return (await tabs.sendMessage(tab?.id ?? 0, message)).value;
    },
    [page.url(), { call, args }] as const,
  );
type Tabs = {
  query(asked: object): Promise<{ id: number; url?: string }[]>;
  sendMessage(tab: number, message: object): Promise<{ value: unknown }>;
};

test('every deadline phrase is underlined, says its date and why on resting there, and arrives in the panel as the due date', async ({
  office,
}) => {
  test.setTimeout(120_000);
  const page = await open(letterForm(office.address, 1));
  await keepPicture(page, 'lens-underlines');
  expect(new Set(Object.keys(await underlined(page)))).toEqual(new Set(['far-light', 'none-light']));

  const words = await hoverPhrase(page, COUNTED);
  expect(words).toMatch(/^\S+月\d+日 周. ○ {2}余\d+个工作日 规则 自印发之日起30个工作日/);
  expect(words).toMatch(/依据 《民法典》第二百零一条 出处 示改办发〔\d{4}〕18号 .*设为期限$/);
  await keepPicture(page, 'lens-card');
  const [, month, day] = /(\d+)月(\d+)日/.exec(words) ?? [];

  await test.step('Esc and going away close it', async () => {
    await page.keyboard.press('Escape');
    expect(await cardWords(page)).toEqual([]);
    await hoverPhrase(page, MONTHLY).then(said => expect(said).toMatch(/^– {2}待明确 下一次 /));
    await page.mouse.move(5, 5);
    await expect.poll(() => cardWords(page)).toEqual([]);
  });

  await test.step('设为期限 opens the panel with that date', async () => {
    await hoverPhrase(page, COUNTED);
    const opened = clerk.context.waitForEvent('page', other => other.url().includes('/sidepanel.html'));
    await clickCard(page);
    const panel = await opened;
    await panel.setViewportSize({ width: 360, height: 760 });
    const due = panel.getByLabel('完成时限');
    const ends = `-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
    await expect(due).toHaveValue(new RegExp(`${ends}$`));
    await expect(panel.getByRole('radio', { checked: true })).toHaveCount(1);
    await keepPicture(panel, 'lens-panel');
    // and again with the panel open already
    await page.bringToFront();
    await hoverPhrase(page, MONTHLY);
    await clickCard(page);
    await expect(due).not.toHaveValue(new RegExp(`${ends}$`));
    await expect(due).toHaveValue(/-25$/);
  });
});

test('by keys the phrases are gone through one after the other, and what is open can be taken up', async ({
  office,
}) => {
  const page = await open(letterForm(office.address, 1));
  const seen: string[] = [];
  for (let turn = 0; turn < 3; turn += 1) {
    expect(await askLens(page, 'lens.step', { keys: 'Alt+G' })).toEqual({ shown: true });
    seen.push((await cardWords(page))[0] ?? '');
    expect(await askLens(page, 'lens.held', null)).toMatchObject({ at: expect.any(Number) });
  }
  expect(new Set(seen).size).toBe(3);
  expect(seen[0]).toMatch(/设为期限 Alt\+G$/);
  await keepPicture(page, 'lens-keys');
  expect(await askLens(page, 'lens.step', { keys: null })).toEqual({ shown: false });
  expect(await cardWords(page)).toEqual([]);
});

type Watched = { __before: string; __height: number; __changes: string[] };

test('the page is as it was: its elements, its styles, its size; a watching script sees nothing inside it', async ({
  office,
}) => {
  const page = await clerk.open('about:blank');
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { __changes: seen });
    document.addEventListener('DOMContentLoaded', () => {
      Object.assign(globalThis, { __before: document.body.outerHTML });
      addEventListener('load', () => Object.assign(globalThis, { __height: document.documentElement.scrollHeight }));
      new MutationObserver(all => {
        for (const { target, type, addedNodes } of all)
          seen.push(`${type} ${target.nodeName} ${addedNodes[0]?.nodeName}`);
      }).observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
    });
  });
  await page.goto(letterForm(office.address, 1));
  await expectUnderlined(page);
  await hoverPhrase(page, COUNTED);
  const after = await page.evaluate(() => {
    const { __before, __height, __changes } = globalThis as unknown as Watched;
    return {
      same: document.body.outerHTML === __before,
      taller: document.documentElement.scrollHeight - __height,
      sheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
      changes: [...new Set(__changes)].filter(change => !/SIX-ONES-(?:CHIP|LENS)/.test(change)),
    };
  });
  expect(after).toEqual({ same: true, taller: 0, sheets: [1, 0], changes: [] });
});

test('in nested frames, and where the text changes, the lens stays exact', async ({ office }) => {
  const page = await clerk.open(office.address);
  await page.frameLocator('[name=main]').getByRole('link', { name: '高效办成一件事' }).click();
  await expect.poll(() => page.frames().some(one => one.name() === 'content')).toBe(true);
  const content = page.frame('content') as Frame;
  await expectUnderlined(content);
  expect(await hoverPhrase(page, MONTHLY, content)).toMatch(/待明确 下一次/);
  await keepPicture(page, 'lens-frames');

  await content.evaluate(words => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      if (node.nodeValue?.includes(words)) node.nodeValue = node.nodeValue.replace(words, '每月底前报');
  }, MONTHLY);
  // at once, not when the page is next read
  expect(await phrasesIn(content)).not.toContain('每月底前报');
  expect(await cardWords(page)).toEqual([]);
});

/** How the browser draws the underline of a look on the page. */
const drawn = (page: Page, look: string) =>
  page.evaluate(name => {
    const style = getComputedStyle(document.querySelector('.paper p') as Element, `::highlight(six-ones-${name})`);
    return [style.textDecorationLine, style.textDecorationStyle, style.textDecorationColor];
  }, look);

test('hostile styles change neither underline nor card, and a page that hides or covers the card gets no action', async ({
  office,
}) => {
  test.setTimeout(120_000);
  const page = await open(`${office.address}/hostile`);
  await page.addStyleTag({ content: '::highlight(six-ones-far-light) { text-decoration: none !important; }' });
  expect(await drawn(page, 'far-light')).toEqual(['underline', 'dotted', 'rgb(30, 122, 76)']);
  await hoverPhrase(page, COUNTED);
  await keepPicture(page, 'lens-hostile');

  const plain = await open(letterForm(office.address, 1));
  const hiddenBy: Record<string, string> = {
    'an opacity of the page': 'document.documentElement.style.setProperty("opacity", "0.01", "important")',
    'a clip path': 'card.style.setProperty("clip-path", "inset(0 0 0 99%)", "important")',
    'an empty popover above it': POPOVER_ABOVE,
  };
  for (const [by, script] of Object.entries(hiddenBy)) {
    await test.step(`hidden by ${by}`, async () => {
      await hoverPhrase(plain, COUNTED);
      await plain.evaluate(`{ const card = document.querySelector("${LENS_HOST_NAME}"); ${script} }`);
      await clickCard(plain);
      await plain.evaluate(name => {
        document.documentElement.removeAttribute('style');
        document.querySelector<HTMLElement>(name)?.style.setProperty('clip-path', 'none', 'important');
        document.querySelector('#cover')?.remove();
      }, LENS_HOST_NAME);
      await plain.mouse.move(5, 5);
      await expect.poll(() => cardWords(plain)).toEqual([]);
    });
  }
  await test.step('clicked by the page, or asked for by its messages', async () => {
    await hoverPhrase(plain, COUNTED);
    await plain.waitForTimeout(700);
    await plain.evaluate(name => {
      const card = document.querySelector(name) as HTMLElement;
      card.click();
      const { left, bottom } = card.getBoundingClientRect();
      const at = { bubbles: true, composed: true, clientX: left + 40, clientY: bottom - 24 };
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
        for (const target of [card, document.elementFromPoint(left + 40, bottom - 24)])
          target?.dispatchEvent(new MouseEvent(type, at));
      for (const call of ['panel.open', 'lens.show', 'lens.step']) {
        const message = { call, args: { deadline: { at: 1, start: 0, end: 4 }, deadlines: [], keys: null } };
        window.postMessage(message, '*');
        document.dispatchEvent(new CustomEvent(call, { detail: message, bubbles: true }));
      }
    }, LENS_HOST_NAME);
    await plain.evaluate(() => new Promise(resolve => setTimeout(resolve, 200)));
    expect(await phrasesIn(plain)).toContain(COUNTED);
  });
  expect(panels()).toEqual([]);
});

test('on a page that guards itself, dark and in quirks mode, the lens works all the same', async ({ office }) => {
  const page = await open(`${office.address}/guarded`);
  expect(await page.evaluate(() => document.compatMode)).toBe('BackCompat');
  expect(Object.keys(await underlined(page)).every(look => look.endsWith('-dark'))).toBe(true);
  expect(await drawn(page, 'far-dark')).toEqual(['underline', 'dotted', 'rgb(107, 211, 160)']);
  expect(await hoverPhrase(page, COUNTED)).toMatch(/《民法典》第二百零一条/);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await keepPicture(page, 'lens-guarded-dark');
});

test('at twice the size the underline and the card stand where the words do', async ({ office }) => {
  const page = await open(letterForm(office.address, 1));
  await page.evaluate(() => document.documentElement.style.setProperty('zoom', '2'));
  await page.setViewportSize({ width: 683, height: 384 });
  await hoverPhrase(page, MONTHLY);
  const card = await page.locator(LENS_HOST_NAME).boundingBox();
  await keepPicture(page, 'lens-zoomed');
  const phrase = await boxOf(page, MONTHLY);
  expect(phrase.width).toBeGreaterThan(100);
  if (card === null) throw new Error('no card');
  expect(card.y + card.height <= phrase.y || card.y >= phrase.y + phrase.height).toBe(true);
});

test('收到之日起 is counted from the day of receipt in the ledger where the page states none', async ({ office }) => {
  const since = '收到本通知之日起20个工作日内';
  const address = `${office.address}/unstated`;
  const text = `示改办发〔2026〕77号|关于报送改革台账的通知|各区县委改革办：|请自${since}报送改革台账。|中共示例市委改革办|2026年10月12日`;
  const body = text.split('|').map(line => `<p>${line}</p>`);
  await clerk.context.route(address, route =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: body.join('') }),
  );
  const page = await clerk.open(address);
  await expectChip(page, /77号/);
  const phrase = `自${since}`;
  expect(await hoverPhrase(page, phrase)).toContain('起算日待定');
  await page.mouse.move(0, 0);
  const panel = await openPanel(clerk, page);
  await panel.getByRole('button', { name: '更改收文日期' }).click();
  await panel.getByRole('textbox', { name: '收文日期' }).fill('2026-10-15');
  await panel.getByRole('button', { name: '保存' }).click();
  await pickLead(panel, '临淄区');
  await panel.getByRole('button', { name: '入账' }).click();
  await expect(panel.getByRole('heading', { name: '已入账' })).toBeVisible();
  await page.reload();
  await expectChip(page, /已入账/);
  await expect.poll(() => phrasesIn(page)).toContain(phrase);
  expect(await hoverPhrase(page, phrase)).toMatch(/^11月12日 周四.*自签收之日起20个工作日，首日不计/);
});

test('switched off for the site, the underlines go at once, and come back when it is switched on', async ({
  office,
}) => {
  const page = await open(letterForm(office.address, 1));
  const options = await clerk.openExtension('options.html');
  const site = options.getByRole('checkbox', { name: new URL(office.address).hostname });
  await site.uncheck();
  await expect.poll(() => phrasesIn(page)).toEqual([]);
  await page.reload();
  await expectChip(page, /18号/);
  // where it is switched on the underlines follow the chip well within this
  await page.waitForTimeout(1_500);
  expect(await phrasesIn(page)).toEqual([]);
  await site.check();
  await page.reload();
  await expectUnderlined(page);
});
