import { signal } from '@preact/signals';
import { startClient } from '../../client.ts';
import { PanelRoot } from '../../features/capture/PanelRoot.tsx';
import { openPage } from '../../features/settings/open-page.ts';
import { settingsHere } from '../../features/settings/settings-here.ts';
import { pageClock } from '../../platform-clock.ts';
import { extensionPlatform } from '../../platform-extension.ts';
import { ToastHost } from '../../ui/ToastHost.tsx';
import '../../ui/components.css';
import '../../features/desk/desk-screens.css';
import '../../features/settings/options.css';
import '../../features/capture/capture.css';
import '../../features/capture/split.css';
import './sidepanel.css';

await openPage(async () => {
  const platform = extensionPlatform();
  const [client, settings] = await Promise.all([startClient(platform, signal, 'open'), settingsHere(platform.area)]);
  return (
    <>
      <PanelRoot client={client} settings={settings} now={pageClock(platform.entropy)} tabId={null} />
      <ToastHost />
    </>
  );
});
