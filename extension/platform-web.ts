import { createWebArea } from './local/web-area.ts';
import { deviceEntropy, keepStore, type Platform } from './platform.ts';

/** The desk as a plain web page: no tabs to read, no panel, no background; it synchronises itself while it is open. */
export function webPlatform(page: Window, storage: Storage): Platform {
  return {
    kind: 'web',
    entropy: deviceEntropy,
    area: createWebArea(storage, page),
    call: async () => ({ ok: false, problem: 'gone' }),
    hasPanel: false,
    openPanel: async () => false,
    async openDesk(place) {
      page.location.hash = place;
    },
    activeTab: async () => null,
    onActiveTab: () => () => undefined,
    requestHosts: async () => false,
    grantedHosts: async () => [],
    dropHosts: async () => false,
    download: async () => ({ got: 'unreachable' }),
    keepStore,
    version: null,
  };
}
