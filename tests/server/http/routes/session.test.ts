import { describe, expect, it } from 'vitest';
import { PATHS } from '../../../../shared/protocol/paths.ts';
import { type DeviceList, sessionReplySchema } from '../../../../shared/protocol/session.ts';
import { PROTOCOL } from '../../../../shared/protocol/version.ts';
import { PASSWORD, problemIn, TestServer } from '../../a-server.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;

const signIn = (server: TestServer, login: string, password: string) =>
  server.send('POST', PATHS.session, { body: { protocol: PROTOCOL, login, password, deviceName: '电脑' } });

describe('signing in', () => {
  it('gives a device a token that opens the rest', async () => {
    const server = await TestServer.start();
    const reply = await signIn(server, 'Clerk ', PASSWORD);
    expect(reply.status).toBe(200);
    const session = sessionReplySchema.parse(reply.body);
    expect(session).toMatchObject({ personName: '科一', login: 'clerk', jurisdictionName: '青云市' });
    const devices = await server.send<DeviceList>('GET', PATHS.devices, { token: session.token });
    expect(devices.body.devices).toMatchObject([{ deviceId: session.deviceId, name: '电脑', thisOne: true }]);
  });

  it('answers an unknown login exactly as a wrong password', async () => {
    const server = await TestServer.start();
    const wrong = await signIn(server, 'clerk', 'not the password');
    const unknown = await signIn(server, 'nobody', 'not the password');
    const telling = ({ status, body, headers }: typeof wrong) => {
      const { requestId: _, ...rest } = body as Record<string, unknown>;
      return { status, rest, headers: [...headers].filter(([name]) => name !== 'x-request-id') };
    };
    expect(telling(unknown)).toEqual(telling(wrong));
    expect([wrong.status, problemIn(wrong)]).toEqual([401, 'wrong-password']);
  });

  it.each(['clerk', 'nobody'])(
    'locks %s after five wrong passwords, whether or not there is such a login',
    async login => {
      const server = await TestServer.start();
      for (let n = 0; n < 5; n += 1)
        expect(problemIn(await signIn(server, login, 'not the password'))).toBe('wrong-password');
      const locked = await signIn(server, login, PASSWORD);
      expect([locked.status, problemIn(locked)]).toEqual([423, 'account-locked']);
      expect(locked.headers.get('retry-after')).toBe('900');
      expect(locked.body).toMatchObject({
        message: '登录失败次数过多，已暂停登录。请于15分钟后重试，或请管理员解除。',
      });
    },
  );

  it('looks at no more than five passwords of one login, however many come at once', async () => {
    const server = await TestServer.start();
    const replies = await Promise.all(Array.from({ length: 20 }, () => signIn(server, 'clerk', 'not the password')));
    expect(replies.filter(reply => reply.status === 401)).toHaveLength(5);
    expect(replies.filter(reply => reply.status === 423)).toHaveLength(15);
  });

  it('opens again when the lock has run out, and locks for longer the next time', async () => {
    const server = await TestServer.start();
    const fail = async () => {
      for (let n = 0; n < 5; n += 1) await signIn(server, 'clerk', 'not the password');
    };
    await fail();
    server.entropy.time += 15 * MINUTE;
    await fail();
    expect((await signIn(server, 'clerk', PASSWORD)).headers.get('retry-after')).toBe('1800');
    server.entropy.time += 30 * MINUTE;
    expect((await signIn(server, 'clerk', PASSWORD)).status).toBe(200);
    await fail();
    expect((await signIn(server, 'clerk', PASSWORD)).headers.get('retry-after')).toBe('900');
  });

  it('is refused to a stopped account, with the right password only', async () => {
    const server = await TestServer.start();
    const admin = await server.signIn('administrator');
    const order = {
      seq: 1,
      name: 'accounts.setActive',
      args: { personId: server.personId('clerk'), active: false },
      seen: {},
      madeAt: '',
    };
    const push = { protocol: PROTOCOL, clientId: 'client-admin', oldest: 1, sentAt: '', commands: [order] };
    const clerk = await server.signIn('clerk');
    expect((await server.send('POST', PATHS.push, { token: admin.token, body: push })).status).toBe(200);
    expect(problemIn(await signIn(server, 'clerk', PASSWORD))).toBe('account-stopped');
    expect(problemIn(await signIn(server, 'clerk', 'not the password'))).toBe('wrong-password');
    const used = await server.send('GET', PATHS.devices, { token: clerk.token });
    expect([used.status, problemIn(used)]).toEqual([403, 'account-stopped']);
  });
});

describe('a signed-in device', () => {
  it.each([undefined, '', 'Bearer', 'Bearer short', `Basic ${'a'.repeat(43)}`, `Bearer ${'a'.repeat(43)}`])(
    'is nobody with the authorization %j',
    async authorization => {
      const server = await TestServer.start();
      const headers = authorization === undefined ? {} : { authorization };
      const reply = await server.send('GET', PATHS.devices, { headers });
      expect([reply.status, problemIn(reply)]).toEqual([401, 'not-signed-in']);
    },
  );

  it('must sign in again after 30 days of silence', async () => {
    const server = await TestServer.start();
    const { token } = await server.signIn('clerk');
    server.entropy.time += 29 * DAY;
    expect((await server.send('GET', PATHS.devices, { token })).status).toBe(200);
    server.entropy.time += 29 * DAY;
    expect((await server.send('GET', PATHS.devices, { token })).status).toBe(200);
    server.entropy.time += 31 * DAY;
    expect(problemIn(await server.send('GET', PATHS.devices, { token }))).toBe('not-signed-in');
  });

  it('must sign in again after 180 days, however busy it was', async () => {
    const server = await TestServer.start();
    const { token } = await server.signIn('clerk');
    for (let month = 0; month < 9; month += 1) {
      server.entropy.time += 19.9 * DAY;
      expect((await server.send('GET', PATHS.devices, { token })).status).toBe(200);
    }
    server.entropy.time += 2 * DAY;
    expect(problemIn(await server.send('GET', PATHS.devices, { token }))).toBe('not-signed-in');
  });

  it('stays signed in when the clock of the server jumps back an hour', async () => {
    const server = await TestServer.start();
    const { token } = await server.signIn('clerk');
    server.entropy.time -= 60 * MINUTE;
    expect((await server.send('GET', PATHS.devices, { token })).status).toBe(200);
  });

  it('is out at once when signed out', async () => {
    const server = await TestServer.start();
    const { token } = await server.signIn('clerk');
    expect((await server.send('DELETE', PATHS.session, { token })).status).toBe(204);
    const reply = await server.send('GET', PATHS.devices, { token });
    expect([reply.status, problemIn(reply)]).toEqual([401, 'device-revoked']);
  });

  it('can be signed out from another device of the same person, and of no other', async () => {
    const server = await TestServer.start();
    const [office, home, other] = [
      await server.signIn('clerk'),
      await server.signIn('clerk'),
      await server.signIn('north'),
    ];
    const out = (token: string, deviceId: string) => server.send('DELETE', `${PATHS.devices}/${deviceId}`, { token });
    expect((await out(other.token, home.deviceId)).status).toBe(404);
    expect((await out(office.token, home.deviceId)).status).toBe(204);
    expect((await out(office.token, home.deviceId)).status).toBe(404);
    expect(problemIn(await server.send('GET', PATHS.devices, { token: home.token }))).toBe('device-revoked');
    expect((await server.send('GET', PATHS.devices, { token: office.token })).status).toBe(200);
  });

  it('changes the password and signs the other devices out', async () => {
    const server = await TestServer.start();
    const [office, home] = [await server.signIn('clerk'), await server.signIn('clerk')];
    const change = (current: string, next: string) =>
      server.send('POST', PATHS.password, { token: office.token, body: { current, next } });
    expect(problemIn(await change('not the password', '秋天的第二场会议'))).toBe('wrong-password');
    const weak = await change(PASSWORD, '太短');
    expect(weak.body).toMatchObject({
      problem: 'password-weak',
      message: '密码不符合要求：至少10个字符，现在只有2个。',
    });
    expect((await change(PASSWORD, '秋天的第二场会议在十月')).status).toBe(204);
    expect((await server.send('GET', PATHS.devices, { token: office.token })).status).toBe(200);
    expect((await server.send('GET', PATHS.devices, { token: home.token })).status).toBe(401);
    expect((await signIn(server, 'clerk', PASSWORD)).status).toBe(401);
    expect((await signIn(server, 'clerk', '秋天的第二场会议在十月')).status).toBe(200);
  });

  it('that signs in with the old password while it is being changed does not get in', async () => {
    const server = await TestServer.start();
    const { token } = await server.signIn('clerk');
    const change = server.send('POST', PATHS.password, {
      token,
      body: { current: PASSWORD, next: '秋天的第二场会议在十月' },
    });
    const tries = Array.from({ length: 3 }, () => signIn(server, 'clerk', PASSWORD));
    expect((await change).status).toBe(204);
    for (const reply of await Promise.all(tries)) {
      const got = (reply.body as { token?: string }).token;
      if (got !== undefined) expect((await server.send('GET', PATHS.devices, { token: got })).status).toBe(401);
    }
    expect((await signIn(server, 'clerk', '秋天的第二场会议在十月')).status).toBe(200);
  });
});
