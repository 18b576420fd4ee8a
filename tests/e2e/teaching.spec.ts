import { expect } from '@playwright/test';
import { begin, billIn, pointAt, readAgain, registering, sheetIn } from './lesson.ts';
import { keepPicture } from './looks.ts';
import { grantSite, signIn } from './people.ts';
import { test } from './test.ts';
import { serveUnknown, type UnknownSystem } from './unknown-system.ts';

test.use({ found: 'demo' });

let unknown: UnknownSystem;
test.beforeAll(async () => {
  unknown = await serveUnknown();
});
test.afterAll(() => unknown.close());

test('three clicks teach an unknown system; the next page is read right, a new layout heals, and what is lost is said', async ({
  openBrowser,
  server,
}) => {
  test.setTimeout(240_000);
  const admin = await openBrowser();
  const options = await signIn(admin, server, 'jiangrudi');
  await grantSite(admin, options, unknown.address);

  await test.step('teach', async () => {
    const page = await admin.open(`${unknown.address}/flow/case/1`);
    await expect(sheetIn(page).locator('.sheet')).toBeVisible();
    const before = await billIn(page)
      .locator('body')
      .evaluate(body => body.outerHTML);
    const desk = await begin(admin, page);
    await page.mouse.move(700, 10);
    await pointAt(page, billIn(page).locator('.matter'));
    await keepPicture(page, 'teaching-number');
    await pointAt(page, billIn(page).locator('.codes td').nth(2));
    const text = sheetIn(page).locator('.sheet p').nth(1);
    const box = await text.boundingBox();
    await page.mouse.move((box?.x ?? 0) + 30, (box?.y ?? 0) + 8, { steps: 3 });
    await keepPicture(page, 'teaching-body');
    await pointAt(page, text);
    await page.keyboard.press('Escape');
    expect(
      await billIn(page)
        .locator('body')
        .evaluate(body => body.outerHTML),
    ).toBe(before);
    await expect(page.locator('six-ones-teach')).toHaveCount(0);
    await page.close();
    await desk.close();
  });

  await test.step('the next page', async () => {
    const page = await admin.open(`${unknown.address}/flow/case/2`);
    await expect(sheetIn(page).locator('.sheet')).toBeVisible();
    const desk = await readAgain(admin, page);
    await expect(desk.getByText('关于做好年度改革评估的通知')).toBeVisible();
    await expect(desk.getByText('示改办发〔2026〕18号')).toBeVisible();
    await expect(desk.getByText('2020年1月1日')).toHaveCount(0);
    await desk.close();
    await page.close();
  });

  await test.step('a new layout with the words of the labels as before', async () => {
    unknown.relay('names');
    const page = await admin.open(`${unknown.address}/flow/case/3`);
    await expect(sheetIn(page).locator('.sheet')).toBeVisible();
    const desk = await readAgain(admin, page);
    await expect(desk.getByText('关于报送改革案例的通知')).toBeVisible();
    await expect(desk.getByText('示改办函〔2026〕31号')).toBeVisible();
    await expect(desk.getByText('字段未找到')).toHaveCount(0);
    await desk.close();
    await page.close();
  });

  await test.step('a layout in which nothing is left of what was taught', async () => {
    unknown.relay('gone');
    const page = await admin.open(`${unknown.address}/flow/case/4`);
    await expect(sheetIn(page).locator('.sheet')).toBeVisible();
    const desk = await readAgain(admin, page);
    await expect(desk.getByText(/字段未找到：标题、发文字号/)).toBeVisible();
    await expect(desk.getByText('这些字段留空，不作推测。')).toBeVisible();
    for (const guess of ['示政发〔2020〕1号', '关于清理规范改革试点的通知'])
      await expect(desk.getByText(guess)).toHaveCount(0);
    await keepPicture(desk, 'teaching-lost');
    await desk.close();
    await page.close();
  });

  await test.step('a marked page is neither read nor taught', async () => {
    unknown.relay('names');
    const page = await admin.open(`${unknown.address}/flow/case/9`);
    await expect(sheetIn(page).locator('.sheet')).toBeVisible();
    const desk = await registering(admin, page);
    await expect(desk.getByText('本页标有密级，不予登记')).toBeVisible();
    await expect(desk.getByRole('button', { name: '教会识别' })).toHaveCount(0);
  });
});
