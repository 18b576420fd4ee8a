import { signal } from '@preact/signals';
import { render } from 'preact';
import { must } from '../../../shared/kernel/assert.ts';
import { startClient } from '../../client.ts';
import { PopupRoot } from '../../features/popup/PopupRoot.tsx';
import { pageClock } from '../../platform-clock.ts';
import { extensionPlatform } from '../../platform-extension.ts';
import '../../ui/components.css';
import '../../features/popup/popup.css';

const platform = extensionPlatform();
const [client, tab] = await Promise.all([startClient(platform, signal, 'brief'), platform.activeTab()]);
render(
  <PopupRoot client={client} now={pageClock(platform.entropy)} tab={tab} onClose={() => window.close()} />,
  must(document.getElementById('app'), 'the place of the popup'),
);
