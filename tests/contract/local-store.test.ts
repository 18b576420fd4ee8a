import 'fake-indexeddb/auto';
import { describe } from 'vitest';
import { openDexieStore } from '../../extension/local/dexie-store.ts';
import { localStoreContract } from './local-store.ts';
import { createMemoryStore } from './memory-store.ts';

describe('a local store in memory', () => {
  localStoreContract(async () => createMemoryStore());
});

describe('a local store over IndexedDB', () => {
  let opened = 0;
  localStoreContract(() => {
    opened += 1;
    return openDexieStore({ name: `contract-${opened}`, retryAfter: [] });
  });
});
