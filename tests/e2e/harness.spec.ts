import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { extensionFolder } from '../../server/build-extension.mjs';
import { DEMO_PASSWORD } from '../../server/demo/set-up.ts';
import { PATHS } from '../../shared/protocol/paths.ts';
import { PROTOCOL } from '../../shared/protocol/version.ts';
import { test } from './test.ts';

test('the extension asks for no host at install', () => {
  const manifest = JSON.parse(readFileSync(join(extensionFolder, 'manifest.json'), 'utf8'));
  expect(manifest.host_permissions ?? []).toEqual([]);
  expect(manifest.content_scripts ?? []).toEqual([]);
  expect(manifest.optional_host_permissions).toEqual(['http://*/*', 'https://*/*']);
});

test('a granted host is granted when the extension asks for it, and no other', async ({ openBrowser, office }) => {
  const browser = await openBrowser();
  const worker = await browser.worker();
  const origins = () => worker.evaluate('chrome.permissions.getAll().then(all => all.origins)');
  expect(await origins()).toEqual([]);
  await browser.grantHosts('http://localhost/*');
  const page = await browser.openExtension('manifest.json');
  const pattern = `${office.address}/*`;
  expect(await page.evaluate(`chrome.permissions.request({ origins: ['${pattern}'] })`)).toBe(true);
  expect(await origins()).toEqual([pattern]);
});

test('the hostile page overhears every key typed into it', async ({ openBrowser, office }) => {
  const page = await (await openBrowser()).open(`${office.address}/hostile`);
  await page.keyboard.press('k');
  const heard = await page.evaluate(() => (globalThis as unknown as { __heard: { key: string }[] }).__heard);
  expect(heard.map(event => event.key)).toContain('k');
});

test('the server answers on the same address after a power cut', async ({ server }) => {
  await server.stop('SIGKILL');
  await expect(fetch(server.address)).rejects.toThrow();
  await server.start();
  expect((await fetch(server.address + PATHS.greeting)).ok).toBe(true);
});

test.describe('on the 淄博 demo', () => {
  test.use({ found: 'demo' });

  test('someone of the demo signs in with the printed password', async ({ server }) => {
    const request = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ protocol: PROTOCOL, login: 'shaomuyang', password: DEMO_PASSWORD, deviceName: '测试' }),
    };
    const reply = await fetch(server.address + PATHS.session, request);
    expect(await reply.json()).toMatchObject({ personName: '邵沐阳' });
  });
});

test('the command line runs on the folder of the server', async ({ server }) => {
  expect(await server.cli('help')).toContain('六个一督察 命令行');
});
