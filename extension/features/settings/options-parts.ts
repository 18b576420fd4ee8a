import type { ReadonlySignal } from '@preact/signals';
import type { Client } from '../../client.ts';
import { runOrders } from '../../local/run-orders.ts';
import type { Settings } from '../../local/settings.ts';
import { createDeviceDesk } from '../accounts/device-desk.ts';
import { saveFile } from '../desk/save-file.ts';
import { aloneByLock, reminderKeep } from '../reminders/keep.ts';
import { createSitesDesk } from '../sites/sites-desk.ts';
import type { OptionsProps } from './Options.tsx';

/** What the options page is made of, out of a page's client. */
export function optionsOf(client: Client, settings: Settings, now: ReadonlySignal<number>): OptionsProps {
  const { platform, view, session } = client;
  const run: OptionsProps['run'] = orders => runOrders(client.workplace, orders);
  return {
    platform,
    view,
    session,
    now,
    run,
    gate: { requestHosts: platform.requestHosts, signIn: client.signIn },
    lastServer: settings.lastServer ?? '',
    deviceName: settings.deviceName,
    devices: createDeviceDesk(client.http),
    sites: createSitesDesk({
      area: platform.area,
      entropy: platform.entropy,
      run,
      saveAsFile,
    }),
    keepOf: personId => reminderKeep(platform.area, personId, aloneByLock(navigator.locks)),
    signOut: client.signOut,
    syncNow: client.syncNow,
    onExport: async () => saveAsFile('未发送内容.jsonl', await client.exportUnsent()),
    onOpenDesk: () => void platform.openDesk('#/today'),
  };
}

const saveAsFile = (name: string, text: string): void =>
  saveFile(name, text, name.endsWith('.json') ? 'application/json' : 'application/x-ndjson');
