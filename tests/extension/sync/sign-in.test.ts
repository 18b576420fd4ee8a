import { expect, it } from 'vitest';
import { readMeta } from '../../../extension/local/meta.ts';
import { runOrders } from '../../../extension/local/run-orders.ts';
import { createSessionKeeper } from '../../../extension/local/session.ts';
import { readSettings } from '../../../extension/local/settings.ts';
import { exportUnsent, signOut } from '../../../extension/local/sign-out.ts';
import type { Address, Ask, Http } from '../../../extension/sync/http.ts';
import { signIn } from '../../../extension/sync/sign-in.ts';
import { failureOf, type Reply } from '../../../extension/sync/transport.ts';
import { PATHS } from '../../../shared/protocol/paths.ts';
import { tagOrder, workbench } from '../workbench.ts';

const SERVER = 'https://gai.example.gov.cn';
const greeting = {
  product: 'six-ones',
  protocol: 1,
  oldestPull: 1,
  oldestPush: 1,
  jurisdictionName: '示例市',
  setUp: true,
  serverNow: '2026-11-24T01:00:00.000Z',
};
const sessionFor = (personId: string) => ({
  protocol: 1,
  token: 'secret-token',
  deviceId: 'device-1',
  personId,
  personName: '某人',
  login: 'moumou',
  jurisdictionName: '示例市',
  epoch: 'e1',
  serverNow: '2026-11-24T01:00:00.000Z',
});

async function place(answers: Readonly<Record<string, unknown>>) {
  const workplace = await workbench();
  const asked: { to: Address; method: string; path: string; body: unknown }[] = [];
  const connect = (to: Address): Http => ({
    async send<T>({ method, path, body, reply }: Ask<T>): Promise<Reply<T>> {
      asked.push({ to, method, path, body });
      const answer = answers[`${method} ${path}`];
      if (typeof answer === 'string') return { ok: false, failure: failureOf(answer as 'offline') };
      return { ok: true, value: reply.parse(answer) };
    },
    stream: async () => ({ ok: false, failure: failureOf('offline') }),
  });
  return { at: { workplace, sessions: createSessionKeeper(workplace.area), area: workplace.area, connect }, asked };
}

const words = { by: 'password', login: 'moumou', password: '一二三四五六', deviceName: '办公室电脑' } as const;
const GREET = `GET ${PATHS.greeting}`;
const SIGN_IN = `POST ${PATHS.session}`;

it('signs in: keeps the session, remembers server and device, and makes the store the person’s', async () => {
  const { at } = await place({ [GREET]: greeting, [SIGN_IN]: sessionFor('clerk') });
  expect(await signIn(at, SERVER, words)).toMatchObject({ ok: true, session: { server: SERVER, personId: 'clerk' } });
  expect(await at.sessions.read()).toMatchObject({ token: 'secret-token', server: SERVER });
  expect(await readSettings(at.area)).toEqual({ lastServer: SERVER, deviceName: '办公室电脑' });
});

it('a new person signs in with the code handed over', async () => {
  const { at, asked } = await place({ [GREET]: greeting, [`POST ${PATHS.activation}`]: sessionFor('clerk') });
  const { by: _, login: __, ...rest } = words;
  expect(await signIn(at, SERVER, { by: 'code', code: 'ABCD-1234', ...rest })).toMatchObject({ ok: true });
  expect(asked.at(-1)?.body).toEqual({
    protocol: 1,
    code: 'ABCD-1234',
    password: '一二三四五六',
    deviceName: '办公室电脑',
  });
});

it.each([
  ['an address nobody answers at', { [GREET]: 'offline' }, 'unknown-server'],
  ['a server that is not ours', { [GREET]: 'not-our-server' }, 'not-our-server'],
  ['a server older than this extension', { [GREET]: { ...greeting, protocol: 0 } }, 'server-too-old'],
  [
    'a server that this extension is too old for',
    { [GREET]: { ...greeting, protocol: 9, oldestPull: 9 } },
    'client-too-old',
  ],
  ['a wrong password', { [GREET]: greeting, [SIGN_IN]: 'wrong-password' }, 'wrong-password'],
] as const)('%s is told as what it is, and nothing is kept', async (_, answers, code) => {
  const { at } = await place(answers);
  expect(await signIn(at, SERVER, words)).toMatchObject({ ok: false, why: 'problem', problem: { code } });
  expect(await at.sessions.read()).toBeNull();
});

it('the password is not sent before the server has said that it is one of ours', async () => {
  const { at, asked } = await place({ [GREET]: 'not-our-server' });
  await signIn(at, SERVER, words);
  expect(asked.map(({ path }) => path)).toEqual([PATHS.greeting]);
});

it('another person’s unsent work stays that person’s: they are to be signed out first', async () => {
  const { at, asked } = await place({
    [GREET]: greeting,
    [SIGN_IN]: sessionFor('head'),
    [`DELETE ${PATHS.session}`]: {},
  });
  await runOrders(at.workplace, [tagOrder('doc-1')]);
  expect(await signIn(at, SERVER, words)).toEqual({ ok: false, why: 'other-person', pendingCount: 1 });
  expect(await at.sessions.read()).toBeNull();
  expect(asked.at(-1)).toMatchObject({ method: 'DELETE', to: { token: 'secret-token' } });
});

it('signing out asks what to do with unsent work, and then leaves nothing', async () => {
  const { at } = await place({ [GREET]: greeting, [SIGN_IN]: sessionFor('clerk') });
  await signIn(at, SERVER, words);
  await runOrders(at.workplace, [tagOrder('doc-1', '写了一半')]);
  expect(await signOut(at.workplace, at.sessions, 'refuse')).toEqual({ done: false, pendingCount: 1 });
  expect(await at.sessions.read()).not.toBeNull();
  expect(await exportUnsent(at.workplace)).toContain('写了一半');

  expect(await signOut(at.workplace, at.sessions, 'discard')).toEqual({ done: true });
  expect(await at.sessions.read()).toBeNull();
  const left = await at.workplace.store.read(['rows', 'outbox', 'optimistic', 'meta'], async tx => ({
    counts: [await tx.rows.count(), await tx.outbox.count(), await tx.optimistic.count()],
    identity: await readMeta(tx, 'identity'),
  }));
  expect(left.counts).toEqual([0, 0, 0]);
  expect(left.identity).toMatchObject({ personId: null, nextSeq: 1 });
  expect(left.identity?.clientId).not.toBe('this-device');
  expect((await at.workplace.copy.read()).entries).toEqual([]);
});

it('after signing out another person may sign in', async () => {
  const { at } = await place({ [GREET]: greeting, [SIGN_IN]: sessionFor('head') });
  await signOut(at.workplace, at.sessions, 'refuse');
  expect(await signIn(at, SERVER, words)).toMatchObject({ ok: true });
});
