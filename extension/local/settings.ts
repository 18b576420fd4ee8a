import type { KeyValueArea } from './key-value-area.ts';

/** What a person set on this device; kept when they sign out. */
export type Settings = {
  /** The server, remembered after signing out. */
  readonly lastServer: string | null;
  readonly deviceName: string;
};

/** Before anything was set. */
export const DEFAULT_SETTINGS: Settings = { lastServer: null, deviceName: '' };

const KEY = 'settings';

/** The settings of this device. */
export const readSettings = async (area: KeyValueArea): Promise<Settings> => ({
  ...DEFAULT_SETTINGS,
  ...((await area.get([KEY]))[KEY] as Partial<Settings> | undefined),
});

/** Changes some settings and leaves the others. */
export async function changeSettings(area: KeyValueArea, change: Partial<Settings>): Promise<void> {
  await area.set({ [KEY]: { ...(await readSettings(area)), ...change } });
}
