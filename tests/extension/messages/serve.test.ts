import { expect, it, vi } from 'vitest';
import { answerOwn } from '../../../extension/messages/answer-own.ts';
import { answerOf, createCaller } from '../../../extension/messages/caller.ts';
import type { Call } from '../../../extension/messages/contract.ts';
import { ARGUMENT_FORMS, FROM_CONTENT } from '../../../extension/messages/forms.ts';
import { createServer, type From, type Handlers, type Sender } from '../../../extension/messages/serve.ts';

const OWN = { id: 'our-extension', origin: 'chrome-extension://our-extension' };
const PAGE: Sender = { id: OWN.id, url: `${OWN.origin}/desk.html#/today` };
const FRAME: Sender = { id: OWN.id, url: 'https://oa.example.gov.cn/view?id=1', frameId: 3, tab: { id: 12 } };

function bench() {
  const done: { call: string; args: unknown; from: From }[] = [];
  const troubles: string[] = [];
  const handlers = Object.fromEntries(
    Object.keys(ARGUMENT_FORMS).map(call => [
      call,
      async (args: unknown, from: From) => {
        done.push({ call, args, from });
        if (call === 'page.read') throw new Error('the tab is gone');
        return null;
      },
    ]),
  ) as unknown as Handlers;
  return { serve: createServer(OWN, handlers, call => troubles.push(call)), done, troubles };
}

const SEEN = { call: 'page.seen', args: { documents: 1, sure: 0.95, refused: 0 } };

it('takes a call of a frame, and where it comes from is the browser’s word', async () => {
  const { serve, done } = bench();
  expect(await serve({ ...SEEN, from: { page: true } }, FRAME)).toEqual({ ok: true, value: null });
  expect(done).toEqual([
    { ...SEEN, from: { page: false, tabId: 12, frameId: 3, origin: 'https://oa.example.gov.cn' } },
  ]);
});

it('takes any call of our own pages', async () => {
  const { serve, done } = bench();
  expect(await serve({ call: 'sync.now', args: { reason: 'person' } }, PAGE)).toEqual({ ok: true, value: null });
  expect(done[0]?.from).toEqual({ page: true });
});

it.each(Object.keys(ARGUMENT_FORMS).filter(call => !FROM_CONTENT.includes(call as Call)))(
  'a content script may not ask for %s',
  async call => {
    const { serve, done } = bench();
    expect(await serve({ call, args: null }, FRAME)).toEqual({ ok: false, problem: 'denied' });
    expect(done).toEqual([]);
  },
);

it.each([
  ['another extension', { ...FRAME, id: 'another' }],
  ['nobody', { ...FRAME, id: undefined }],
  ['a frame without an address', { id: OWN.id, tab: { id: 1 }, frameId: 0 }],
  ['an about:blank frame', { ...FRAME, url: 'about:blank' }],
  ['a data: frame', { ...FRAME, url: 'data:text/html,<p>' }],
  ['a page whose address begins like ours', { ...FRAME, url: `${OWN.origin}.example.com/desk.html`, tab: undefined }],
] as const)('%s is denied', async (_, sender) => {
  const { serve, done } = bench();
  expect(await serve(SEEN, sender as Sender)).toEqual({ ok: false, problem: 'denied' });
  expect(done).toEqual([]);
});

it.each([
  ['too many documents', { documents: 2, sure: 0, refused: 0 }],
  ['more than sure', { documents: 1, sure: 7, refused: 0 }],
  ['a title told on the side', { documents: 1, sure: 1, refused: 0, title: '机密文件' }],
  ['text for a number', { documents: '1', sure: 1, refused: 0 }],
  ['nothing', null],
])('an argument of another form is malformed: %s', async (_, args) => {
  const { serve, done } = bench();
  expect(await serve({ call: 'page.seen', args }, FRAME)).toEqual({ ok: false, problem: 'malformed' });
  expect(done).toEqual([]);
});

it.each([
  null,
  7,
  'page.seen',
  {},
  { call: 7 },
  { call: 'toString' },
  { call: '__proto__' },
  { call: 'ledger.closeOut' },
])('what is none of our calls is left to others: %j', message => {
  expect(bench().serve(message, PAGE)).toBeNull();
});

const SHOWN = { title: '关于示例的通知', number: null, issuers: [], issuedOn: null, address: null };

it.each([
  ['a whole list of rows', { shown: [SHOWN, SHOWN] }, true],
  ['more rows than are asked for at once', { shown: Array(101).fill(SHOWN) }, false],
  ['a row with something on the side', { shown: [{ ...SHOWN, marking: '机密' }] }, false],
  ['one row without its list', SHOWN, false],
])('how rows stand is asked for in one form: %s', async (_, args, taken) => {
  const { serve, done } = bench();
  expect(await serve({ call: 'documents.known', args }, FRAME)).toMatchObject({ ok: taken });
  expect(done).toHaveLength(taken ? 1 : 0);
});

it.each([
  [{ row: 3 }, true],
  [{ deadline: { at: 1, start: 0, end: 4 } }, true],
  [{ row: 3, title: '关于示例的通知' }, false],
  [{ row: -1 }, false],
])('what is chosen on a page is named by its place only: %j', async (args, taken) => {
  expect(await bench().serve({ call: 'panel.open', args }, FRAME)).toMatchObject({ ok: taken });
});

it('what goes wrong inside is failed, is noted, and tells nothing', async () => {
  const { serve, troubles } = bench();
  expect(await serve({ call: 'page.read', args: { tabId: 1 } }, PAGE)).toEqual({ ok: false, problem: 'failed' });
  expect(troubles).toEqual(['page.read']);
});

it('every call of the contract is handled, and those of content scripts are among them', () => {
  expect(FROM_CONTENT.every(call => call in ARGUMENT_FORMS)).toBe(true);
});

it('a caller whose extension was updated is told to reload, never an exception', async () => {
  const call = createCaller(() => Promise.reject(new Error('Extension context invalidated.')));
  expect(await call('panel.open', null)).toEqual({ ok: false, problem: 'gone' });
});

it('a caller takes only what has the form of an answer', () => {
  expect(answerOf(undefined)).toEqual({ ok: false, problem: 'gone' });
  expect(answerOf({ ok: false, problem: 'whatever' })).toEqual({ ok: false, problem: 'gone' });
  expect(answerOf({ ok: false, problem: 'denied' })).toEqual({ ok: false, problem: 'denied' });
  expect(answerOf({ ok: true })).toEqual({ ok: true, value: null });
});

const answers = {
  'tab.read': async () => ({ found: 'refused' as const }),
  'tab.show': ({ block }: { block: number }) => ({ shown: block === 4 }),
};
const askFrame = (message: unknown, id: string = OWN.id) => answerOwn(message, { id }, OWN.id, answers);

it('a frame answers its own extension and nobody else', async () => {
  const read = { call: 'tab.read', args: null };
  expect(await askFrame(read)).toEqual({ ok: true, value: { found: 'refused' } });
  expect(await askFrame({ call: 'tab.show', args: { block: 4 } })).toEqual({ ok: true, value: { shown: true } });
  expect(askFrame(read, 'another')).toBeNull();
  expect(askFrame({ call: 'sync.now' })).toBeNull();
  expect(askFrame({ call: 'constructor' })).toBeNull();
  expect(askFrame('tab.read')).toBeNull();
});

it('a frame in which something goes wrong says so, and leaves nobody waiting', async () => {
  const told: unknown[] = [];
  vi.stubGlobal('reportError', (error: unknown) => told.push(error));
  expect(await askFrame({ call: 'tab.show', args: null })).toEqual({ ok: false, problem: 'failed' });
  expect(told).toHaveLength(1);
  vi.unstubAllGlobals();
});
