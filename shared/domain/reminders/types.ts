import * as z from 'zod';
import { dateSchema, idSchema } from '../records/fields.ts';

const minuteSchema = z.number().int().min(0).max(1439);

/** When and of what a person wants to be reminded; minutes are counted from midnight in China. */
export const reminderSettingsSchema = z.object({
  /** 09:00 unless changed. */
  digestAt: minuteSchema,
  /** No notification before this minute. */
  quietBefore: minuteSchema,
  /** No notification from this minute on. */
  quietAfter: minuteSchema,
  /** Leaves out tasks the unit only helps with. */
  leadOnly: z.boolean(),
});

/** When and of what a person wants to be reminded. */
export type ReminderSettings = z.infer<typeof reminderSettingsSchema>;

/** The settings of a person who changed nothing (domain §C8): 09:00, nothing outside 08:30–17:30. */
export const DEFAULT_SETTINGS: ReminderSettings = {
  digestAt: 540,
  quietBefore: 510,
  quietAfter: 1050,
  leadOnly: false,
};

/** What one device keeps about reminders: the person's choices, and what has been shown already. */
export const reminderStateSchema = z.object({
  settings: reminderSettingsSchema,
  /** 稍后: by task, the moment in milliseconds until which it rests. */
  snoozes: z.record(idSchema, z.number().int()),
  /** 不再提醒: tasks that are listed but never counted or notified. */
  muted: z.array(idSchema),
  /** Days whose digest is settled, shown or not needed. */
  digestDays: z.array(dateSchema),
  /** Days whose due-today notification was shown. */
  urgentDays: z.array(dateSchema),
  /** By task, the stage last announced and on which day. */
  announced: z.record(idSchema, z.object({ stage: z.string(), on: dateSchema })),
  /** The moment in milliseconds of the last notification. */
  lastShownAt: z.number().int().nullable(),
});

/** What one device keeps about reminders. */
export type ReminderState = z.infer<typeof reminderStateSchema>;

/** A device that has shown nothing yet. */
export const FRESH_STATE: ReminderState = {
  settings: DEFAULT_SETTINGS,
  snoozes: {},
  muted: [],
  digestDays: [],
  urgentDays: [],
  announced: {},
  lastShownAt: null,
};
