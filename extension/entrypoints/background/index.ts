import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { REMINDERS_KEY } from '../../features/reminders/keep.ts';
import { LENS_KEY } from '../../local/lens-choice.ts';
import { OWN_SITES_KEY } from '../../local/taught-sites.ts';
import { createServer } from '../../messages/serve.ts';
import { browserArea, welcome } from '../../platform-extension.ts';
import { REMINDER_ALARM } from '../../platform-reminders.ts';
import { forgetChosen, noteChosen } from './chosen.ts';
import { injectOverlay, registerOverlay } from './content-scripts.ts';
import { createDevice } from './device.ts';
import { createHandlers, openBeside } from './handlers.ts';
import { heldInLens, stepLens } from './lens.ts';
import { clearUnwantedLens } from './lens-wanted.ts';
import { keepRecogniser } from './recogniser.ts';
import { forgetSeen } from './seen.ts';
import { forgetCounted } from './tally.ts';

const SYNC_ALARM = 'sync';
const SYNC_MINUTES = 1;

/** Opens the panel with the deadline whose card is open, if one is; the panel before anything is awaited, as the browser wants it. */
async function openWithHeld(tabId: number): Promise<void> {
  const opening = openBeside(tabId);
  const held = await heldInLens(tabId);
  await noteChosen(tabId, held?.frameId ?? 0, held === null ? null : { deadline: held.deadline });
  await opening;
}

/** Wiring only. Every listener is there before the first await: an event that wakes the worker comes at once. */
export default defineBackground(() => {
  const device = createDevice();
  const own = { id: browser.runtime.id, origin: new URL(browser.runtime.getURL('/')).origin };
  const serve = createServer(own, createHandlers(device), (call, error) =>
    reportError(new Error(call, { cause: error })),
  );
  const sync = async (): Promise<void> => (await device.open()).loop.run('timer');
  const start = async (): Promise<void> => {
    await registerOverlay();
    // alarms may be lost at an update
    await browser.alarms.create(SYNC_ALARM, { periodInMinutes: SYNC_MINUTES, delayInMinutes: SYNC_MINUTES });
    await sync();
    await device.reminders.onWake();
  };
  const run = (work: Promise<unknown>): void => void work.catch(reportError);

  keepRecogniser();
  browser.runtime.onMessage.addListener((message, sender, respond) => {
    const answer = serve(message, sender);
    if (answer === null) return false;
    void answer.then(respond);
    return true;
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    run(start());
    if (reason === 'install') run(welcome());
  });
  browser.runtime.onStartup.addListener(() => run(start()));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === SYNC_ALARM) run(sync());
    if (name === REMINDER_ALARM) run(device.reminders.onWake());
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return;
    if (command === 'open-panel') run(openWithHeld(tab.id));
    if (command === 'next-deadline') run(stepLens(tab.id));
  });
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    run(registerOverlay());
    run(injectOverlay(origins));
  });
  browser.permissions.onRemoved.addListener(() => run(registerOverlay()));
  const forget = (tabId: number): void => run(Promise.all([forgetSeen(tabId), forgetChosen(tabId)]));
  browser.tabs.onRemoved.addListener(tabId => {
    forget(tabId);
    run(forgetCounted(tabId));
  });
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.status === 'loading') forget(tabId);
  });
  browser.notifications.onClicked.addListener(id => run(device.reminders.onNoticeClick(id)));
  browser.notifications.onButtonClicked?.addListener((id, index) => run(device.reminders.onNoticeButton(id, index)));
  browserArea().onChange(changes => {
    if (REMINDERS_KEY in changes) run(device.reminders.onWake());
    if (LENS_KEY in changes) run(clearUnwantedLens(browserArea()));
    if (OWN_SITES_KEY in changes) run(device.sites.forget());
  });
  self.addEventListener('online', () => run(device.open().then(({ loop }) => loop.run('hint'))));
});
