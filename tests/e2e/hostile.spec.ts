import { expect, type Page } from '@playwright/test';
import type { PersonBrowser } from './browser.ts';
import { chipIn, chipLook, chipWords, clickChip, expectChip, POPOVER_ABOVE } from './chip.ts';
import { keepPicture } from './looks.ts';
import { grantSite, letterForm, openPanel, signIn } from './people.ts';
import { test } from './test.ts';

test.use({ found: 'demo' });

let clerk: PersonBrowser;
test.beforeEach(async ({ openBrowser, server, office }) => {
  clerk = await openBrowser();
  await grantSite(clerk, await signIn(clerk, server, 'shaomuyang'), office.address);
});

const panelsOpen = async (): Promise<number> =>
  (await clerk.worker()).evaluate(
    'chrome.runtime.getContexts({ contextTypes: ["SIDE_PANEL"] }).then(all => all.length)',
  );

/** Whether nothing has opened by the time the worker has answered whatever the page could have asked of it. */
async function expectNothingOpened(page: Page): Promise<void> {
  await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve, 100))));
  expect(await panelsOpen()).toBe(0);
}

async function openLetter(office: string): Promise<Page> {
  const page = await clerk.open(letterForm(office, 1));
  await expectChip(page, /示改办发〔\d{4}〕18号/);
  return page;
}

test('on a page whose styles reach everything the chip looks as anywhere, and nothing can be typed into it', async ({
  office,
}) => {
  const calm = await openLetter(office.address);
  const look = await chipLook(calm);
  const page = await clerk.open(`${office.address}/hostile`);
  await expectChip(page, /示改办发〔\d{4}〕18号 · 3处期限 入账/);
  expect(await chipLook(page)).toEqual(look);
  expect(look).toMatchObject({ typing: 0, opacity: '1' });
  const box = await chipIn(page).boundingBox();
  expect(box).toMatchObject({ height: 28 });
  await keepPicture(page, 'hostile-page');
});

test('a click that is no person’s, or on a chip that cannot be seen, does nothing; a plain one opens the panel', async ({
  office,
}) => {
  test.setTimeout(120_000);
  const page = await openLetter(office.address);

  await test.step('made by the page', async () => {
    await page.waitForTimeout(700);
    await page.evaluate(() => {
      const chip = document.querySelector('six-ones-chip') as HTMLElement;
      const { x, y } = chip.getBoundingClientRect();
      chip.click();
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
        for (const target of [chip, document.elementFromPoint(x + 5, y + 5)])
          target?.dispatchEvent(
            new MouseEvent(type, { bubbles: true, composed: true, clientX: x + 5, clientY: y + 5 }),
          );
    });
    await expectNothingOpened(page);
  });

  const hiddenBy: Record<string, string> = {
    'an opacity of the page': 'document.documentElement.style.setProperty("opacity", "0.01", "important")',
    'an opacity of the chip': 'chip.style.setProperty("opacity", "0.05", "important")',
    'a clip path': 'chip.style.setProperty("clip-path", "inset(0 0 0 99%)", "important")',
    'a filter': 'chip.style.setProperty("filter", "opacity(0)", "important")',
    'a scale': 'chip.style.setProperty("transform", "scale(0.2)", "important")',
    'an empty popover above it': POPOVER_ABOVE,
    'a dialog that opens over it as it is pressed': `
      addEventListener("pointerdown", () => {
        const cover = document.body.appendChild(document.createElement("dialog"));
        cover.id = "cover";
        cover.style.cssText = "position:fixed;inset:0;width:100vw;height:100vh;max-width:none;max-height:none";
        cover.showModal();
      }, { capture: true, once: true });`,
  };
  for (const [by, script] of Object.entries(hiddenBy)) {
    await test.step(`hidden by ${by}`, async () => {
      const before = await page.evaluate(() => document.querySelector('six-ones-chip')?.getAttribute('style') ?? '');
      await page.evaluate(`{ const chip = document.querySelector("six-ones-chip"); ${script} }`);
      await clickChip(page, page);
      await expectNothingOpened(page);
      await page.evaluate(style => {
        document.documentElement.removeAttribute('style');
        document.querySelector('six-ones-chip')?.setAttribute('style', style);
        document.querySelector('#cover')?.remove();
      }, before);
    });
  }

  await test.step('moved under the pointer by the page', async () => {
    await page.mouse.move(1300, 300);
    await page.evaluate(() => {
      const chip = document.querySelector('six-ones-chip') as HTMLElement;
      chip.style.setProperty('top', '286px', 'important');
    });
    await page.mouse.click(1300, 300);
    await expectNothingOpened(page);
  });

  await openPanel(clerk, page);
  expect(await panelsOpen()).toBe(1);
});

test('what a page sends or fires moves nothing, it finds no trace to ask, and a chip it takes out stays out', async ({
  office,
}) => {
  const page = await openLetter(office.address);
  const found = await page.evaluate(
    async addresses => {
      for (const call of ['panel.open', 'page.read', 'sync.now', 'store.changed', 'chip.keepPlace'])
        for (const message of [{ call, args: null }, { type: call }, JSON.stringify({ call, args: { place: 0 } })]) {
          window.postMessage(message, '*');
          document.dispatchEvent(new CustomEvent(call, { detail: message, bubbles: true }));
          document.querySelector('six-ones-chip')?.dispatchEvent(new CustomEvent('message', { detail: message }));
        }
      const opened: string[] = [];
      for (const address of addresses) {
        await fetch(address).then(
          () => opened.push(address),
          () => undefined,
        );
        await new Promise<void>(resolve => {
          const image = new Image();
          image.onload = () => resolve(void opened.push(address));
          image.onerror = () => resolve();
          image.src = address;
        });
      }
      const { chrome } = globalThis as unknown as { chrome?: { runtime?: unknown } };
      return { opened, runtime: typeof chrome?.runtime };
    },
    ['manifest.json', 'sidepanel.html', 'desk.html', 'icon/48.png', 'overlay.js'].map(path => clerk.extensionUrl(path)),
  );
  expect(found).toEqual({ opened: [], runtime: 'undefined' });
  await expectNothingOpened(page);

  // a page that takes the chip out again and again is let be
  const left = await page.evaluate(async () => {
    for (let turn = 0; turn < 200; turn += 1) {
      document.querySelector('six-ones-chip')?.remove();
      await new Promise(resolve => setTimeout(resolve));
    }
    return document.querySelectorAll('six-ones-chip').length;
  });
  expect(left).toBe(0);
  await expect(chipIn(page)).toHaveCount(0);
});

test('what is typed in the panel is not heard by the page', async ({ office }) => {
  const page = await openLetter(office.address);
  await page.addScriptTag({ url: `${office.address}/static/hostile.js` });
  // the page swallows every click on itself; the panel is opened before it does
  const quiet = await openLetter(office.address);
  const panel = await openPanel(clerk, quiet);
  await page.bringToFront();
  await panel.getByLabel('任务内容').fill('');
  await panel.getByLabel('任务内容').pressSequentially('只写在侧边栏');
  const heard = await page.evaluate(() => JSON.stringify((globalThis as unknown as { __heard: unknown }).__heard));
  expect(heard).not.toMatch(/只|写|侧|栏/);
  expect(await chipWords(page)).toHaveLength(1);
});
