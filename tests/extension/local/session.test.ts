import { expect, it } from 'vitest';
import { createSessionKeeper } from '../../../extension/local/session.ts';
import { changeSettings, readSettings } from '../../../extension/local/settings.ts';
import { plainCell } from '../../../extension/local/watched.ts';
import { createWebArea } from '../../../extension/local/web-area.ts';
import { createMemoryArea } from '../../sync/memory-area.ts';

const SESSION = {
  server: 'https://gai.example.gov.cn',
  token: 'secret',
  deviceId: 'd1',
  personId: 'clerk',
  personName: '某人',
  login: 'moumou',
  jurisdictionName: '示例市',
};

/** A page's storage, and the event its other tabs would get. */
function fakePage() {
  const values = new Map<string, string>();
  const storage = new Proxy({} as Storage, {
    get: (_, name) =>
      name === 'getItem'
        ? (key: string) => values.get(key) ?? null
        : name === 'setItem'
          ? (key: string, value: string) => void values.set(key, value)
          : (key: string) => void values.delete(key),
    ownKeys: () => [...values.keys()],
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  });
  return { storage, page: new EventTarget() as Window, values };
}

const areas = [
  ['the extension’s storage', createMemoryArea],
  ['a web page’s storage', () => createWebArea(fakePage().storage, fakePage().page)],
] as const;

it.each(areas)('every context sees who signs in and out: %s', async (_, create) => {
  const area = create();
  const seen = createSessionKeeper(area).watch(plainCell);
  const keeper = createSessionKeeper(area);
  expect(await keeper.read()).toBeNull();
  await keeper.write(SESSION);
  expect(seen.value).toEqual(SESSION);
  await keeper.write(null);
  expect(seen.value).toBeNull();
  expect(await area.all()).toEqual({});
});

it.each(areas)('a changed setting leaves the others: %s', async (_, create) => {
  const area = create();
  await changeSettings(area, { lastServer: SESSION.server });
  await changeSettings(area, { deviceName: '办公室' });
  expect(await readSettings(area)).toEqual({ lastServer: SESSION.server, deviceName: '办公室' });
});

it('a web page hears what its other tabs change, and of nothing that is not ours', () => {
  const { storage, page } = fakePage();
  const heard: unknown[] = [];
  createWebArea(storage, page).onChange(changes => heard.push(changes));
  const tell = (key: string, newValue: string | null) =>
    page.dispatchEvent(Object.assign(new Event('storage'), { key, newValue }));
  tell('six-ones:session', '{"token":"x"}');
  tell('of-another-site', '1');
  tell('six-ones:session', null);
  expect(heard).toEqual([{ session: { token: 'x' } }, { session: undefined }]);
});
