import { expect, type Page } from '@playwright/test';
import { addDays, dateInChina, partsOf } from '../../shared/kernel/dates.ts';
import { documentDate } from '../../shared/words/dates.ts';
import { expectAccessible, keepPicture } from './looks.ts';
import { signIn } from './people.ts';
import { test } from './test.ts';

test.use({ found: 'demo' });

const WITHIN_A_ROUND = 90_000;
const TODAY = dateInChina(Date.now());
const DUE = addDays(TODAY, 40);

const MINUTES = `市委改革委会议纪要
时间：${documentDate(TODAY)}
主持人：示例甲
会议传达学习了上级会议精神。会议指出，改革已进入深水区。
一、由临淄区牵头，于${documentDate(DUE)}前制定集成改革实施方案。
二、会议决定，建立月调度机制。
三、临淄区要于${documentDate(DUE)}前完成首批试点验收。`;

const form = (desk: Page, name: string) => desk.getByRole('form', { name });
const submit = async (desk: Page, name: string, verb: string): Promise<void> => {
  await form(desk, name).getByRole('button', { name: verb, exact: true }).click();
  await expect(form(desk, name)).toBeHidden();
};
const step = async (desk: Page, name: string, reference: string): Promise<void> => {
  await desk.getByRole('button', { name: `登记${name}` }).click();
  await form(desk, name).getByRole('textbox', { name: '依据' }).fill(reference);
  await submit(desk, name, '登记');
};

test('an upstream meeting is passed on as 第一议题; two sentences of the minutes become tasks that their district sees', async ({
  openBrowser,
  server,
}) => {
  test.setTimeout(300_000);
  const [clerk, district] = [await openBrowser(), await openBrowser()];
  await signIn(clerk, server, 'shaomuyang');
  await signIn(district, server, 'qinhechuan');
  const desk = await clerk.openExtension('desk.html#/dispatch?tab=meetings');
  await desk.setViewportSize({ width: 1366, height: 768 });

  await test.step('the empty register says what belongs here', async () => {
    await expect(desk.getByText('还没有登记会议。')).toBeVisible();
    await keepPicture(desk, 'meetings-empty');
  });

  await test.step('an upstream meeting is registered with one field typed', async () => {
    await desk.getByRole('button', { name: '登记会议', exact: true }).click();
    await form(desk, '登记会议').getByLabel('第几次').fill('3');
    await form(desk, '登记会议').getByLabel('召开日期').fill(addDays(TODAY, -6));
    await submit(desk, '登记会议', '登记');
    await expect(desk.getByRole('complementary')).toContainText('中央全面深化改革委员会第3次会议');
    await expect(desk.getByRole('region', { name: '传达情况' })).toContainText('待合并传达');
  });

  await test.step('the city’s own meeting passes it on as 第一议题', async () => {
    await desk.getByRole('button', { name: '登记会议', exact: true }).click();
    await form(desk, '登记会议').getByLabel('市级').check({ force: true });
    await submit(desk, '登记会议', '登记');
    await desk.getByRole('button', { name: '列入议题', exact: true }).click();
    await expect(form(desk, '列入议题').getByLabel('议题名称')).toHaveValue(
      '传达学习中央全面深化改革委员会第3次会议精神',
    );
    await submit(desk, '列入议题', '列入');
    // what was just listed is read again before the form is opened anew
    await expect(form(desk, '列入议题')).toHaveCount(0);
    await expect(desk.getByRole('complementary').getByText('议题 1项')).toBeVisible();
    await desk.getByRole('button', { name: '列入议题', exact: true }).click();
    const title = form(desk, '列入议题').getByLabel('议题名称');
    await title.fill('审议《集成改革实施方案》');
    await expect(title).toHaveValue('审议《集成改革实施方案》');
    await submit(desk, '列入议题', '列入');
    await desk.getByLabel('审议结果：审议《集成改革实施方案》').selectOption('原则通过');
    await expect(desk.getByText(/审议1件次（通过0，原则通过1，修改后再议0）/)).toBeVisible();
  });

  await test.step('minutes are pasted, split and ticked', async () => {
    await desk.getByRole('button', { name: '记入纪要', exact: true }).click();
    await desk.getByLabel('会议纪要').fill(MINUTES);
    await desk.getByRole('button', { name: '拆成议定事项' }).click();
    await expect(desk.getByText('读到5句。')).toBeVisible();
    const leads = desk.getByRole('combobox', { name: '牵头单位' });
    await expect(leads).toHaveCount(2);
    for (const lead of await leads.all()) await expect(lead).toHaveValue('临淄区');
    await keepPicture(desk, 'meetings-minutes');
    await expectAccessible(desk);
    await desk.getByRole('button', { name: '记入3项，立项2项' }).click();
    await expect(desk.getByText('议定事项 3项，已立项2项')).toBeVisible();
    await keepPicture(desk, 'meetings-own');
    await expectAccessible(desk);
  });

  await test.step('the upstream meeting says by which meeting it was taken up, and how long that took, for information', async () => {
    await desk.getByRole('link', { name: '传达中央全面深化改革委员会第3次会议' }).click();
    const study = desk.getByRole('region', { name: '传达情况' });
    await expect(study).toContainText('已列入第一议题');
    await expect(study).toContainText('据会议和台账');
    await expect(study).toContainText('不作评分依据');
    await keepPicture(desk, 'meetings-upstream');
    await desk.emulateMedia({ colorScheme: 'dark' });
    await keepPicture(desk, 'meetings-dark');
    await desk.emulateMedia({ colorScheme: 'light' });
    await desk.setViewportSize({ width: 1920, height: 1080 });
    await desk.getByText(/^召开1次/).click();
    await keepPicture(desk, 'meetings-wide');
  });

  await test.step('the district sees both tasks and the meeting they come from', async () => {
    const theirs = await district.openExtension('desk.html#/tasks');
    for (const content of ['制定集成改革实施方案', '完成首批试点验收'])
      await expect(theirs.getByRole('rowheader').filter({ hasText: content })).toBeVisible({ timeout: WITHIN_A_ROUND });
    await theirs.goto(`${theirs.url().split('#')[0]}#/dispatch?tab=meetings`);
    await theirs.getByRole('rowheader').filter({ hasText: '市委全面深化改革委员会' }).click();
    await expect(theirs.getByRole('complementary')).toContainText('由临淄区牵头');
    await expect(theirs.getByRole('button', { name: '记入纪要', exact: true })).toHaveCount(0);
    await keepPicture(theirs, 'meetings-district');
  });
});

test('a leader claims an item, two of the six are on record, and the claim passes to the next leader', async ({
  openBrowser,
  server,
}) => {
  test.setTimeout(180_000);
  const [district, clerk] = [await openBrowser(), await openBrowser()];
  await signIn(district, server, 'qinhechuan');
  await signIn(clerk, server, 'shaomuyang');
  const desk = await district.openExtension('desk.html#/dispatch?tab=claims');
  await desk.setViewportSize({ width: 1366, height: 768 });
  const { year } = partsOf(TODAY);

  await test.step('claimed', async () => {
    await expect(desk.getByText('还没有认领。')).toBeVisible();
    await desk.getByRole('button', { name: '认领', exact: true }).click();
    const claim = form(desk, `${year}年认领`);
    await claim.getByLabel('领导姓名').fill('示例甲');
    await claim.getByLabel('职务').fill('区委书记');
    await claim.getByLabel('认领事项').fill('“散乱污”治理');
    await submit(desk, `${year}年认领`, '认领');
    await expect(desk.getByRole('heading', { name: '“散乱污”治理' })).toBeVisible();
  });

  await test.step('two steps on record, by the name of what shows them', async () => {
    await step(desk, '抓部署', '区委常委会会议纪要第12期');
    await step(desk, '抓方案', '临淄区“散乱污”治理工作方案');
    await expect(desk.getByText('六个“亲自抓” 已登记2项')).toBeVisible();
    await keepPicture(desk, 'claims-steps');
    await expectAccessible(desk);
  });

  await test.step('handed over with all that is on record', async () => {
    await desk.getByRole('button', { name: '移交', exact: true }).click();
    await form(desk, '移交认领').getByLabel('领导姓名').fill('示例乙');
    await submit(desk, '移交认领', '移交');
    await expect(desk.getByText('示例甲（区委书记）移交示例乙（区委书记）')).toBeVisible();
    await expect(desk.getByText('六个“亲自抓” 已登记2项')).toBeVisible();
    await keepPicture(desk, 'claims-transfer');
  });

  await test.step('the office reads it in its own ledger of claims', async () => {
    const office = await clerk.openExtension('desk.html#/dispatch?tab=claims');
    await expect(office.getByRole('rowheader').filter({ hasText: '“散乱污”治理' })).toBeVisible({
      timeout: WITHIN_A_ROUND,
    });
    await expect(office.getByText(`${year}年：1位领导认领1项，共1条，对应台账任务0条`)).toBeVisible();
    await office.getByText(/1位领导认领1项/).click();
    await keepPicture(office, 'claims-office');
    await expectAccessible(office);
  });
});
