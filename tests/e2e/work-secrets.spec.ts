import { expect, type Page } from '@playwright/test';
import { expectAccessible, keepPicture } from './looks.ts';
import { pickLead, signIn } from './people.ts';
import { test } from './test.ts';

test.use({ found: 'demo' });

const WITHIN_BACK_OFF = 40_000;
const [CLERK, ADMINISTRATOR] = ['shaomuyang', 'jiangrudi'];
const SKELETON = '内部文件（标题不登记）';
const letter = (number: number) => `内部资料，注意保存
示例市人民政府办公室文件
示政办发〔2026〕${number}号
示例市人民政府办公室关于做好示例改革内部评估的通知
各区县人民政府：
请于2026年12月25日前报送评估情况。
示例市人民政府办公室
2026年11月20日`;
const TITLE = '示例市人民政府办公室关于做好示例改革内部评估的通知';

/** Pastes the letter on the desk and files it. */
async function file(desk: Page, number: number): Promise<void> {
  await desk.getByRole('button', { name: '粘贴文字' }).click();
  await desk.getByLabel('公文文字').fill(letter(number));
  await desk.getByRole('button', { name: '识别', exact: true }).click();
  await expect(desk.getByText('标有内部字样')).toBeVisible();
  await pickLead(desk, '张店区');
  await desk.getByRole('button', { name: '入账', exact: true }).click();
  await expect(
    desk
      .getByText('✔ 已入账')
      .or(desk.getByText('已入账', { exact: true }))
      .first(),
  ).toBeVisible();
  await desk.getByRole('button', { name: '关闭' }).click();
}

test('an 内部 document is registered without its title until an administrator allows more by 等保级别 and basis; nobody else can', async ({
  openBrowser,
  server,
}) => {
  test.setTimeout(150_000);
  const [clerk, administrator] = [await openBrowser(), await openBrowser()];
  await signIn(clerk, server, CLERK);
  await signIn(administrator, server, ADMINISTRATOR);
  const desk = await clerk.openExtension('desk.html#/capture');
  const settingsOf = (page: Page) => page.getByRole('region', { name: '工作秘密与内部文件' });

  await test.step('by default only the skeleton is kept', async () => {
    await file(desk, 31);
    await desk.goto(desk.url().replace(/#.*/, '#/documents'));
    await expect(desk.getByText(SKELETON).first()).toBeVisible();
    await expect(desk.getByText(TITLE)).toHaveCount(0);
  });

  await test.step('a title typed by hand with the mark on it is refused in words', async () => {
    await desk.goto(desk.url().replace(/#.*/, '#/documents?do=register'));
    await desk.getByLabel('标题').fill(`【内部】${TITLE}`);
    await desk.getByRole('button', { name: '入账', exact: true }).click();
    await expect(desk.getByText(/未登记：文件标为内部或工作秘密/)).toBeVisible();
    await desk.getByRole('button', { name: '取消' }).click();
  });

  await test.step('a clerk sees the rule and cannot change it', async () => {
    await desk.goto(desk.url().replace(/#.*/, '#/settings'));
    await expect(settingsOf(desk)).toContainText('只登记文号、机关和日期');
    await expect(settingsOf(desk).getByRole('button')).toHaveCount(0);
  });

  await test.step('an administrator allows it with 等保级别 and basis', async () => {
    const theirs = await administrator.openExtension('desk.html#/settings');
    const settings = settingsOf(theirs);
    await settings.getByRole('button', { name: '允许登记标题和原文' }).click();
    await settings.getByRole('button', { name: '允许登记', exact: true }).click();
    await expect(settings.getByText('选等保级别，并填写批准依据，如批准文件的文号。')).toBeVisible();
    await settings.getByLabel('等保级别').selectOption({ label: '服务器等保三级' });
    await settings.getByLabel('批准依据').fill('示改办字〔2026〕9号');
    await expectAccessible(theirs);
    await settings.getByRole('button', { name: '允许登记', exact: true }).click();
    await expect(settings).toContainText('服务器等保三级，依据：示改办字〔2026〕9号');
    await keepPicture(theirs, 'work-secrets-allowed');
  });

  await test.step('then the clerk registers the next one whole', async () => {
    await expect(settingsOf(desk)).toContainText('可登记标题和原文', { timeout: WITHIN_BACK_OFF });
    await desk.goto(desk.url().replace(/#.*/, '#/capture'));
    await file(desk, 32);
    await desk.goto(desk.url().replace(/#.*/, '#/documents'));
    await expect(desk.getByText(TITLE).first()).toBeVisible();
  });
});
