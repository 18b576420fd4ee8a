import { signal } from '@preact/signals';
import { startClient } from '../../client.ts';
import { PopupRoot } from '../../features/popup/PopupRoot.tsx';
import { openPage } from '../../features/settings/open-page.ts';
import { pageClock } from '../../platform-clock.ts';
import { extensionPlatform } from '../../platform-extension.ts';
import '../../ui/components.css';
import '../../features/popup/popup.css';

await openPage(async () => {
  const platform = extensionPlatform();
  const [client, tab] = await Promise.all([startClient(platform, signal, 'brief'), platform.activeTab()]);
  return <PopupRoot client={client} now={pageClock(platform.entropy)} tab={tab} onClose={() => window.close()} />;
});
