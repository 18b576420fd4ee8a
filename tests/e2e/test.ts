import { test as base, type TestInfo } from '@playwright/test';
import { dateInChina } from '../../shared/kernel/dates.ts';
import { PersonBrowser } from './browser.ts';
import { freePort, type Listening, ServerProcess, serveOffice } from './served.ts';

type OfServerTest = {
  /** What the server finds in its folder at the start: nothing (the default) or the 淄博 demo. Chosen by `test.use({ found: 'demo' })`. */
  found: 'nothing' | 'demo';
  /** The real server, at work. */
  server: ServerProcess;
  /** Starts one more person’s browser; all are closed after the test, their pages kept as pictures when it failed. */
  openBrowser(): Promise<PersonBrowser>;
};

async function picture(browsers: readonly PersonBrowser[], testInfo: TestInfo): Promise<void> {
  const pages = browsers.flatMap(browser => browser.context.pages());
  for (const [index, page] of pages.entries()) {
    const body = await page.screenshot().catch(() => null);
    if (body) await testInfo.attach(`page ${index + 1}`, { body, contentType: 'image/png' });
  }
}

/** The test of this folder: a sample office, a real server and as many people’s browsers as the story needs. */
export const test = base.extend<OfServerTest, { office: Listening }>({
  office: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern
    async ({}, use) => {
      const office = await serveOffice(dateInChina(Date.now()));
      await use(office);
      await office.close();
    },
    { scope: 'worker' },
  ],
  found: ['nothing', { option: true }],
  server: async ({ found }, use) => {
    const server = new ServerProcess(await freePort());
    if (found === 'demo') await server.makeDemo();
    await server.start();
    await use(server);
    await server.dispose();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern
  openBrowser: async ({}, use, testInfo) => {
    const browsers: PersonBrowser[] = [];
    await use(async () => {
      const browser = await PersonBrowser.start();
      browsers.push(browser);
      return browser;
    });
    if (testInfo.status !== testInfo.expectedStatus) await picture(browsers, testInfo);
    for (const browser of browsers) await browser.close();
  },
});
