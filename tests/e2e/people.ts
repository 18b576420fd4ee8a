import { expect, type Page } from '@playwright/test';
import { DEMO_PASSWORD } from '../../server/demo/set-up.ts';
import type { PersonBrowser } from './browser.ts';
import { clickChip } from './chip.ts';
import type { ServerProcess } from './served.ts';

/** The width people leave a side panel at, and a usual height. */
const PANEL = { width: 360, height: 760 };

type Credentials = { readonly login: string; readonly password?: string };

/** Fills in the form of signing in and presses its button. */
export async function fillSignIn(page: Page, server: string, { login, password = DEMO_PASSWORD }: Credentials) {
  await page.getByLabel('服务器地址').fill(server);
  await page.getByLabel('登录名').fill(login);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

/** Signs a person of the demo in on the options page and waits until everything is received; gives back that page. */
export async function signIn(browser: PersonBrowser, server: ServerProcess, login: string): Promise<Page> {
  await browser.grantHosts(`${new URL(server.address).origin.replace(/:\d+$/, '')}/*`);
  const options = await browser.openExtension('options.html');
  await fillSignIn(options, server.address, { login });
  await expect(options.getByText('同步于')).toBeVisible({ timeout: 20_000 });
  return options;
}

/** Grants the site on the options page, as the person does who types its address. */
export async function grantSite(browser: PersonBrowser, options: Page, address: string): Promise<void> {
  const { protocol, hostname } = new URL(address);
  await browser.grantHosts(`${protocol}//${hostname}/*`);
  await options.getByLabel('公文系统网址').fill(address);
  await options.getByRole('button', { name: '授权', exact: true }).click();
  await expect(options.getByRole('listitem').filter({ hasText: hostname })).toBeVisible();
}

type Permissions = { permissions: { request(what: { origins: readonly string[] }): Promise<boolean> } };

/** Grants hosts without anybody signed in, for pages that only need to be read. */
export async function grantHosts(browser: PersonBrowser, hosts: readonly string[]): Promise<void> {
  await browser.grantHosts(...hosts);
  const options = await browser.openExtension('options.html');
  await options.evaluate(
    origins => (globalThis as never as { chrome: Permissions }).chrome.permissions.request({ origins }),
    hosts,
  );
  await options.close();
}

/** A letter of the sample office on a page of its own, without the frames around it. */
export const letterForm = (office: string, id: number): string => `${office}/oa/letter/form?affairId=${id}`;

/** Clicks the chip of a page and gives back the side panel that opens beside it. */
export async function openPanel(browser: PersonBrowser, page: Page, place: Parameters<typeof clickChip>[1] = page) {
  const opened = browser.context.waitForEvent('page', other => other.url().includes('/sidepanel.html'));
  await clickChip(page, place);
  const panel = await opened;
  await panel.setViewportSize(PANEL);
  return panel;
}

/** Drops a file on the panel, as from the person's folder. */
export async function dropFile(panel: Page, name: string, bytes: Uint8Array): Promise<void> {
  const carried = await panel.evaluateHandle(
    ([called, numbers]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(numbers)], called));
      return transfer;
    },
    [name, [...bytes]] as const,
  );
  await panel.locator('.capture').dispatchEvent('drop', { dataTransfer: carried });
}

/** Picks the lead unit by part of its name. */
export async function pickLead(form: Page, unit: string): Promise<void> {
  const lead = form.getByRole('combobox', { name: '牵头单位' });
  await lead.fill(unit);
  await form.getByRole('option', { name: unit }).first().click();
  await expect(lead).toHaveValue(new RegExp(unit));
}

/** Sets a task that follows from no document, on the desk. */
export async function addTask(desk: Page, content: string, unit: string | null, dueOn?: string): Promise<void> {
  await desk.getByRole('button', { name: '立项', exact: true }).first().click();
  const form = desk.getByRole('form', { name: '立项' });
  await form.getByLabel('任务内容').fill(content);
  if (unit !== null) await pickLead(desk, unit);
  if (dueOn !== undefined) await form.getByLabel('完成时限').fill(dueOn);
  await form.getByRole('button', { name: '立项', exact: true }).click();
  await expect(form).toBeHidden();
  await expect(desk.getByRole('row').filter({ hasText: content })).toBeVisible();
}
