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
