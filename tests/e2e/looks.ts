import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const folder = join(import.meta.dirname, '../../test-results/screens');

/** Keeps a picture of the page for a person to look at, under test-results/screens. */
export const keepPicture = async (page: Page, name: string): Promise<void> => {
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'initial' });
};

/** Holds the page against the accessibility rules of axe, or some of them; what is broken stands in the failure, with the element. */
export async function expectAccessible(page: Page, rules?: string[]): Promise<void> {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (rules === undefined ? axe : axe.withRules(rules)).analyze();
  const found = violations.flatMap(({ id, help, nodes }) => nodes.map(node => `${id}: ${help} (${node.html})`));
  expect(found, `axe on ${page.url()}`).toEqual([]);
}

/** A side panel at its least width, and the same where the person has set everything to 200 %. */
const NARROW = { width: 320, height: 760, deviceScaleFactor: 1 };
const ENLARGED = { width: 160, height: 380, deviceScaleFactor: 2 };

/** Keeps pictures of a panel at its least width: in light, in dark, and at 200 %; fails where something is wider than the panel. */
export async function keepNarrowPictures(panel: Page, name: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const inspector = await panel.context().newCDPSession(panel);
  for (const [look, size, colorScheme] of [
    ['320', NARROW, 'light'],
    ['dark', NARROW, 'dark'],
    ['large', ENLARGED, 'light'],
  ] as const) {
    await inspector.send('Emulation.setDeviceMetricsOverride', { ...size, mobile: false });
    await panel.emulateMedia({ colorScheme });
    await panel.evaluate(() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    const { data } = await inspector.send('Page.captureScreenshot', { format: 'png' });
    await writeFile(join(folder, `${name}-${look}.png`), data, 'base64');
    await expectNothingWider(panel);
  }
  await inspector.send('Emulation.clearDeviceMetricsOverride');
  await inspector.detach();
}

/** That nothing has to be scrolled to the side. */
async function expectNothingWider(page: Page): Promise<void> {
  const wider = await page.evaluate(() => {
    const edgeOf = (one: Element): number => {
      const box = one.closest('.capture-body') ?? document.documentElement;
      return box.getBoundingClientRect().left + box.clientLeft + box.clientWidth;
    };
    return [...document.querySelectorAll('body *')]
      .filter(one => one.closest('.visually-hidden') === null && !one.matches('.capture-body'))
      .filter(one => one.getBoundingClientRect().right > edgeOf(one) + 1)
      .map(one => `${one.tagName} ${one.className} ${(one.textContent ?? '').slice(0, 20)}`);
  });
  expect(wider).toEqual([]);
}
