import { signal } from '@preact/signals';
import { render } from 'preact';
import { must } from '../../../shared/kernel/assert.ts';
import { startClient } from '../../client.ts';
import { deviceNameOf } from '../../features/settings/device-name.ts';
import { Options } from '../../features/settings/Options.tsx';
import { optionsOf } from '../../features/settings/options-parts.ts';
import { readSettings } from '../../local/settings.ts';
import { pageClock } from '../../platform-clock.ts';
import { extensionPlatform } from '../../platform-extension.ts';
import '../../ui/components.css';
import '../../features/settings/options.css';

const platform = extensionPlatform();
const [client, kept] = await Promise.all([startClient(platform, signal, 'open'), readSettings(platform.area)]);
const settings = { ...kept, deviceName: kept.deviceName === '' ? deviceNameOf(navigator) : kept.deviceName };
render(
  <Options {...optionsOf(client, settings, pageClock(platform.entropy))} />,
  must(document.getElementById('app'), 'the place of the options'),
);
