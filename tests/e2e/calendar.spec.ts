import { expect } from '@playwright/test';
import { NOTICE_2027 } from '../extension/features/settings/workdays/notice-2027.ts';
import { expectAccessible, keepPicture } from './looks.ts';
import { signIn } from './people.ts';
import { test } from './test.ts';

test.use({ found: 'demo' });

const WITHIN_BACK_OFF = 40_000;

test('a clerk adopts next year’s days off from the pasted notice; a colleague’s browser counts by them', async ({
  openBrowser,
  server,
}) => {
  test.setTimeout(120_000);
  const [mine, theirs] = [await openBrowser(), await openBrowser()];
  await signIn(mine, server, 'shaomuyang');
  await signIn(theirs, server, 'shibeichen');
  const desk = await mine.openExtension('desk.html#/settings');
  const other = await theirs.openExtension('desk.html#/settings');
  const years = (page: typeof desk) => page.getByRole('region', { name: '工作日历' });
  await expect(years(other).getByRole('listitem').filter({ hasText: '2027年' })).toContainText('估算');

  await years(desk).getByRole('button', { name: '导入放假安排' }).click();
  const text = years(desk).getByLabel('通知全文');
  await text.fill(NOTICE_2027.replace('2月20日（周六）', '2月20日（周日）'));
  await expect(years(desk).getByText('春节：原文写“2月20日（周日）”，该日实为周六。')).toBeVisible();
  await expect(years(desk).getByRole('button', { name: /^采用/ })).toHaveCount(0);

  await text.fill(NOTICE_2027);
  const adopt = years(desk).getByRole('button', { name: '采用2027年放假安排' });
  await expect(adopt).toBeVisible();
  await adopt.scrollIntoViewIfNeeded();
  await expectAccessible(desk);
  await keepPicture(desk, 'calendar-notice');
  await desk.emulateMedia({ colorScheme: 'dark' });
  await keepPicture(desk, 'calendar-notice-dark');
  await desk.emulateMedia({ colorScheme: 'light' });
  await adopt.click();

  for (const page of [desk, other]) {
    const line = years(page).getByRole('listitem').filter({ hasText: '2027年' });
    await expect(line).toContainText('国办发明电〔2026〕9号', { timeout: WITHIN_BACK_OFF });
    await expect(line).toContainText('邵沐阳');
  }
  await years(desk).scrollIntoViewIfNeeded();
  await keepPicture(desk, 'calendar-adopted');
});
