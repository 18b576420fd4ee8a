import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, type Page } from '@playwright/test';
import { docx, p } from '../shared/recognition/files/sample-docx.ts';
import { LETTER, letterSheets } from '../shared/recognition/files/sample-letter.ts';
import { ofd } from '../shared/recognition/files/sample-ofd.ts';
import { pdf } from '../shared/recognition/files/sample-pdf.ts';
import { expectAccessible, keepPicture } from './looks.ts';
import { dropFile, grantSite, letterForm, openPanel, pickLead, signIn } from './people.ts';
import type { Listening } from './served.ts';
import { test } from './test.ts';

test.use({ found: 'demo' });

const CLERK = 'shaomuyang';
const NUMBER = '示政发〔2026〕7号';
const letter = (number: string): string[] => LETTER.map(line => line.replace(NUMBER, number));
const wordFile = (number: string): Uint8Array =>
  docx(
    letter(number)
      .map(line => p(line))
      .join(''),
  );
const sheets = (number: string) =>
  letterSheets().map(lines => lines.map(line => ({ ...line, text: line.text.replace(NUMBER, number) })));

async function save(panel: Page, number: string): Promise<void> {
  await expect(panel.locator('.capture-facts')).toContainText(number);
  await pickLead(panel, '临淄区');
  await panel.getByRole('button', { name: '入账', exact: true }).click();
  await expect(panel.getByRole('heading', { name: '已入账' })).toBeVisible();
}

/** A page of an office system that links to a file, which it gives only to who has its session. */
async function serveAttachment(bytes: Uint8Array): Promise<Listening> {
  const server = createServer((request, response) => {
    if (request.url === '/letter') {
      response.setHeader('set-cookie', 'session=1; HttpOnly; SameSite=Lax');
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(
        '<!doctype html><title>收文</title><p>来文见附件</p><a href="/file?id=7">关于示例管理的通知.docx</a>',
      );
    } else if (request.url === '/file?id=7' && request.headers.cookie?.includes('session=1')) response.end(bytes);
    else response.writeHead(403).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  return { address: `http://localhost:${port}`, close: async () => void server.close() };
}

test('files, attachments and pasted text are filed from the panel, a scan only once it is said to be unmarked', async ({
  openBrowser,
  server,
  office,
}) => {
  test.setTimeout(120_000);
  const clerk = await openBrowser();
  const options = await signIn(clerk, server, CLERK);
  await grantSite(clerk, options, office.address);
  const page = await clerk.open(letterForm(office.address, 1));
  const panel = await openPanel(clerk, page);

  const files: readonly (readonly [name: string, number: string, bytes: Uint8Array])[] = [
    ['来文.docx', '示政发〔2026〕71号', wordFile('示政发〔2026〕71号')],
    ['来文.ofd', '示政发〔2026〕72号', ofd(sheets('示政发〔2026〕72号'), { signed: true })],
    ['来文.pdf', '示政发〔2026〕73号', pdf(sheets('示政发〔2026〕73号'), { packed: true })],
  ];
  for (const [name, number, bytes] of files) {
    await test.step(`${name} is dropped and filed`, async () => {
      await dropFile(panel, name, bytes);
      await expect(panel.locator('.source-name')).toHaveText(name);
      await expect(panel.locator('.capture-facts')).toContainText('示例市人民政府关于加强示例管理的通知');
      if (name.endsWith('ofd')) await keepPicture(panel, 'panel-file');
      if (name.endsWith('ofd')) await expectAccessible(panel);
      await save(panel, number);
      await panel.getByRole('button', { name: '返回本页' }).click();
    });
  }

  await test.step('看原文 shows the passage', async () => {
    await dropFile(panel, '来文.docx', wordFile('示政发〔2026〕74号'));
    await panel
      .getByRole('button', { name: /看原文/ })
      .first()
      .click();
    await expect(panel.locator('.original-text')).not.toBeEmpty();
    await panel.getByRole('button', { name: '返回本页' }).click();
  });

  await test.step('a scan waits for the person', async () => {
    await dropFile(panel, '扫描件.pdf', pdf(letterSheets(), { scan: 'picture' }));
    await expect(panel.getByText('先对照原件，确认本件未标密级。')).toBeVisible();
    await keepPicture(panel, 'panel-scan');
    await expectAccessible(panel);
    await panel.getByLabel('我已看过原件，本件未标密级').check();
    await expect(panel.getByText('先对照原件，确认本件未标密级。')).toBeHidden();
    await panel.getByRole('button', { name: '返回本页' }).click();
  });

  await test.step('a marked file is refused with nothing shown of it', async () => {
    await dropFile(panel, '来文.docx', docx(['机密★10年', ...LETTER].map(line => p(line)).join('')));
    await expect(panel.getByText('标有密级，不予登记')).toBeVisible();
    await expect(panel.locator('.capture')).not.toContainText('来文.docx');
    await panel.getByRole('button', { name: '返回本页' }).click();
  });

  await test.step('pasted text is filed', async () => {
    await panel.getByRole('button', { name: '粘贴文字' }).click();
    await panel.getByLabel('公文文字').fill(letter('示政发〔2026〕75号').join('\n'));
    await panel.getByRole('button', { name: '识别', exact: true }).click();
    await save(panel, '示政发〔2026〕75号');
    await panel.getByRole('button', { name: '返回本页' }).click();
  });

  await test.step('an attachment is fetched with the session of its page', async () => {
    const site = await serveAttachment(wordFile('示政发〔2026〕76号'));
    await page.goto(`${site.address}/letter`);
    await panel.getByRole('button', { name: '本页附件' }).click();
    await panel.getByRole('button', { name: '关于示例管理的通知.docx' }).click();
    await save(panel, '示政发〔2026〕76号');
    await panel.getByRole('button', { name: '返回本页' }).click();
    await site.close();
  });

  await test.step('selected text is recognised', async () => {
    await page.goto(letterForm(office.address, 1));
    await page.evaluate(() => getSelection()?.selectAllChildren(document.body));
    await panel.getByRole('button', { name: '识别选中文字' }).click();
    await expect(panel.locator('.source-name')).toHaveText('选中的文字');
    await expect(panel.locator('.capture-facts, .capture-state').first()).toBeVisible();
  });
});
