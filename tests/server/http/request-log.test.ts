import { expect, it } from 'vitest';
import { openSetUp } from '../../../server/modules/accounts/set-up.ts';
import { PATHS } from '../../../shared/protocol/paths.ts';
import { PROTOCOL } from '../../../shared/protocol/version.ts';
import { PASSWORD, PEOPLE, pushOf, TestServer, UNITS } from '../a-server.ts';

const TITLE = '关于优化营商环境的十条措施';

it('a day’s work leaves no title, password, code, key, token or login in the log', async () => {
  const server = await TestServer.start({ isSetUp: false });
  const key = openSetUp(server.deps) ?? '';
  await server.send('GET', `/set-up?token=${key}`);
  const form = new FormData();
  const fields = { token: key, step: 'finish', name: '青云市', level: 'city', units: UNITS, people: PEOPLE };
  const first = { login: 'administrator', adminName: '', password: PASSWORD, again: PASSWORD };
  for (const [name, value] of Object.entries({ ...fields, ...first })) form.append(name, value);
  const page = await (await server.app.request('/set-up', { method: 'POST', body: form })).text();
  const code = /科一<\/td><td>clerk<\/td>\s*<td class="code">([^<]+)/.exec(page)?.[1] ?? '';
  expect(code).not.toBe('');
  const activation = { protocol: PROTOCOL, code, password: '一个自己设定的新密码', deviceName: '王某的电脑' };
  const { token } = (await server.send<{ token: string }>('POST', PATHS.activation, { body: activation })).body;
  await server.send('POST', PATHS.push, { token, body: pushOf('client-1', 1, 'office', TITLE) });
  await server.send('POST', PATHS.push, {
    token,
    body: { ...pushOf('client-1', 2, 'office', TITLE), clientId: TITLE },
  });
  await server.send('POST', PATHS.session, {
    body: { protocol: PROTOCOL, login: PASSWORD, password: TITLE, deviceName: '电脑' },
  });
  await server.send('GET', `/${encodeURIComponent(TITLE)}?token=${token}`);
  const log = server.logged.join('');
  expect(server.logged.length).toBeGreaterThan(6);
  for (const secret of [
    TITLE,
    encodeURIComponent(TITLE),
    PASSWORD,
    '一个自己设定的新密码',
    code,
    key,
    token,
    '王某',
    '科一',
    'clerk',
  ])
    expect(log).not.toContain(secret);
});

it('a request is one line, whatever is put into it', async () => {
  const server = await TestServer.start({ config: { trustedProxies: ['-'] } });
  server.logged.length = 0;
  const evil = 'x%0a{"level":50,"msg":"forged"}';
  await server.send('GET', `/${evil}`, { headers: { 'user-agent': evil, 'x-forwarded-for': '{"forged":1}' } });
  expect(server.logged).toHaveLength(1);
  expect(server.logged[0]).not.toContain('forged');
  expect(server.logged[0]?.trimEnd()).not.toContain('\n');
});

it('says which route, by whom, how it went and how long it took', async () => {
  const server = await TestServer.start();
  const { token, personId, deviceId } = await server.signIn('clerk');
  server.logged.length = 0;
  const { headers } = await server.send('DELETE', `${PATHS.devices}/nobody`, { token });
  expect(JSON.parse(server.logged[0] ?? '')).toMatchObject({
    requestId: headers.get('x-request-id'),
    method: 'DELETE',
    route: '/api/devices/:deviceId',
    status: 404,
    ms: 0,
    personId,
    deviceId,
  });
});
