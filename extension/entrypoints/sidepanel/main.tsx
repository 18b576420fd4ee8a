import { signal } from '@preact/signals';
import { render } from 'preact';
import { must } from '../../../shared/kernel/assert.ts';
import { startClient } from '../../client.ts';
import { PanelRoot } from '../../features/capture/PanelRoot.tsx';
import { deviceNameOf } from '../../features/settings/device-name.ts';
import { readSettings } from '../../local/settings.ts';
import { pageClock } from '../../platform-clock.ts';
import { extensionPlatform } from '../../platform-extension.ts';
import { ToastHost } from '../../ui/ToastHost.tsx';
import '../../ui/components.css';
import '../../features/desk/desk-screens.css';
import '../../features/settings/options.css';
import '../../features/capture/capture.css';
import './sidepanel.css';

const platform = extensionPlatform();
const [client, kept] = await Promise.all([startClient(platform, signal, 'open'), readSettings(platform.area)]);
const settings = { ...kept, deviceName: kept.deviceName === '' ? deviceNameOf(navigator) : kept.deviceName };
render(
  <>
    <PanelRoot client={client} settings={settings} now={pageClock(platform.entropy)} tabId={null} />
    <ToastHost />
  </>,
  must(document.getElementById('app'), 'the place of the panel'),
);
