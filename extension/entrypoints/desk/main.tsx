import { signal } from '@preact/signals';
import { startClient } from '../../client.ts';
import { DeskRoot } from '../../features/desk/DeskRoot.tsx';
import { openPage } from '../../features/settings/open-page.ts';
import { settingsHere } from '../../features/settings/settings-here.ts';
import { pageClock } from '../../platform-clock.ts';
import { extensionPlatform } from '../../platform-extension.ts';
import { webPlatform } from '../../platform-web.ts';
import '../../ui/components.css';
import '../../features/desk/desk-screens.css';
import '../../features/desk/desk-places.css';
import '../../features/ledger/task-course.css';
import '../../features/dispatch/dispatch.css';
import '../../features/slips/slips.css';
import '../../features/meetings/meetings.css';
import '../../features/settings/options.css';
import '../../features/capture/capture.css';
import '../../features/capture/split.css';
import '../../features/ledger/sheets/import.css';
import './desk-page.css';

// outside of an extension the desk is a plain web page, with what a page has
const page: Window = window;
const inExtension = page.location.protocol.endsWith('extension:');

await openPage(async () => {
  const platform = inExtension ? extensionPlatform() : webPlatform(page, page.localStorage);
  const [client, settings] = await Promise.all([startClient(platform, signal, 'open'), settingsHere(platform.area)]);
  return <DeskRoot client={client} settings={settings} now={pageClock(platform.entropy)} />;
});
