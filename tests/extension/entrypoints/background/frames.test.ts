import { afterEach, beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { nameCame, standsAlone } from '../../../../extension/entrypoints/background/frames.ts';
import { placeRecogniser, recogniser } from '../../../../extension/entrypoints/background/recogniser.ts';
import { recogniseText } from '../../../../extension/entrypoints/recogniser/recognise-text.ts';
import type { FrameReading, ReadText } from '../../../../extension/messages/contract.ts';
import { builtInCalendar } from '../../../../shared/domain/calendar/tables.ts';
import { evidenceOf } from '../../../../shared/recognition/evidence.ts';

const TAB = 7;
const HOST = 'oa.example.test';
const rules = {
  sites: { ofHost: async () => ({ taught: [], switchedOff: [] }) },
  calendar: async () => builtInCalendar,
};

/** What each frame of the tab shows; null where no script of ours answers. */
let shown: ReadonlyMap<number, FrameReading | null>;
let asked: { call: string; frameId: number }[];

beforeEach(() => {
  placeRecogniser({ recognise: recogniseText, evidenceOf });
  asked = [];
  Object.assign(fakeBrowser.scripting, {
    executeScript: async ({ func }: { func?: () => unknown }) =>
      func === undefined ? [] : [...shown.keys()].map(frameId => ({ frameId, result: HOST })),
  });
  Object.assign(fakeBrowser.tabs, {
    sendMessage: async (_tab: number, { call }: { call: string }, { frameId }: { frameId: number }) => {
      asked.push({ call, frameId });
      return { ok: true, value: call === 'tab.read' ? (shown.get(frameId) ?? null) : null };
    },
  });
});
afterEach(() => fakeBrowser.reset());

const read = (lines: readonly string[], of: Partial<ReadText> = {}): ReadText => ({
  page: {
    ...{ url: `http://${HOST}/bill`, title: '', metas: {}, pairs: [], rows: [] },
    blocks: lines.map((text, at) => ({ text, at, kind: 'text', level: 0 })),
  },
  hints: {},
  ...of,
});
const SITE = { id: 'own', found: [], healed: [], lost: [] };

const TITLE = '关于开展校舍安全排查的通知';
const BODY = [
  '各区县教育局：',
  '现将有关事项通知如下。各单位要明确专人负责，于2026年7月底前完成排查并报送情况。',
  '示例市教育局',
  '2026年7月10日',
];
const whole = read(['示教发〔2026〕15号', TITLE, ...BODY]);
const textOnly = read(BODY, { taught: { ...SITE, found: ['body'], lost: ['title', 'number'] } });
const nameOnly = read([TITLE], { hints: { title: TITLE }, taught: { ...SITE, found: ['title'], lost: ['body'] } });

const frames = (...reads: readonly (ReadText | 'refused' | null)[]): void => {
  shown = new Map(
    reads.map((one, frameId) => [
      frameId,
      one === null ? null : one === 'refused' ? { found: 'refused' } : { found: 'text', ...one },
    ]),
  );
};

async function stands(frameId: number, text: ReadText): Promise<boolean> {
  const recognition = (await recogniser()).recognise(text, builtInCalendar);
  return standsAlone({ tabId: TAB, frameId }, { recognition, taught: text.taught }, rules);
}

it('a document that says which it is stands where it is, and no other frame is asked', async () => {
  frames(whole, textOnly);
  expect(await stands(0, whole)).toBe(true);
  expect(asked).toEqual([]);
});

it('a text without a name is no document of its own on a page nobody taught', async () => {
  const untaught = read(BODY);
  frames(untaught);
  expect(await stands(0, untaught)).toBe(false);
});

it('the text of a taught system whose name no frame finds stands for the document', async () => {
  frames(read(['协同平台']), textOnly);
  expect(await stands(1, textOnly)).toBe(true);
});

it('it does not where another frame of the system has the name', async () => {
  frames(nameOnly, textOnly);
  expect(await stands(1, textOnly)).toBe(false);
});

it('of two texts without a name only one stands for the document', async () => {
  frames(textOnly, textOnly);
  expect([await stands(0, textOnly), await stands(1, textOnly)]).toEqual([true, false]);
});

it('nothing stands beside a frame that is marked', async () => {
  frames('refused', textOnly);
  expect(await stands(1, textOnly)).toBe(false);
});

it('a frame that does not answer is no name', async () => {
  frames(null, textOnly);
  expect(await stands(1, textOnly)).toBe(true);
});

it('a name that came after the text has the other frames of the tab look again, and not its own', async () => {
  frames(nameOnly, textOnly, null);
  await nameCame({ tabId: TAB, frameId: 0 });
  expect(asked).toEqual([
    { call: 'tab.lookAgain', frameId: 1 },
    { call: 'tab.lookAgain', frameId: 2 },
  ]);
});
