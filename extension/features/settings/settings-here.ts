import type { KeyValueArea } from '../../local/key-value-area.ts';
import { readSettings, type Settings } from '../../local/settings.ts';
import { deviceNameOf } from './device-name.ts';

/** The settings of this device, with a name to begin with in the list of devices. */
export async function settingsHere(area: KeyValueArea): Promise<Settings> {
  const settings = await readSettings(area);
  return settings.deviceName === '' ? { ...settings, deviceName: deviceNameOf(navigator) } : settings;
}
