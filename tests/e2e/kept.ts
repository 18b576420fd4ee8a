import type { Page } from '@playwright/test';

/** Everything the extension keeps in this browser, as one text: IndexedDB, its own storage, and the storage of the browser’s session. */
export const everythingKept = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const { storage } = (
      globalThis as unknown as {
        chrome: { storage: Record<'local' | 'session', { get(keys: null): Promise<unknown> }> };
      }
    ).chrome;
    const kept: unknown[] = [await storage.local.get(null), await storage.session.get(null), { ...localStorage }];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await asked(indexedDB.open(name));
      const tables = [...database.objectStoreNames];
      if (tables.length > 0) {
        const transaction = database.transaction(tables);
        for (const table of tables) kept.push(table, await asked(transaction.objectStore(table).getAll()));
      }
      database.close();
    }
    return JSON.stringify(kept);
  });

/** How many entries one table of the extension’s database holds. */
export const countKept = (page: Page, table: string): Promise<number> =>
  page.evaluate(async name => {
    const [{ name: database = '' } = {}] = await indexedDB.databases();
    const opened = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(database);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const count = await new Promise<number>((resolve, reject) => {
      const request = opened.transaction(name).objectStore(name).count();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    opened.close();
    return count;
  }, table);
