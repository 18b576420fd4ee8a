import { signal } from '@preact/signals';
import { startClient } from '../../client.ts';
import { Options } from '../../features/settings/Options.tsx';
import { openPage } from '../../features/settings/open-page.ts';
import { optionsOf } from '../../features/settings/options-parts.ts';
import { settingsHere } from '../../features/settings/settings-here.ts';
import { pageClock } from '../../platform-clock.ts';
import { extensionPlatform } from '../../platform-extension.ts';
import '../../ui/components.css';
import '../../features/settings/options.css';

await openPage(async () => {
  const platform = extensionPlatform();
  const [client, settings] = await Promise.all([startClient(platform, signal, 'open'), settingsHere(platform.area)]);
  return <Options {...optionsOf(client, settings, pageClock(platform.entropy))} />;
});
