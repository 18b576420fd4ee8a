import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { extensionFolder } from '../../server/build-extension.mjs';
import { PAPERS, serveAwkward } from './awkward-system.ts';
import { PersonBrowser } from './browser.ts';
import { expectChip } from './chip.ts';
import { grantHosts } from './people.ts';
import { test } from './test.ts';

let system: Awaited<ReturnType<typeof serveAwkward>>;
let folder: string;
let clerk: PersonBrowser;

test.beforeAll(async () => {
  system = await serveAwkward();
  folder = mkdtempSync(join(tmpdir(), 'six-ones-extension-'));
  cpSync(extensionFolder, folder, { recursive: true });
  clerk = await PersonBrowser.start(folder);
  await grantHosts(clerk, system.hosts);
});
test.afterAll(async () => {
  await clerk.close();
  await system.close();
  rmSync(folder, { recursive: true });
});

const hasRecognition = async (): Promise<boolean> =>
  (await clerk.worker()).evaluate("Symbol.for('six-ones.recogniser') in globalThis");

/** A document is opened, and its chip says what was recognised of it. */
async function recognises(): Promise<void> {
  const page = await clerk.open(`${system.address}/quirks`);
  await expectChip(page, new RegExp(PAPERS.quirks.number));
  expect(await hasRecognition()).toBe(true);
  await page.close();
}

test('a worker that was stopped takes recognition in again, and not before there is something to recognise', async () => {
  await recognises();
  await clerk.stopWorker();
  const options = await clerk.openExtension('options.html');
  await options.evaluate("chrome.runtime.sendMessage({ call: 'site.rules', args: null })");
  expect(await hasRecognition()).toBe(false);
  await options.close();
  await recognises();
});

test('so it does in the browser started again the next day', async () => {
  await clerk.restart();
  expect(await hasRecognition()).toBe(false);
  await recognises();
});

test('after an update it is the recognition of the new version', async () => {
  const manifest = join(folder, 'manifest.json');
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(/"version":"[^"]*"/, '"version":"9.9.9"'));
  const script = join(folder, 'recogniser.js');
  writeFileSync(script, `${readFileSync(script, 'utf8')};globalThis.ofVersion = '9.9.9';`);
  await clerk.reloadExtension();
  const worker = await clerk.worker();
  await expect
    .poll(() => worker.evaluate('chrome.scripting.getRegisteredContentScripts().then(scripts => scripts.length)'))
    .toBe(1);
  await clerk.stopWorker();
  await recognises();
  expect(await worker.evaluate('[chrome.runtime.getManifest().version, globalThis.ofVersion]')).toEqual([
    '9.9.9',
    '9.9.9',
  ]);
});
