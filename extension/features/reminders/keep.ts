import { FRESH_STATE, type ReminderState, reminderStateSchema } from '../../../shared/domain/reminders/types.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { KeyValueArea } from '../../local/key-value-area.ts';

/** Does one piece of work at a time in all contexts of the extension. */
export type Alone = <T>(work: () => Promise<T>) => Promise<T>;

/** What this device keeps about reminders, for every context; changes come one after the other, none is lost. */
export type ReminderKeep = {
  read(): Promise<ReminderState>;
  /** Changes what is kept and gives back what is kept then. */
  change(change: (state: ReminderState) => ReminderState): Promise<ReminderState>;
  /** Calls whenever any context changed it, until the function returned is called. */
  onChange(listener: (state: ReminderState) => void): () => void;
};

/** Where it is kept in the area. */
export const REMINDERS_KEY = 'reminders';

/**
 * The reminders of a person on this device. Another person's rest and marks are none of theirs; the settings stay with the device.
 * What cannot be read is begun afresh: at worst a digest comes once more.
 */
export function reminderKeep(area: KeyValueArea, personId: RecordId, alone: Alone): ReminderKeep {
  const stateOf = (kept: unknown): ReminderState => {
    const { of = null, state = null } = typeof kept === 'object' && kept !== null ? (kept as Partial<Kept>) : {};
    const read = reminderStateSchema.safeParse(state);
    if (!read.success) return FRESH_STATE;
    return of === personId ? read.data : { ...FRESH_STATE, settings: read.data.settings };
  };
  const read = async () => stateOf((await area.get([REMINDERS_KEY]))[REMINDERS_KEY]);
  return {
    read,
    change: change =>
      alone(async () => {
        const state = change(await read());
        await area.set({ [REMINDERS_KEY]: { of: personId, state } satisfies Kept });
        return state;
      }),
    onChange: listener =>
      area.onChange(changes => {
        if (REMINDERS_KEY in changes) listener(stateOf(changes[REMINDERS_KEY]));
      }),
  };
}

type Kept = { of: RecordId; state: ReminderState };

/** One at a time by a Web Lock, which every context of the extension sees. */
export const aloneByLock =
  (locks: LockManager): Alone =>
  work =>
    locks.request(REMINDERS_KEY, work) as ReturnType<typeof work>;
