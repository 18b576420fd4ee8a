import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../server/store/sqlite/open.ts';
import { seededEntropy } from '../server/store/entropy.ts';
import { recordStoreContract } from './record-store.ts';

recordStoreContract(
  'SQLite in memory',
  () => {
    const store = openStore(':memory:', { entropy: seededEntropy() });
    return { store, close: () => store.close() };
  },
  150,
);

recordStoreContract(
  'SQLite on disk',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'six-ones-'));
    const store = openStore(join(folder, 'six-ones.db'), { entropy: seededEntropy() });
    return {
      store,
      close() {
        store.close();
        rmSync(folder, { recursive: true });
      },
    };
  },
  15,
);
