import { expect, type Page } from '@playwright/test';
import { isWorkday } from '../../shared/domain/calendar/calendar.ts';
import { builtInCalendar } from '../../shared/domain/calendar/tables.ts';
import { addDays, dateInChina, type IsoDate, momentInChina } from '../../shared/kernel/dates.ts';
import type { PersonBrowser } from './browser.ts';
import { keepPicture } from './looks.ts';
import { addTask, signIn } from './people.ts';
import { test } from './test.ts';

test.use({ found: 'demo' });

/** Of 桓台县, which leads one task of the demo that is due on the day of the demo. */
const HANDLER = 'shiyingxue';
const DUE_IN_THE_DEMO = '开展宅基地利用现状调查';

const workdayFrom = (day: IsoDate): IsoDate => (isWorkday(builtInCalendar, day) ? day : workdayFrom(addDays(day, 1)));

/** Sets the worker’s clock: reminders must not depend on the hour and the weekday at which the tests run. */
async function setWorkerClock(browser: PersonBrowser, now: number): Promise<void> {
  await (await browser.worker()).evaluate(shift => {
    const clock = Date as DateConstructor & { real?: () => number };
    clock.real ??= clock.now;
    const { real } = clock;
    clock.now = () => real() + shift;
  }, now - Date.now());
}

const inWorker = async <T>(browser: PersonBrowser, expression: string): Promise<T> =>
  (await browser.worker()).evaluate(expression);

const badge = (browser: PersonBrowser) => inWorker<string>(browser, 'chrome.action.getBadgeText({})');
const badgeTitle = (browser: PersonBrowser) => inWorker<string>(browser, 'chrome.action.getTitle({})');
const notices = (browser: PersonBrowser) =>
  inWorker<string[]>(browser, 'chrome.notifications.getAll().then(all => Object.keys(all))');
const clearNotices = (browser: PersonBrowser) =>
  inWorker(
    browser,
    'chrome.notifications.getAll().then(all => Promise.all(Object.keys(all).map(id => chrome.notifications.clear(id))))',
  );

/** Has the worker work reminders out anew, as after any change. */
const wake = (page: Page) => page.evaluate('chrome.runtime.sendMessage({ call: "store.changed", args: null })');

test('what is due is counted on the button, said once a day, and rests when put off; all without the server', async ({
  openBrowser,
  server,
}) => {
  test.setTimeout(90_000);
  const day = workdayFrom(dateInChina(Date.now()));
  const browser = await openBrowser();
  await browser.context.clock.install({ time: momentInChina(day, 10 * 60) });
  await setWorkerClock(browser, momentInChina(day, 10 * 60));
  const options = await signIn(browser, server, HANDLER);
  await expect.poll(() => badge(browser)).toBe('1');
  expect(await badgeTitle(browser)).toMatch(/今日到期1件|逾期1件/);
  const digest = [expect.stringMatching(new RegExp(`^reminder/digest/${day}/`))];
  await expect.poll(() => notices(browser)).toEqual(digest);

  await server.stop();
  await test.step('the digest is not shown a second time', async () => {
    await wake(options);
    expect(await notices(browser)).toEqual(digest);
    await clearNotices(browser);
    await wake(options);
    expect(await notices(browser)).toEqual([]);
  });

  await test.step('what is put off leaves list and badge, and comes back when asked to', async () => {
    const popup = await browser.openExtension('popup.html');
    await popup.setViewportSize({ width: 360, height: 560 });
    await popup.getByRole('button', { name: `稍后：${DUE_IN_THE_DEMO}` }).click();
    await expect.poll(() => badge(browser)).toBe('');
    await popup.getByText('已推迟1件').click();
    await expect(popup.getByText(/12:00再提醒/).last()).toBeVisible();
    await keepPicture(popup, 'popup-put-off');
    await popup.getByRole('button', { name: `恢复：${DUE_IN_THE_DEMO}` }).click();
    await expect.poll(() => badge(browser)).toBe('1');
    await popup.close();
  });

  await test.step('what is entered without the server counts at once', async () => {
    const desk = await browser.openExtension('desk.html#/tasks');
    await addTask(desk, '报送宅基地调查小结', null, day);
    await expect.poll(() => badge(browser)).toBe('2');
    expect(await badgeTitle(browser)).toContain('待发1项');
  });

  await test.step('what is due today and still open in the afternoon is said once more', async () => {
    await setWorkerClock(browser, momentInChina(day, 14 * 60 + 30));
    await wake(options);
    const urgent = [expect.stringMatching(new RegExp(`^reminder/urgent/${day}/`))];
    expect(await notices(browser)).toEqual(urgent);
    await clearNotices(browser);
    await wake(options);
    expect(await notices(browser)).toEqual([]);
  });

  await test.step('outside of office hours nothing is said', async () => {
    const next = workdayFrom(addDays(day, 1));
    await setWorkerClock(browser, momentInChina(next, 7 * 60));
    await wake(options);
    expect(await notices(browser)).toEqual([]);
    await setWorkerClock(browser, momentInChina(next, 9 * 60 + 1));
    await wake(options);
    expect(await notices(browser)).toEqual([expect.stringMatching(new RegExp(`^reminder/digest/${next}/`))]);
  });
});
