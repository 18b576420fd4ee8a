import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';
import { extensionFolder } from '../../server/build-extension.mjs';
import { chromiumPath } from '../runner/browser.mjs';

// the side panel of a browser is none of its tabs; Playwright shows it as a page only when asked to
process.env.PW_CHROMIUM_ATTACH_TO_OTHER = '1';

const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** One person’s browser: a profile of its own with the built extension in it, nothing granted at first. */
export class PersonBrowser {
  readonly #profile: string;
  readonly #folder: string;
  #context: BrowserContext;
  #extensionId: string;

  private constructor(context: BrowserContext, profile: string, folder: string, extensionId: string) {
    this.#context = context;
    this.#profile = profile;
    this.#folder = folder;
    this.#extensionId = extensionId;
  }

  /** Starts the browser with the extension that lies in a folder and waits for its worker. */
  static async start(folder = extensionFolder): Promise<PersonBrowser> {
    const profile = mkdtempSync(join(tmpdir(), 'six-ones-profile-'));
    const context = await launch(profile, folder);
    const worker = await workerOf(context);
    return new PersonBrowser(context, profile, folder, new URL(worker.url()).host);
  }

  get context(): BrowserContext {
    return this.#context;
  }

  /** The extension’s service worker; it may have been stopped and started since the last call. */
  worker(): Promise<Worker> {
    return workerOf(this.#context);
  }

  /** The address of a page of the extension, such as `desk.html#/tasks`. */
  extensionUrl(path: string): string {
    return `chrome-extension://${this.#extensionId}/${path}`;
  }

  /** Opens a page of the extension in a new tab. */
  openExtension(path: string): Promise<Page> {
    return this.open(this.extensionUrl(path));
  }

  /** Opens an address in a new tab. */
  async open(address: string): Promise<Page> {
    const page = await this.#context.newPage();
    await page.goto(address);
    return page;
  }

  /** Ends the browser and starts it again on the same profile, as after the night. */
  async restart(): Promise<void> {
    await this.#context.close();
    this.#context = await launch(this.#profile, this.#folder);
    await workerOf(this.#context);
  }

  /** Stops the extension’s worker, as the browser does after half a minute without work; the next event starts it again. */
  async stopWorker(): Promise<void> {
    const page = await this.openExtension('options.html');
    const inspector = await this.#context.newCDPSession(page);
    const stopped = new Promise<void>(resolve => {
      inspector.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
        if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
      });
    });
    await inspector.send('ServiceWorker.enable');
    await inspector.send('ServiceWorker.stopAllWorkers');
    await stopped;
    await page.close();
  }

  /** Loads the extension again from its folder, as after an update. */
  async reloadExtension(): Promise<void> {
    const page = await this.open('chrome://extensions/');
    const started = this.#context.waitForEvent('serviceworker', { timeout: 15_000 });
    await page.evaluate(async id => {
      const { developerPrivate } = (globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } }).chrome;
      // nb. otherwise the browser keeps switched off what comes from a folder
      await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      await developerPrivate.reload(id, { failQuietly: false });
    }, this.#extensionId);
    await started;
    await page.close();
  }

  /**
   * Grants hosts as the person would in the browser’s own dialog, which no test can click: on chrome://extensions, by the interface that
   * page has. The extension still has to ask; its next `permissions.request` for these hosts is answered with yes at once.
   */
  async grantHosts(...patterns: readonly string[]): Promise<void> {
    const page = await this.open('chrome://extensions/');
    await page.evaluate(
      async ([id, hosts]) => {
        const { developerPrivate } = (globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } })
          .chrome;
        await developerPrivate.updateExtensionConfiguration({ extensionId: id, hostAccess: 'ON_SPECIFIC_SITES' });
        for (const host of hosts) await developerPrivate.addHostPermission(id, host);
      },
      [this.#extensionId, patterns] as const,
    );
    await page.close();
  }

  /** Cuts this browser off from every network address, or connects it again. */
  async setOffline(offline: boolean): Promise<void> {
    await this.#context.setOffline(offline);
  }

  /** Ends the browser and leaves its profile on the disk, for whoever wants to see what stayed there; gives back its folder. */
  async end(): Promise<string> {
    await this.#context.close();
    return this.#profile;
  }

  /** Closes the browser and removes its profile. */
  async close(): Promise<void> {
    await this.#context.close();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The part of chrome://extensions’ own interface that grants hosts and loads an extension again. */
type DeveloperPrivate = {
  updateProfileConfiguration(update: { inDeveloperMode: boolean }): Promise<void>;
  reload(id: string, options: { failQuietly: boolean }): Promise<unknown>;
  updateExtensionConfiguration(update: { extensionId: string; hostAccess: 'ON_SPECIFIC_SITES' }): Promise<void>;
  addHostPermission(extensionId: string, host: string): Promise<void>;
};

function launch(profile: string, folder: string): Promise<BrowserContext> {
  const executablePath = chromiumPath();
  if (!executablePath) throw new Error('no Chromium: node tests/run.mjs e2e installs it');
  return chromium.launchPersistentContext(profile, {
    executablePath,
    // nb. the old headless mode, which Playwright would choose, loads no extensions
    headless: false,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [...FLAGS, `--disable-extensions-except=${folder}`, `--load-extension=${folder}`],
    // nb. without a UTF-8 locale the browser gives a downloaded file a name of its own
    env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', LANGUAGE: 'zh_CN' },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1366, height: 768 },
  });
}

async function workerOf(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker', { timeout: 15_000 });
}
