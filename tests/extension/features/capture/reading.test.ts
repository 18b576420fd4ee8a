import { describe, expect, test } from 'vitest';
import { createPageReader, type Reading } from '../../../../extension/features/capture/reading.ts';
import type { PageReading } from '../../../../extension/messages/contract.ts';
import type { ActiveTab } from '../../../../extension/platform.ts';
import { NO_EVIDENCE } from '../../../../shared/recognition/evidence.ts';
import { recognised } from './recognised.ts';

const OA: ActiveTab = { tabId: 1, address: 'http://oa.example.gov.cn/12', title: '' };
const document = (address = 'http://oa.example.gov.cn/12'): PageReading => ({
  found: 'document',
  frameId: 3,
  address,
  recognition: recognised(),
  evidence: NO_EVIDENCE,
  chosen: null,
});

/** A browser whose tab in front, page and grants a test changes. */
function browserWith(start: { tab: ActiveTab | null; page: PageReading | 'gone'; granted?: readonly string[] }) {
  const state = { granted: [] as readonly string[], asked: [] as unknown[], ...start };
  let listener: () => void = () => undefined;
  return {
    state,
    turn: () => listener(),
    call: async (call: string, args: unknown) => {
      state.asked.push([call, args]);
      return (state.page === 'gone' ? { ok: false, problem: 'gone' } : { ok: true, value: state.page }) as never;
    },
    activeTab: async () => state.tab,
    onActiveTab: (heard: () => void) => {
      listener = heard;
      return () => undefined;
    },
    requestHosts: async (patterns: readonly string[]) => {
      state.granted = [...state.granted, ...patterns];
      state.page = document();
      return true;
    },
    grantedHosts: async () => state.granted,
  };
}

const settled = () => new Promise(resolve => setTimeout(resolve));

async function readOnce(start: Parameters<typeof browserWith>[0]): Promise<Reading> {
  const reader = createPageReader(browserWith(start), null);
  await settled();
  return reader.reading.value;
}

describe('the tab in front', () => {
  test.each<[string, Parameters<typeof browserWith>[0], Reading]>([
    ['shows a marked document: nothing else is told', { tab: OA, page: { found: 'refused' } }, { state: 'refused' }],
    [
      'shows no document',
      { tab: OA, page: { found: 'none' } },
      { state: 'none', tabId: 1, address: 'http://oa.example.gov.cn/12' },
    ],
    [
      'is of a site not granted',
      { tab: OA, page: { found: 'unreachable' } },
      { state: 'barred', pattern: 'http://oa.example.gov.cn/*' },
    ],
    [
      'is one whose address the browser does not tell',
      { tab: { ...OA, address: null }, page: { found: 'unreachable' } },
      { state: 'barred', pattern: null },
    ],
    ['is a page of the browser’s own', { tab: null, page: 'gone' }, { state: 'barred', pattern: null }],
    [
      'is granted but still runs an old script',
      { tab: OA, page: { found: 'unreachable' }, granted: ['http://oa.example.gov.cn/*'] },
      { state: 'gone' },
    ],
    ['cannot be asked about', { tab: OA, page: 'gone' }, { state: 'gone' }],
  ])('%s', async (_, start, reading) => expect(await readOnce(start)).toEqual(reading));

  test('shows a document', async () => {
    expect(await readOnce({ tab: OA, page: document() })).toMatchObject({ state: 'document', tabId: 1, frameId: 3 });
  });
});

test('another tab in front takes the old document away before the new one is read', async () => {
  const browser = browserWith({ tab: OA, page: document() });
  const reader = createPageReader(browser, null);
  await settled();
  const seen: string[] = [];
  reader.reading.subscribe(({ state }) => seen.push(state));
  browser.state.tab = { ...OA, tabId: 2, address: 'http://oa.example.gov.cn/13' };
  browser.state.page = { found: 'none' };
  browser.turn();
  await settled();
  expect(seen).toEqual(['document', 'loading', 'none']);
});

test('the same page read again keeps standing while it is read', async () => {
  const browser = browserWith({ tab: OA, page: document() });
  const reader = createPageReader(browser, null);
  await settled();
  const seen: string[] = [];
  reader.reading.subscribe(({ state }) => seen.push(state));
  browser.turn();
  await settled();
  expect(seen).toEqual(['document', 'document']);
});

test('授权此网站 asks for that host and reads the page', async () => {
  const browser = browserWith({ tab: OA, page: { found: 'unreachable' } });
  const reader = createPageReader(browser, null);
  await settled();
  await reader.grant();
  expect(browser.state.granted).toEqual(['http://oa.example.gov.cn/*']);
  expect(reader.reading.value.state).toBe('document');
});

test('看原文 asks the frame the document stands in', async () => {
  const browser = browserWith({ tab: OA, page: document() });
  const reader = createPageReader(browser, null);
  await settled();
  await reader.show(7);
  expect(browser.state.asked.at(-1)).toEqual(['page.show', { tabId: 1, frameId: 3, block: 7 }]);
});

test('a tab given by its number is read without one being in front', async () => {
  const reader = createPageReader(browserWith({ tab: null, page: document() }), 5);
  await settled();
  expect(reader.reading.value).toMatchObject({ state: 'document', tabId: 5 });
});
