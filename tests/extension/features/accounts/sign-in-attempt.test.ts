import { describe, expect, test } from 'vitest';
import { attempt, type SignInDraft, type SignInGate } from '../../../../extension/features/accounts/sign-in-attempt.ts';
import type { SignedIn } from '../../../../extension/sync/sign-in.ts';
import type { SyncProblemCode } from '../../../../shared/words/sync-problems.ts';

const filled: SignInDraft = {
  by: 'password',
  server: 'https://gai.example.gov.cn',
  login: 'wangli',
  password: '一个长密码',
  again: '',
  code: '',
  deviceName: '',
};
const session = { server: '', token: '', deviceId: '', personId: '', personName: '', login: '', jurisdictionName: '' };

function gate(answer: SignedIn, grants = true) {
  const asked: unknown[] = [];
  const at: SignInGate = {
    requestHosts: async patterns => {
      asked.push(patterns);
      return grants;
    },
    signIn: async (server, credentials) => {
      asked.push([server, credentials]);
      return answer;
    },
  };
  return { ...at, asked };
}

const failing = (code: SyncProblemCode, said?: string): SignedIn => ({
  ok: false,
  why: 'problem',
  problem: { code, ...(said === undefined ? {} : { said }) },
  retryAfter: null,
});

test('asks for the server’s host first, then signs in under the name of this device', async () => {
  const at = gate({ ok: true, session });
  expect(await attempt(at, { ...filled, login: ' wangli ' })).toMatchObject({ signedIn: true, faults: {} });
  expect(at.asked).toEqual([
    ['https://gai.example.gov.cn/*'],
    ['https://gai.example.gov.cn', { by: 'password', login: 'wangli', password: '一个长密码', deviceName: '本机' }],
  ]);
});

test('activates by code, with the password said twice', async () => {
  const at = gate({ ok: true, session });
  const draft: SignInDraft = { ...filled, by: 'code', code: ' ABCD-EFGH ', again: filled.password };
  expect((await attempt(at, draft)).signedIn).toBe(true);
  expect(at.asked[1]).toMatchObject(['https://gai.example.gov.cn', { by: 'code', code: 'ABCD-EFGH' }]);
});

describe('what is wrong stands at its field and nothing is asked of anyone', () => {
  test.each<[string, Partial<SignInDraft>, string[]]>([
    ['no address', { server: ' ' }, ['server']],
    ['an address without a host', { server: 'http://' }, ['server']],
    ['http on another machine', { server: 'http://gai.example.gov.cn' }, ['server']],
    ['an address with a path', { server: 'https://gai.example.gov.cn/login' }, ['server']],
    ['no login and no password', { login: '', password: '' }, ['login', 'password']],
    ['no code', { by: 'code', again: filled.password }, ['code']],
    ['two different passwords', { by: 'code', code: 'ABCD-EFGH', again: '另一个' }, ['again']],
  ])('%s', async (_, change, fields) => {
    const at = gate({ ok: true, session });
    const { faults, signedIn } = await attempt(at, { ...filled, ...change });
    expect(Object.keys(faults).toSorted((a, b) => a.localeCompare(b))).toEqual(fields);
    expect([signedIn, at.asked]).toEqual([false, []]);
    for (const words of Object.values(faults)) expect(words).toMatch(/。$/);
  });
});

test('a declined host is said at the address, and no password leaves the device', async () => {
  const at = gate({ ok: true, session }, false);
  const { faults } = await attempt(at, filled);
  expect(faults.server).toContain('允许');
  expect(at.asked).toHaveLength(1);
});

describe('what the server or the way to it says', () => {
  test.each<[SyncProblemCode, string]>([
    ['unknown-server', 'server'],
    ['not-our-server', 'server'],
    ['redirected', 'server'],
    ['timeout', 'server'],
    ['client-too-old', 'server'],
    ['server-too-old', 'server'],
    ['wrong-password', 'password'],
    ['password-weak', 'password'],
    ['account-locked', 'login'],
    ['account-stopped', 'login'],
    ['activation-unknown', 'code'],
    ['activation-expired', 'code'],
  ])('%s stands at %s', async (code, field) => {
    expect(Object.keys((await attempt(gate(failing(code)), filled)).faults)).toEqual([field]);
  });

  test('the server’s own sentence is the one shown', async () => {
    const { faults } = await attempt(gate(failing('account-locked', '请于12分钟后重试。')), filled);
    expect(faults.login).toBe('请于12分钟后重试。');
  });

  test('another person’s unsent work on this device is no fault of a field', async () => {
    const end = await attempt(gate({ ok: false, why: 'other-person', pendingCount: 3 }), filled);
    expect(end).toEqual({ signedIn: false, faults: {}, othersPending: 3 });
  });
});
