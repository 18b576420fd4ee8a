import { browser } from 'wxt/browser';
import type { Badge } from './features/reminders/badge.ts';
import type { ReminderShell } from './features/reminders/schedule.ts';

/** The one alarm of reminders. */
export const REMINDER_ALARM = 'reminders';

const TONES: Readonly<Record<Badge['tone'], string>> = { seal: '#B3261E', amber: '#8A5A00', grey: '#656D7B' };

/** The toolbar button, notifications and the alarm as the browser has them; what it lacks (buttons in Firefox) is left out. */
export function reminderShell(openDesk: (place: string) => Promise<void>): ReminderShell {
  return {
    async showBadge({ text, tone, title }) {
      await browser.action.setBadgeText({ text });
      await browser.action.setBadgeBackgroundColor({ color: TONES[tone] });
      // Chromium 110 and Firefox know it, some domestic builds do not
      await browser.action.setBadgeTextColor?.({ color: '#FFFFFF' });
      await browser.action.setTitle({ title });
    },
    async notify({ id, title, message, context, buttons }) {
      const card = { type: 'basic' as const, iconUrl: browser.runtime.getURL('/icon/128.png'), title, message };
      const full = { ...card, contextMessage: context, buttons: buttons.map(word => ({ title: word })) };
      await browser.notifications.create(id, full).catch(() => browser.notifications.create(id, card));
    },
    async clear(noticeId) {
      await browser.notifications.clear(noticeId);
    },
    async wakeAt(at) {
      const there = await browser.alarms.get(REMINDER_ALARM);
      if (there?.scheduledTime !== at) await browser.alarms.create(REMINDER_ALARM, { when: at });
    },
    openDesk,
  };
}
